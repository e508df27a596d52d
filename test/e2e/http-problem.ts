import type { Test } from 'supertest';

import type { RunningApi } from './http-api';

export type Problem = {
  readonly type: string;
  readonly status: number;
  readonly code: string;
  readonly title: string;
  readonly detail: string;
  readonly instance: string;
  readonly pointer?: string;
  readonly errors?: readonly { readonly pointer: string; readonly code: string; readonly detail: string }[];
};

export type Expected = {
  readonly status: number;
  readonly code: string;
  readonly pointer?: string;
  readonly error?: string;
};

/** Sends it, and proves that the answer is the problem and that nothing was stored. */
export const problemIn = async (
  api: Pick<RunningApi, 'stored'>,
  sent: Test,
  { status, code, pointer, error }: Expected,
): Promise<Problem> => {
  const before = await api.stored();
  const response = await sent;
  const problem = JSON.parse(response.text) as Problem;
  expect({ ...problem, errors: problem.errors?.map((found) => found.code) }).toMatchObject({
    type: `/problems/${code}`,
    status,
    code,
    ...(pointer === undefined ? {} : { pointer }),
    ...(error === undefined ? {} : { errors: [error] }),
  });
  expect(response.status).toBe(status);
  expect(response.headers).toMatchObject({
    'content-type': 'application/problem+json; charset=utf-8',
    'cache-control': 'no-store',
    'content-language': 'en',
  });
  expect(problem.instance).toBe(`/requests/${response.headers['x-request-id'] ?? ''}`);
  expect(problem.detail).not.toMatch(/[{}…]/);
  expect(await api.stored()).toEqual(before);
  return problem;
};

/** A field that the schema of the body does not take. */
export const invalid = (pointer: string, error: string): Expected => ({
  status: 422,
  code: 'validation-failed',
  pointer,
  error,
});
