import { JsonLogger } from '@nap/platform';
import { Logger } from '@nestjs/common';

import { type RunningApi, startApi } from './http-api';

const lines: string[] = [];

let api: RunningApi;

beforeAll(async () => {
  api = await startApi();
  Logger.overrideLogger(new JsonLogger('warn', 'api', { write: (line) => lines.push(line) }));
});
afterAll(() => api.close());

describe('a request', () => {
  it('has the same name in its answer, in the problem and in the log line about it', async () => {
    const { headers, text } = await api.get('/people').set('X-Request-Id', 'research-7').expect(401);
    expect(headers['x-request-id']).toBe('research-7');
    expect(JSON.parse(text)).toMatchObject({ instance: '/requests/research-7' });
    expect(lines.map((line) => JSON.parse(line) as object)).toContainEqual(
      expect.objectContaining({ app: 'api', correlationId: 'research-7', msg: expect.stringContaining('GET') }),
    );
  });

  it('is named here where it brings no name that may stand in a log', async () => {
    for (const given of ['', 'two words', 'somebody@example.org', 'x'.repeat(65)]) {
      const { headers } = await api.get('/forums').set('X-Request-Id', given).expect(200);
      expect(headers['x-request-id']).toMatch(/^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/);
    }
  });
});
