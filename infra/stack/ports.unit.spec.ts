import { createServer } from 'node:net';

import { PORTS, choosePort, choosePorts, freePorts } from './ports.cjs';

const NONE: ReadonlySet<number> = new Set();

const occupied = (): Promise<{ readonly port: number; readonly release: () => void }> =>
  new Promise((resolve) => {
    const server = createServer();
    server.listen(0, '127.0.0.1', () => {
      const address = server.address();
      const port = address !== null && typeof address === 'object' ? address.port : 0;
      resolve({ port, release: () => server.close() });
    });
  });

describe('a port in use', () => {
  test('moves to a free one where only our processes dial it', async () => {
    const { port, release } = await occupied();
    const chosen = await choosePort({ ...PORTS.kafka, port }, {}, NONE);
    release();
    expect(chosen).not.toBe(port);
    expect(chosen).toBeGreaterThan(0);
  });

  test('is a problem where people open it, or where it was asked for', async () => {
    const { port, release } = await occupied();
    const rule = { ...PORTS.api, port };
    await expect(choosePort(rule, {}, NONE)).rejects.toThrow(`port ${String(port)}, wanted for the API and pages`);
    await expect(choosePort(PORTS.kafka, { KAFKA_PORT: String(port) }, NONE)).rejects.toMatchObject({
      wayOut: expect.stringContaining('KAFKA_PORT=<port>') as string,
    });
    release();
  });

  test('counts as in use once it is promised to another server', async () => {
    const [port = 0] = Object.values(await freePorts());
    await expect(choosePort({ ...PORTS.api, port }, {}, new Set([port]))).rejects.toThrow('is in use');
  });
});

test('what is no port is refused', async () => {
  for (const text of ['0', '65536', 'http', '80 80', '-1', '1e3']) {
    await expect(choosePort(PORTS.api, { PORT: text }, NONE)).rejects.toThrow(`PORT=${text} is no port`);
  }
});

test('a server of one’s own needs no port for its page', async () => {
  const { port, release } = await occupied();
  const env = { TEMPORAL_ADDRESS: 'temporal.example.org:7233', SMTP_URL: 'smtp://mail.example.org' };
  const free = await freePorts();
  const rest = { PORT: String(free.api), POSTGRES_PORT: String(free.postgres) };
  const ports = await choosePorts(
    { ...env, ...rest, TEMPORAL_UI_PORT: String(port), MAIL_PAGE_PORT: String(port) },
    { apps: true },
  );
  release();
  expect(ports).toMatchObject({ temporalPage: 0, mailPage: 0, api: free.api, postgres: free.postgres });
});
