import { instant } from '@nap/calendar';

import { APPS } from '../harness/engine-processes';
import { PlayedCycle } from '../harness/played-cycle';
import { freePort } from '../harness/ports';

const LONG_AFTER_THE_FIRST_STEPS = instant('2016-02-10T12:00:00Z');

type Operations = {
  readonly processes: readonly { readonly app: string; readonly state: string }[];
  readonly figures: readonly { readonly name: string; readonly value: number | null }[];
};

describe('what operators are told of a cycle that runs', () => {
  let played: PlayedCycle;
  let portOfApi: number;

  beforeAll(async () => {
    const ports = new Map<string, number>();
    for (const app of APPS) ports.set(`${app.toUpperCase()}_OPERATIONS_PORT`, await freePort());
    portOfApi = ports.get('API_OPERATIONS_PORT') ?? 0;
    const settings = Object.fromEntries([...ports].map(([name, port]) => [name, String(port)]));
    played = await PlayedCycle.open(process.env['DATABASE_URL'] ?? '', settings);
  }, 120_000);

  afterAll(() => played.close(), 60_000);

  it('counts late rings, letters and events where they happen', async () => {
    await played.goTo(LONG_AFTER_THE_FIRST_STEPS);
    await played.untilQuiet();
    const told = (await played.get('/operations')) as unknown as Operations;
    const states = new Map(told.processes.map(({ app, state }) => [app, state]));
    expect(APPS.map((app) => states.get(app))).toEqual(APPS.map(() => 'ready'));
    const figures = new Map(told.figures.map(({ name, value }) => [name, value]));
    const sent = (await played.letters()).filter(({ status }) => status === 'sent').length;
    expect(sent).toBeGreaterThan(0);
    expect(figures.get('feed-head')).toBe((await played.log()).length);
    expect(figures.get('letters-accepted')).toBe(sent);
    expect(figures.get('late-rings')).toBeGreaterThan(0);
    expect([...figures].filter(([, value]) => value === null)).toEqual([]);
    const untouched = ['letters-pending', 'notifier-lag', 'reporting-lag', 'timekeeper-lag', 'relay-lag-events'];
    expect(untouched.map((name) => [name, figures.get(name)])).toEqual(untouched.map((name) => [name, 0]));
  }, 120_000);

  it('counts commands by how they ended', async () => {
    const refused = played.post('/forums/ro/cycles', { start: '2016-07-01', profile: 'ogp-2015' });
    await expect(refused).rejects.toThrow();
    const metrics = await (await fetch(`http://127.0.0.1:${String(portOfApi)}/metrics`)).text();
    expect(metrics).toMatch(/^nap_commands_total\{outcome="accepted".*\} [1-9]/m);
    expect(metrics).toMatch(/^nap_commands_total\{outcome="refused".*\} 1$/m);
  });
});
