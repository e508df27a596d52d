import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';

import { builtInProfiles } from '@nap/domain';

import { type CliRun, runNap } from '../../../test/harness/run-cli';

const run = (...words: readonly string[]): Promise<CliRun> => runNap(words);

const ROMANIA = ['simulate', '--start', '2016-07-01', '--zone', 'Europe/Bucharest', '--profile', 'ogp-2015'];

describe('nap simulate', () => {
  it('prints the calendar as JSON, in civil days and UTC instants', async () => {
    const { exitCode, out, err } = await run(...ROMANIA, '--json');
    const { steps, ...calendar } = JSON.parse(out) as { readonly steps: readonly Readonly<Record<string, unknown>>[] };
    expect({ exitCode, err }).toEqual({ exitCode: 0, err: '' });
    expect(calendar).toEqual({
      profile: 'ogp-2015',
      zone: 'Europe/Bucharest',
      implementation: { start: '2016-07-01', end: '2018-06-30' },
      phases: [
        { phase: 'drafting', opens: '2016-01-01', due: '2016-06-30' },
        { phase: 'implementation', opens: '2016-07-01', due: '2018-06-30' },
        { phase: 'midterm-self-assessment', opens: '2017-07-01', due: '2017-09-30' },
        { phase: 'irm-progress-report', opens: '2017-10-01', due: '2018-02-28' },
        { phase: 'end-of-term-self-assessment', opens: '2018-07-01', due: '2018-09-30' },
        { phase: 'irm-end-of-term-report', opens: '2018-10-01', due: '2018-11-30' },
      ],
    });
    expect(steps.filter(({ phase }) => phase === 'drafting')).toEqual(
      [
        ['2016-01-01', '2015-12-31T22:00:00.000Z', 'opens', null],
        ['2016-05-31', '2016-05-31T06:00:00.000Z', 'reminder', '-P30D'],
        ['2016-06-16', '2016-06-16T06:00:00.000Z', 'reminder', '-P14D'],
        ['2016-06-23', '2016-06-23T06:00:00.000Z', 'reminder', '-P7D'],
        ['2016-06-27', '2016-06-27T06:00:00.000Z', 'reminder', '-P3D'],
        ['2016-06-29', '2016-06-29T06:00:00.000Z', 'reminder', '-P1D'],
        ['2016-06-30', '2016-06-29T21:00:00.000Z', 'due', null],
        ['2016-07-01', '2016-06-30T21:00:00.000Z', 'missed', null],
        ['2016-07-01', '2016-07-01T06:00:00.000Z', 'escalation', 'P1D'],
        ['2016-07-07', '2016-07-07T06:00:00.000Z', 'escalation', 'P7D'],
        ['2016-07-30', '2016-07-30T06:00:00.000Z', 'escalation', 'P30D'],
        ['2016-10-01', '2016-09-30T21:00:00.000Z', 'escalation', 'P3M'],
        ['2016-11-01', '2016-10-31T22:00:00.000Z', 'escalation', 'P4M'],
      ].map(([on, at, step, rung]) => ({ on, at, phase: 'drafting', step, rung })),
    );
    expect(steps.find(({ step }) => step === 'ends')).toMatchObject({ phase: 'implementation', on: '2018-07-01' });
    expect(steps.find(({ step }) => step === 'latest-comment-window')).toMatchObject({ on: '2018-09-15', rung: null });
    expect(steps.find(({ step }) => step === 'comment-window-reminder')).toMatchObject({ rung: '-P30D' });
  });

  it('prints a table for people, and other forms on request', async () => {
    expect((await run(...ROMANIA)).out).toContain('2017-09-30  2017-09-29T21:00:00.000Z  midterm-self-assessment');
    expect((await run(...ROMANIA, '--ics')).out).toMatch(/^BEGIN:VCALENDAR/);
    expect((await run(...ROMANIA, '--csv')).out).toMatch(/^\uFEFFon,at,phase,step,rung\r\n/);
  });

  it('leaves a phase without a known anchor open', async () => {
    const { out } = await run(
      'simulate',
      '--start',
      '2023-01-01',
      '--zone',
      'Asia/Taipei',
      '--profile',
      'ogp-2022',
      '--json',
    );
    expect(JSON.parse(out)).toMatchObject({
      phases: expect.arrayContaining([{ phase: 'irm-action-plan-review', opens: null, due: null }]) as unknown,
    });
  });

  it('counts a day that its zone skipped from the first instant after it', async () => {
    const { out } = await run('simulate', '--start', '2011-12-30', '--zone', 'Pacific/Apia', '--json');
    const { steps } = JSON.parse(out) as { readonly steps: readonly Readonly<Record<string, unknown>>[] };
    expect(steps.find(({ phase, step }) => phase === 'implementation' && step === 'opens')).toMatchObject({
      on: '2011-12-30',
      at: '2011-12-30T10:00:00.000Z',
    });
  });

  it.each([
    ['an unknown zone', ['--zone', 'Mars/Olympus'], /--zone.*IANA/],
    ['a day that does not exist', ['--start', '2015-02-29'], /--start.*YYYY-MM-DD/],
    ['an end before the start', ['--end', '2016-06-30'], /--end 2016-06-30 lies before --start 2016-07-01/],
    ['an unknown profile', ['--profile', 'ogp-2099'], /--profile.*handbook-2016, ogp-2015/],
    ['a length that nobody asks for', ['--length', 'drafting=P4M'], /--length drafting/],
    ['a length of no phase', ['--length', 'press=P4M'], /--length.*PHASE=LENGTH/],
    ['a length of nothing', ['--length', 'drafting=P0M'], /above zero/],
    ['a time that is none', ['--reminder-hour', '9'], /--reminder-hour.*HH:mm/],
    ['a cycle past the calendar', ['--start', '9998-07-01'], /past the year 9999/],
    ['an unknown option', ['--strat', '2016-07-01'], /unknown option '--strat'/],
    ['a word too many', ['now'], /too many arguments/],
    ['two forms at once', ['--json', '--csv'], /--json.*--csv/],
    ['a profile file that is not there', ['--profile-file', '/nowhere.json'], /\/nowhere\.json.*no such file/],
  ])('refuses %s in one line', async (_what, words, line) => {
    const base = words.includes('--profile-file') ? ROMANIA.slice(0, 5) : ROMANIA;
    const { exitCode, out, err } = await run(...base, ...words);
    expect({ exitCode, out }).toEqual({ exitCode: 2, out: '' });
    expect(err.split('\n')[0]).toMatch(line);
  });

  it.each([
    ['simulate', /give --start/],
    ['simulat', /unknown command 'simulat'/],
  ])('says what is missing in nap %s', async (word, line) => {
    const { exitCode, err } = await run(word);
    expect(exitCode).toBe(2);
    expect(err).toMatch(line);
  });
});

describe('rules of time zones of one’s own', () => {
  const reminders = async (rules: object): Promise<readonly unknown[]> => {
    const { out } = await runNap([...ROMANIA, '--json'], { ZONE_RULES: JSON.stringify(rules) });
    const { steps } = JSON.parse(out) as { readonly steps: readonly Readonly<Record<string, unknown>>[] };
    return steps.filter(({ step, phase }) => step === 'reminder' && phase === 'drafting').map(({ at }) => at);
  };

  it('move the instants, never the days', async () => {
    const from = '2016-06-20T00:00:00+03:00';
    expect(await reminders({ 'Europe/Bucharest': [{ from, offset: '+02:00' }] })).toEqual([
      '2016-05-31T06:00:00.000Z',
      '2016-06-16T06:00:00.000Z',
      '2016-06-23T07:00:00.000Z',
      '2016-06-27T07:00:00.000Z',
      '2016-06-29T07:00:00.000Z',
    ]);
    expect((await reminders({})).at(-1)).toBe('2016-06-29T06:00:00.000Z');
  });

  it('are refused before any work when they make no sense', async () => {
    const { exitCode, err } = await runNap(ROMANIA, { ZONE_RULES_FILE: '/nowhere/zones.json' });
    expect({ exitCode, err }).toEqual({ exitCode: 2, err: expect.stringContaining('ZONE_RULES_FILE') as string });
  });
});

describe('a profile of one’s own', () => {
  const folder = mkdtempSync(path.join(tmpdir(), 'nap-profile-'));
  const file = (content: unknown): string => {
    const name = path.join(folder, 'own.json');
    writeFileSync(name, JSON.stringify(content));
    return name;
  };
  const phases = (builtInProfiles['ogp-2015']?.phases ?? []).map((rule) =>
    rule.phase === 'irm-progress-report' ? { ...rule, length: 'asked' } : rule,
  );
  const own = { ...builtInProfiles['ogp-2015'], id: 'own', phases };
  const base = ['simulate', '--start', '2016-07-01', '--zone', 'Europe/Bucharest', '--json', '--profile-file'];

  afterAll(() => {
    rmSync(folder, { recursive: true });
  });

  it('asks for the length that it leaves open', async () => {
    const { exitCode, out, err } = await run(...base, file(own));
    expect(exitCode).toBe(0);
    expect(err).toContain('--length irm-progress-report=P4M');
    expect(JSON.parse(out)).toMatchObject({
      phases: expect.arrayContaining([{ phase: 'irm-progress-report', opens: null, due: null }]) as unknown,
    });
  });

  it('takes the length given', async () => {
    const { out, err } = await run(...base, file(own), '--length', 'irm-progress-report=P4M');
    expect(err).toBe('');
    expect(JSON.parse(out)).toMatchObject({
      phases: expect.arrayContaining([
        { phase: 'irm-progress-report', opens: '2017-10-01', due: '2018-01-31' },
      ]) as unknown,
    });
  });

  it('is refused with every field that is wrong', async () => {
    const { exitCode, err } = await run(...base, file({ ...own, implementation: 'long', id: 'Own' }));
    expect(exitCode).toBe(2);
    expect(err).toMatch(/own\.json is no rule profile/);
    expect(err).toMatch(/\/id must have/);
    expect(err).toMatch(/\/implementation must be a length/);
  });
});

describe('help', () => {
  it.each([
    [['simulate']],
    [['rehearse']],
    [['migrate']],
    [['keys']],
    [['keys', 'issue']],
    [['keys', 'list']],
    [['keys', 'revoke']],
    [['erase']],
    [['mail']],
    [['mail', 'preview']],
    [['demo']],
  ])('of nap %j has examples and exit codes', async (words) => {
    const { exitCode, out, err } = await run(...words, '--help');
    expect({ exitCode, err }).toEqual({ exitCode: 0, err: '' });
    expect(out).toMatch(/^Usage: nap /);
    expect(out).toMatch(/Examples:\n {2}nap /);
    expect(out).toMatch(/Exit codes: 0 .* 1 .* 2 .* 3 /);
  });

  it('is shown where nothing is asked for', async () => {
    const { exitCode, err } = await run();
    expect(exitCode).toBe(2);
    expect(err).toMatch(/^Usage: nap /);
  });
});

describe('nap import plan', () => {
  it('describes its mappings as the reference page does', async () => {
    const { out } = await run('import', 'plan', '--schema');
    const page = readFileSync(path.resolve(__dirname, '../../../docs/reference/plan-mapping.schema.json'), 'utf8');
    // out of step: npx nap import plan --schema > docs/reference/plan-mapping.schema.json, then npm run format
    expect(JSON.parse(page)).toEqual(JSON.parse(out));
  });
});

describe('nap rehearse', () => {
  it('describes its files as the reference page does', async () => {
    const { out } = await run('rehearse', '--schema');
    const page = readFileSync(path.resolve(__dirname, '../../../docs/reference/rehearsal-file.schema.json'), 'utf8');
    // out of step: npx nap rehearse --schema > docs/reference/rehearsal-file.schema.json, then npm run format
    expect(JSON.parse(page)).toEqual(JSON.parse(out));
  });

  it('refuses a file with every fault by its JSON pointer', async () => {
    const folder = mkdtempSync(path.join(tmpdir(), 'nap-rehearse-'));
    const file = path.join(folder, 'cycle.json');
    writeFileSync(file, JSON.stringify({ title: 'A cycle', acts: [{ do: 'dance' }] }));
    const { exitCode, out, err } = await run('rehearse', file);
    rmSync(folder, { recursive: true });
    expect({ exitCode, out }).toEqual({ exitCode: 2, out: '' });
    expect(err).toContain(`${file} cannot be rehearsed:`);
    expect(err).toContain('/forum is missing');
    expect(err).toContain('/acts/0/do must be one of');
    expect(err).toContain('docs/reference/rehearsal-file.md');
  });

  it('asks for a file', async () => {
    expect(await run('rehearse')).toMatchObject({
      exitCode: 2,
      err: expect.stringContaining('give the FILE') as string,
    });
  });
});
