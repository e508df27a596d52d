import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { type Server, createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import path from 'node:path';

import { type CliRun, runNap } from '../harness/run-cli';
import { type RunningApi, startApi } from './http-api';

type Item = Record<string, unknown>;
type Falsify = (items: Item[]) => Item[];

let api: RunningApi;
let falsifier: Server;
let falsify: Falsify = (items) => items;
let folder: string;

/** Positions 1 to 6, the second, third and fourth of them withheld from the public or not: forum ro and its cycle. */
beforeAll(async () => {
  api = await startApi();
  const chair = await api.person('Chair');
  const forum = { id: 'ro', name: 'Forum “Ω”, 論壇', zone: 'Europe/Bucharest', localLanguages: ['ro'] };
  await api.post('/forums', api.admin).send(forum).expect(201);
  const role = { personId: chair.personId, role: 'chair', from: '2016-01-01' };
  await api.post('/forums/ro/roles', api.admin).send(role).expect(201);
  await api.post('/forums/ro/cycles', chair).send({ start: '2016-07-01' }).expect(201);
  await api.settle();
  folder = mkdtempSync(path.join(tmpdir(), 'nap-feed-'));
  writeFileSync(path.join(folder, 'key'), `${api.admin.token}\n`);
  falsifier = createServer((request, response) => {
    void (async () => {
      const { authorization } = request.headers;
      const headers = authorization === undefined ? {} : { authorization };
      const answer = await fetch(`${await api.app.getUrl()}${request.url ?? ''}`, { headers });
      response.writeHead(answer.status, { 'Feed-Id': answer.headers.get('feed-id') ?? '' });
      const text = await answer.text();
      response.end(answer.status === 200 ? JSON.stringify(falsify(JSON.parse(text) as Item[])) : text);
    })();
  });
  await new Promise<void>((resolve) => falsifier.listen(0, '127.0.0.1', resolve));
});
afterAll(async () => {
  falsifier.close();
  rmSync(folder, { recursive: true });
  await api.close();
});

const verify = async (...words: readonly string[]): Promise<CliRun> =>
  runNap(['feed', 'verify', await api.app.getUrl(), ...words]);
const verifyFalsified = (change: Falsify): Promise<CliRun> => {
  falsify = change;
  return runNap(['feed', 'verify', `http://127.0.0.1:${String((falsifier.address() as AddressInfo).port)}`, '--json']);
};

describe('nap feed verify', () => {
  it('proves what the public sees, stubs included', async () => {
    const { exitCode, out, err } = await verify('--json');
    expect({ exitCode, err }).toEqual({ exitCode: 0, err: '' });
    expect(JSON.parse(out)).toMatchObject({ sound: true, from: 0, head: 6, shown: 5, withheld: 1, flaw: null });
  });

  it('proves the same chain to who may see more', async () => {
    const [shown, withheld] = [await verify('--json', '--key-file', path.join(folder, 'key')), await verify('--json')];
    expect(JSON.parse(shown.out)).toMatchObject({ sound: true, shown: 6, withheld: 0 });
    expect((JSON.parse(shown.out) as Item)['chain']).toBe((JSON.parse(withheld.out) as Item)['chain']);
  });

  it('goes on from a place of before', async () => {
    const feedId = await api.store.feedId();
    for (const from of ['1', '4', `${feedId}.6`]) {
      const { exitCode, out } = await verify('--from', from, '--json');
      const position = Number(from.split('.').at(-1));
      expect(exitCode).toBe(0);
      expect(JSON.parse(out)).toMatchObject({ sound: true, from: position, head: 6 });
    }
    expect((await verify()).out).toMatch(
      /^Read 5 events and 1 that are withheld, .*\nNothing is missing or altered\.\n$/,
    );
  });

  const at =
    (position: number, change: (item: Item) => Item): Falsify =>
    (items) =>
      items.map((item) => (Number(item['sequence']) === position ? change(item) : item));
  const OTHER = 'ab'.repeat(32);

  it.each<[string, number, Falsify, RegExp]>([
    ['altered data', 5, at(5, (item) => ({ ...item, data: { cycleId: 'ro-2017' } })), /does not fit its hash/],
    ['another time', 5, at(5, (item) => ({ ...item, time: '2016-01-01T00:00:00.000Z' })), /does not fit its hash/],
    ['another actor', 3, at(3, (item) => ({ ...item, actor: 'clock' })), /does not fit its hash/],
    ['a removed event', 3, (items) => items.filter(({ sequence }) => Number(sequence) !== 3), /jumps from 2/],
    ['events out of order', 1, (items) => [...items].reverse(), /jumps from 0/],
    ['an altered stub', 2, at(2, (item) => ({ ...item, eventhash: OTHER })), /chain is broken/],
    ['another id', 2, at(2, (item) => ({ ...item, id: '0b000000-0000-4000-8000-00000000000f' })), /chain is broken/],
    ['an altered chain', 6, at(6, (item) => ({ ...item, chain: OTHER })), /chain is broken/],
    ['an event passed off as withheld', 4, at(4, ({ data: _data, ...item }) => item), /lacks attributes/],
  ])('finds %s, and says where', async (_what, position, change, what) => {
    const { exitCode, out, err } = await verifyFalsified(change);
    expect(exitCode).toBe(1);
    expect(JSON.parse(out)).toMatchObject({
      sound: false,
      head: position - 1,
      flaw: { position, what: expect.stringMatching(what) as string },
    });
    expect(err).toMatch(new RegExp(`^nap: the feed is not sound at ${String(position)}: `));
  });

  it('says what is wrong where there is nothing to prove', async () => {
    expect(await verify('--from', '7')).toMatchObject({
      exitCode: 2,
      err: expect.stringContaining('position 7') as string,
    });
    expect(await verify('--from', 'yesterday')).toMatchObject({ exitCode: 2 });
    expect(await verify('--key-file', path.join(folder, 'none'))).toMatchObject({ exitCode: 2 });
    expect(await runNap(['feed', 'verify', 'nap.example'])).toMatchObject({ exitCode: 2 });
    expect(await runNap(['feed', 'verify', 'http://127.0.0.1:1'])).toMatchObject({
      exitCode: 3,
      err: expect.stringContaining('does not answer') as string,
    });
    const elsewhere = await runNap(['feed', 'verify', `${await api.app.getUrl()}/nothing`]);
    expect(elsewhere).toMatchObject({ exitCode: 1, err: expect.stringContaining('answers 404') as string });
  });
});

describe('nap feed verify, of a dump', () => {
  const saved = async (change: (text: string) => string = (text) => text): Promise<string> => {
    const file = path.join(folder, 'feed.ndjson');
    const answer = await fetch(`${await api.app.getUrl()}/api/v1/feed/dump.ndjson`);
    writeFileSync(file, change(await answer.text()));
    return file;
  };
  const verifyDump = async (change?: (text: string) => string): Promise<CliRun> =>
    runNap(['feed', 'verify', await saved(change), '--json']);

  it('proves what the feed itself proves', async () => {
    const { exitCode, out } = await verifyDump();
    expect(exitCode).toBe(0);
    expect(JSON.parse(out)).toEqual(JSON.parse((await verify('--json')).out));
  });

  it.each<[string, RegExp, (text: string) => string]>([
    ['an altered event', /not sound at 3/, (text) => text.replace('"start":"2016-07-01"', '"start":"2016-08-01"')],
    ['a line that is gone', /not sound at 3/, (text) => text.split('\n').toSpliced(2, 1).join('\n')],
    ['an end that is gone', /its last line is missing/, (text) => `${text.split('\n').slice(0, -2).join('\n')}\n`],
    ['half a line', /middle of a line/, (text) => text.slice(0, -20)],
    ['another sum', /its bytes are not those/, (text) => text.replace(/("sha256":")[0-9a-f]{4}/, '$1beef')],
    [
      'bytes that no hash covers',
      /its bytes are not those/,
      (text) => text.replace('{"specversion"', '{ "specversion"'),
    ],
    ['another end', /does not end where/, (text) => text.replace(/\.6","events"/, '.7","events"')],
    ['another chain', /its chain does not end/, (text) => text.replace(/("events":6,"chain":")[0-9a-f]{4}/, '$1beef')],
    ['something behind the end', /something follows/, (text) => `${text}{}\n`],
    ['what is no event', /line 1 is no event/, (text) => `{}\n${text}`],
    ['what is no JSON', /line 1 is no JSON/, (text) => `<html>\n${text}`],
  ])('finds %s', async (_what, why, change) => {
    const { exitCode, err } = await verifyDump(change);
    expect({ exitCode, err }).toEqual({ exitCode: 1, err: expect.stringMatching(why) as string });
  });

  it('needs the file, and nothing else', async () => {
    const none = await runNap(['feed', 'verify', path.join(folder, 'none.ndjson')]);
    expect(none).toMatchObject({ exitCode: 2, err: expect.stringContaining('cannot be read') as string });
    expect(await runNap(['feed', 'verify', await saved(), '--from', '3'])).toMatchObject({ exitCode: 2 });
  });
});
