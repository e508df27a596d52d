import { EVENT_SCHEMA_ADDRESSES, asyncApiDocument } from '@nap/contracts';

import { type RunningApi, startApi } from './http-api';
import { problemIn } from './http-problem';

let api: RunningApi;
beforeAll(async () => {
  api = await startApi();
});
afterAll(() => api.close());

describe('the schemas of events', () => {
  it('are listed, and each is found at its address and may be kept for ever', async () => {
    const { body } = await api.get('/schemas/events').expect(200);
    expect(body).toEqual(EVENT_SCHEMA_ADDRESSES);
    const { headers, text } = await api.get('/schemas/events/CycleOpened.v1.json').expect(200);
    expect(headers).toMatchObject({
      'content-type': 'application/schema+json; charset=utf-8',
      'cache-control': 'public, max-age=31536000, immutable',
    });
    expect(JSON.parse(text)).toMatchObject({ $id: '/api/v1/schemas/events/CycleOpened.v1.json', type: 'object' });
  });

  it('are not made up for versions that never were', async () => {
    const sent = api.get('/schemas/events/CycleOpened.v9.json');
    await problemIn(api, sent, { status: 404, code: 'not-found' });
  });

  it('stand in the AsyncAPI document as well', async () => {
    const { body } = await api.get('/asyncapi.json').expect(200);
    expect(body).toEqual(JSON.parse(JSON.stringify(asyncApiDocument())));
  });
});
