import { type AddressInfo, type Server, type Socket, connect, createServer } from 'node:net';

import type { ISocketFactory } from 'kafkajs';

/**
 * What happens to one Produce request: the broker never sees it, stores it but its answer is lost or late, or the
 * connection breaks before or after it was stored.
 */
export type Fault = 'lose-request' | 'lose-answer' | 'late-answer' | 'reset-before' | 'reset-after' | 'none';

export type KafkaProxy = {
  readonly port: number;
  /** Leads kafkajs through the proxy, whatever address the broker's metadata names. */
  readonly socketFactory: ISocketFactory;
  /** Breaks every connection and accepts no new one until `restore`. */
  readonly cut: () => Promise<void>;
  readonly restore: () => Promise<void>;
  readonly close: () => Promise<void>;
};

const PRODUCE = 0;
const LATE_MS = 600;

/** Calls `take` with each whole frame of a stream of length-prefixed frames. */
const eachFrame = (take: (frame: Buffer) => void): ((chunk: Buffer) => void) => {
  let rest: Buffer = Buffer.alloc(0);
  return (chunk) => {
    rest = Buffer.concat([rest, chunk]);
    while (rest.length >= 4 && rest.length >= 4 + rest.readInt32BE(0)) {
      const end = 4 + rest.readInt32BE(0);
      take(rest.subarray(0, end));
      rest = rest.subarray(end);
    }
  };
};

const join = (client: Socket, broker: Socket, nextFault: () => Fault): void => {
  const answers = new Map<number, Fault>();
  const end = (): void => {
    client.destroy();
    broker.destroy();
  };
  for (const socket of [client, broker]) socket.on('error', end).on('close', end);

  client.on(
    'data',
    eachFrame((request) => {
      const fault = request.readInt16BE(4) === PRODUCE ? nextFault() : 'none';
      answers.set(request.readInt32BE(8), fault);
      if (fault === 'reset-before') client.resetAndDestroy();
      else if (fault !== 'lose-request') broker.write(request);
    }),
  );
  broker.on(
    'data',
    eachFrame((answer) => {
      const fault = answers.get(answer.readInt32BE(4));
      answers.delete(answer.readInt32BE(4));
      if (fault === 'reset-after') client.resetAndDestroy();
      else if (fault === 'late-answer') setTimeout(() => client.writable && client.write(answer), LATE_MS);
      else if (fault !== 'lose-answer') client.write(answer);
    }),
  );
};

const listen = (server: Server, port: number): Promise<number> =>
  new Promise((resolve, reject) => {
    server.once('error', reject).listen(port, '127.0.0.1', () => {
      resolve((server.address() as AddressInfo).port);
    });
  });

/** A proxy in front of one broker, `host:port`, that asks for the fate of each Produce request. */
export const createKafkaProxy = async (address: string, nextFault: () => Fault): Promise<KafkaProxy> => {
  const [host, brokerPort] = [address.slice(0, address.lastIndexOf(':')), Number(address.split(':').at(-1))];
  const clients = new Set<Socket>();
  const open = (): Server =>
    createServer((client) => {
      clients.add(client.on('close', () => clients.delete(client)));
      join(client, connect(brokerPort, host), nextFault);
    });
  let server = open();
  const port = await listen(server, 0);
  const cut = (): Promise<void> =>
    new Promise((resolve) => {
      server.close(() => {
        resolve();
      });
      for (const client of clients) client.resetAndDestroy();
    });
  return {
    port,
    socketFactory: ({ onConnect }) => connect(port, '127.0.0.1', onConnect),
    cut,
    restore: async () => {
      server = open();
      await listen(server, port);
    },
    close: cut,
  };
};
