import { once } from 'node:events';
import { type AddressInfo, createServer } from 'node:net';

import { NEEDED, requestsNotUnderstoodBy } from './api-versions';

/** A broker that knows each request in these versions, and nothing else of Kafka. */
const brokerWith = async (ranges: readonly (readonly [key: number, least: number, greatest: number])[]) => {
  const server = createServer((socket) => {
    socket.once('data', () => {
      const answer = Buffer.alloc(14 + 6 * ranges.length);
      answer.writeInt32BE(answer.length - 4, 0);
      answer.writeInt32BE(1, 4);
      answer.writeInt32BE(ranges.length, 10);
      for (const [index, numbers] of ranges.entries())
        for (const [place, number] of numbers.entries()) answer.writeInt16BE(number, 14 + 6 * index + 2 * place);
      socket.write(answer.subarray(0, 20)); // in two pieces
      setImmediate(() => socket.write(answer.subarray(20)));
    });
  });
  server.listen(0, '127.0.0.1');
  await once(server, 'listening');
  return { address: `127.0.0.1:${String((server.address() as AddressInfo).port)}`, close: () => server.close() };
};

const all = NEEDED.map(([, key, version]) => [key, version, version] as const);

describe('the requests a broker understands', () => {
  it.each([
    ['all of them', all, []],
    ['a broker that has forgotten an old one', [[0, 8, 13] as const, ...all.slice(1)], ['Produce 7']],
    ['a broker that does not know a newer one', [...all.slice(0, -1), [32, 0, 1] as const], ['DescribeConfigs 2']],
    ['a broker without one', all.slice(0, -1), ['DescribeConfigs 2']],
  ])('are compared with what the engine makes: %s', async (_what, ranges, missing) => {
    const broker = await brokerWith(ranges);
    try {
      expect(await requestsNotUnderstoodBy(broker.address)).toEqual(missing);
    } finally {
      broker.close();
    }
  });

  it('are those that kafkajs makes', () => {
    const { requests } = jest.requireActual<{
      readonly requests: Readonly<Record<string, { readonly versions: readonly string[] }>>;
    }>('kafkajs/src/protocol/requests');
    const names: Readonly<Record<string, string>> = { FindCoordinator: 'GroupCoordinator' };
    const newest = NEEDED.map(([name]) => [name, Number(requests[names[name] ?? name]?.versions.at(-1))]);
    expect(NEEDED.map(([name, , version]) => [name, version])).toEqual(newest);
  });

  it('cannot be told of a broker that does not answer', async () => {
    await expect(requestsNotUnderstoodBy('127.0.0.1:9')).rejects.toThrow('ECONNREFUSED');
  });
});
