import createClient, { type Client } from 'openapi-fetch';

import type { paths } from './openapi.v1';

/** Asks what version 1 of the API has, by method and path; an answer is `data` or `error`, beside the `response`. */
export type ApiClient = Client<paths>;

type ApiClientOptions = {
  /** Where the installation is; `/api/v1` is in the paths. */
  readonly url: string | URL;
  /** The API key to show; without one the caller is the public. */
  readonly key?: string | null | undefined;
};

/** A client of one installation for one caller. It throws what `fetch` throws; a refusal is an answer. */
export const apiClient = ({ url, key }: ApiClientOptions): ApiClient =>
  createClient<paths>({
    baseUrl: String(url),
    headers: key === undefined || key === null ? {} : { Authorization: `Bearer ${key}` },
  });
