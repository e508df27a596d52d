import { type AddressInfo, type Socket, connect, createServer } from 'node:net';

export type ReplyCutter = {
  /** Leads to the server through the cutter. */
  readonly url: string;
  /** Breaks the connection that the server answers next, with that answer unseen. */
  readonly arm: () => void;
  readonly close: () => Promise<void>;
};

/** Stands before a server and loses a reply when it is told to: the server has done what nobody heard of. */
export const cutReplies = async (serverUrl: string): Promise<ReplyCutter> => {
  const target = new URL(serverUrl);
  const state = { armed: false };
  const open = new Set<Socket>();
  const server = createServer((client) => {
    const upstream = connect(Number(target.port), target.hostname);
    const end = (): void => {
      client.destroy();
      upstream.destroy();
    };
    for (const socket of [client, upstream]) open.add(socket.on('error', end).on('close', end));
    client.pipe(upstream);
    upstream.on('data', (reply) => {
      if (!state.armed) {
        client.write(reply);
        return;
      }
      state.armed = false;
      end();
    });
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const url = new URL(serverUrl);
  url.hostname = '127.0.0.1';
  url.port = String((server.address() as AddressInfo).port);
  return {
    url: url.href,
    arm: () => {
      state.armed = true;
    },
    close: () =>
      new Promise((resolve) => {
        server.close(() => resolve());
        for (const socket of open) socket.destroy();
      }),
  };
};
