import type { ApiRequest } from './request';

/** The value of a cookie as it was sent; of two with one name the first, which is the one with the longer path. */
export const cookieOf = (request: Pick<ApiRequest, 'get'>, name: string): string | undefined => {
  const found = (request.get('cookie') ?? '').split(';').find((pair) => pair.trim().startsWith(`${name}=`));
  return found?.slice(found.indexOf('=') + 1).trim();
};

/** What a cookie's value says; nothing where it is no text. */
export const decoded = (text: string): string => {
  try {
    return decodeURIComponent(text);
  } catch {
    return '';
  }
};
