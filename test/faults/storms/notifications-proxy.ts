import { type AddressInfo, type Server, type Socket, connect, createServer } from 'node:net';

/** The type byte of PostgreSQL's NotificationResponse. */
const NOTIFICATION = 'A'.charCodeAt(0);
const TYPE_BYTES = 1;

/** A proxy before PostgreSQL that can lose what `notify` says, as a line does that is broken without a word. */
export type NotificationsProxy = {
  readonly port: number;
  /** From now on every notification is lost. */
  readonly lose: () => void;
  readonly pass: () => void;
  /** How many were lost so far. */
  readonly lost: () => number;
  readonly close: () => Promise<void>;
};

/** Calls `take` with each whole message of the server: a type, and a length that counts itself. */
const eachMessage = (take: (message: Buffer) => void): ((chunk: Buffer) => void) => {
  let rest: Buffer = Buffer.alloc(0);
  return (chunk) => {
    rest = Buffer.concat([rest, chunk]);
    while (rest.length >= TYPE_BYTES + 4 && rest.length >= TYPE_BYTES + rest.readInt32BE(TYPE_BYTES)) {
      const end = TYPE_BYTES + rest.readInt32BE(TYPE_BYTES);
      take(rest.subarray(0, end));
      rest = rest.subarray(end);
    }
  };
};

/** @param address of the server, as a URL. */
export const createNotificationsProxy = async (address: string): Promise<NotificationsProxy> => {
  const { hostname, port } = new URL(address);
  const state = { losing: false, lost: 0 };
  const clients = new Set<Socket>();
  const server: Server = createServer((client) => {
    clients.add(client.on('close', () => clients.delete(client)));
    const database = connect(Number(port), hostname);
    for (const [one, other] of [
      [client, database],
      [database, client],
    ] as const) {
      one.on('error', () => other.destroy()).on('close', () => other.destroy());
    }
    client.on('data', (chunk) => database.write(chunk));
    database.on(
      'data',
      eachMessage((message) => {
        if (state.losing && message[0] === NOTIFICATION) state.lost += 1;
        else client.write(message);
      }),
    );
  });
  await new Promise<void>((resolve, reject) => {
    server.once('error', reject).listen(0, '127.0.0.1', resolve);
  });
  return {
    port: (server.address() as AddressInfo).port,
    lose: () => {
      state.losing = true;
    },
    pass: () => {
      state.losing = false;
    },
    lost: () => state.lost,
    close: () =>
      new Promise((resolve) => {
        server.close(() => resolve());
        for (const client of clients) client.destroy();
      }),
  };
};
