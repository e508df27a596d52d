import { once } from 'node:events';
import { connect } from 'node:net';

/**
 * The requests that the engine makes, each in the one version in which kafkajs 2.2.4 makes it: its newest. It asks a
 * broker for none that is too new, and never whether the broker still knows one that is so old.
 */
export const NEEDED = [
  ['Produce', 0, 7],
  ['Fetch', 1, 11],
  ['ListOffsets', 2, 3],
  ['Metadata', 3, 6],
  ['OffsetCommit', 8, 5],
  ['OffsetFetch', 9, 4],
  ['FindCoordinator', 10, 2],
  ['JoinGroup', 11, 5],
  ['Heartbeat', 12, 3],
  ['LeaveGroup', 13, 3],
  ['SyncGroup', 14, 3],
  ['ApiVersions', 18, 2],
  ['CreateTopics', 19, 3],
  ['InitProducerId', 22, 1],
  ['DescribeConfigs', 32, 2],
] as const;

const PATIENCE_MS = 5_000;

/** `ApiVersions` in version 0, which every broker answers: length, key, version, correlation, client. */
const question = (): Buffer => {
  const client = Buffer.from('nap');
  const request = Buffer.alloc(14 + client.length);
  request.writeInt32BE(request.length - 4, 0);
  request.writeInt16BE(18, 4);
  request.writeInt16BE(0, 6);
  request.writeInt32BE(1, 8);
  request.writeInt16BE(client.length, 12);
  client.copy(request, 14);
  return request;
};

const answerOf = async (host: string, port: number): Promise<Buffer> => {
  const socket = connect({ host, port, autoSelectFamily: false });
  const timer = setTimeout(() => socket.destroy(new Error('no answer')), PATIENCE_MS);
  try {
    await once(socket, 'connect');
    socket.write(question());
    let answer = Buffer.alloc(0);
    for await (const chunk of socket as AsyncIterable<Buffer>) {
      answer = Buffer.concat([answer, chunk]);
      if (answer.length >= 4 && answer.length >= 4 + answer.readInt32BE(0)) return answer;
    }
    throw new Error('the broker closed the connection');
  } finally {
    clearTimeout(timer);
    socket.destroy();
  }
};

/** Behind length, correlation and error code: a count, then key, least and greatest version of each request. */
const rangesIn = (answer: Buffer): ReadonlyMap<number, readonly [least: number, greatest: number]> => {
  const entry = (index: number): readonly [number, readonly [number, number]] => {
    const at = 14 + 6 * index;
    return [answer.readInt16BE(at), [answer.readInt16BE(at + 2), answer.readInt16BE(at + 4)]];
  };
  return new Map(Array.from({ length: answer.readInt32BE(10) }, (_, index) => entry(index)));
};

/**
 * Requests of the engine that a broker does not understand; none is health.
 * @param broker `host:port`.
 * @throws when the broker does not answer.
 */
export const requestsNotUnderstoodBy = async (broker: string): Promise<readonly string[]> => {
  const split = broker.lastIndexOf(':');
  const ranges = rangesIn(await answerOf(broker.slice(0, split), Number(broker.slice(split + 1))));
  return NEEDED.flatMap(([name, key, version]) => {
    const [least, greatest] = ranges.get(key) ?? [-1, -1];
    return least <= version && version <= greatest ? [] : [`${name} ${String(version)}`];
  });
};
