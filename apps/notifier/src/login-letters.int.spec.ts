import { LoginLinks, newSecret } from '@nap/people';

import { ANNA, NotifierDesk } from '../../../test/harness/notifier-desk';

let desk: NotifierDesk;

beforeAll(async () => {
  desk = await NotifierDesk.open();
});
afterAll(() => desk.close());
beforeEach(async () => {
  await desk.database.pool.query('delete from login_links');
  await desk.clear();
});

const ask = async (email: string): Promise<string> => {
  const browser = newSecret();
  await desk.app.get(LoginLinks).ask({ email, browser, client: '192.0.2.1' });
  return browser;
};

const linkIn = (text: string | undefined): string => /\/login\/(\S+)/.exec(text ?? '')?.[1] ?? '';

const pass = (seconds: number): Promise<unknown> =>
  desk.database.pool.query(
    `update login_links set next_attempt_at = next_attempt_at - $1 * interval '1 second'
      where next_attempt_at < 'infinity'`,
    [seconds],
  );

describe('a letter with a link to log in', () => {
  it('goes to the person’s mailbox in their language, with a link that lets in', async () => {
    const browser = await ask('ben@nap.example');
    await desk.deliverAll();
    const [received] = desk.server.received;
    expect(desk.server.received.map(({ to }) => to)).toEqual([['ben@nap.example']]);
    expect(received?.mail.subject).toBe('您登入 nap.example 的連結');
    expect(received?.mail.html).toContain('<html lang="zh-TW">');
    expect(received?.mail.text).toContain('https://nap.example/login/');
    expect(received?.mail.messageId).toMatch(/^<login\.[0-9a-f]{16}@nap\.example>$/);
    expect(received?.mail.headers.has('references')).toBe(false);
    expect(await desk.app.get(LoginLinks).use(linkIn(received?.mail.text), browser)).toHaveProperty('personId');
  });

  it('goes to nobody whom we do not know', async () => {
    await ask('nobody@nap.example');
    await desk.deliverAll();
    expect(desk.server.received).toEqual([]);
  });

  it('is sent again when the server puts it off, and once when it does not', async () => {
    const browser = await ask('anna@nap.example');
    desk.server.reaction = { answer: 451 };
    await desk.deliverAll();
    desk.server.reaction = 'take';
    await desk.deliverAll();
    expect(desk.server.received).toEqual([]);
    await pass(6);
    await desk.deliverAll();
    await pass(120);
    await desk.deliverAll();
    expect(desk.server.received).toHaveLength(1);
    const token = linkIn(desk.server.received[0]?.mail.text);
    expect(await desk.app.get(LoginLinks).use(token, browser)).toEqual({ personId: ANNA });
  });

  it('is given up when the server refuses it', async () => {
    await ask('anna@nap.example');
    desk.server.reaction = { answer: 550 };
    await desk.deliverAll();
    desk.server.reaction = 'take';
    await pass(3_600);
    await desk.deliverAll();
    expect(desk.server.received).toEqual([]);
  });

  it('leaves no secret in any table', async () => {
    await ask('anna@nap.example');
    await desk.deliverAll();
    const secret = linkIn(desk.server.received[0]?.mail.text).slice(17);
    expect(secret).toHaveLength(43);
    const { rows: tables } = await desk.database.pool.query<{ name: string }>(
      `select quote_ident(schemaname) || '.' || quote_ident(tablename) as name from pg_tables
        where schemaname not in ('pg_catalog', 'information_schema')`,
    );
    for (const { name } of tables) {
      const { rows } = await desk.database.pool.query<{ all: string }>(`select t::text as all from ${name} t`);
      expect([name, rows.some((row) => row.all.includes(secret))]).toEqual([name, false]);
    }
  });
});
