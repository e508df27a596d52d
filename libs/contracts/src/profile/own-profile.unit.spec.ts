import { builtInProfiles } from '@nap/domain';

import { describeFieldIssue, parseProfile } from '..';

const shipped = builtInProfiles['ogp-2015'];
const own = (change: object = {}): Record<string, unknown> => ({
  ...(JSON.parse(JSON.stringify(shipped)) as object),
  id: 'our-forum',
  ...change,
});

const withPhase = (name: string, change: object): Record<string, unknown> => {
  const profile = own();
  const phases = profile['phases'] as { phase: string }[];
  return { ...profile, phases: phases.map((rule) => (rule.phase === name ? { ...rule, ...change } : rule)) };
};

const issuesOf = (json: unknown): readonly string[] => {
  const read = parseProfile(json);
  return 'issues' in read ? read.issues.map(({ pointer, code }) => `${pointer} ${code}`) : [];
};

describe('a forum’s own profile', () => {
  it.each(Object.keys(builtInProfiles))('may be a copy of %s under another name', (id) => {
    const json: unknown = JSON.parse(JSON.stringify({ ...builtInProfiles[id], id: 'our-forum' }));
    expect(parseProfile(json)).toEqual({ profile: { ...builtInProfiles[id], id: 'our-forum' } });
  });

  it('may leave a length to be asked', () => {
    expect(issuesOf(withPhase('irm-progress-report', { length: 'asked' }))).toEqual([]);
  });

  it.each([
    ['a built-in name', own({ id: 'ogp-2015' }), '/id profile-name-taken'],
    ['an unknown field', own({ colour: 'blue' }), '/colour unknown-field'],
    ['a length in words', own({ implementation: '24 months' }), '/implementation period'],
    [
      'a minimum above the length',
      own({ minimumImplementation: 'P36M' }),
      '/minimumImplementation profile-implementation',
    ],
    ['no drafting', own({ phases: (own()['phases'] as unknown[]).slice(1) }), '/phases profile-phase-missing'],
    [
      'a phase twice',
      own({ phases: [...(own()['phases'] as unknown[]), (own()['phases'] as unknown[])[0]] }),
      '/phases/6/phase repeated',
    ],
    ['a phase nobody knows', withPhase('drafting', { phase: 'press-release' }), '/phases/0/phase not-one-of'],
    [
      'a closing rule of another phase',
      withPhase('drafting', { closedBy: 'irm-report' }),
      '/phases/0/closedBy profile-closing',
    ],
    ['an open end', withPhase('drafting', { length: 'to-the-end' }), '/phases/0/length profile-length'],
    ['no length', withPhase('drafting', { length: 'P0D' }), '/phases/0/length profile-length'],
    ['a length that is none', withPhase('drafting', { length: 'six months' }), '/phases/0/length profile-length'],
    [
      'implementation counted from the end',
      withPhase('implementation', { opens: { from: 'end', offset: 'P0M' } }),
      '/phases/1/opens profile-anchor',
    ],
    [
      'a ladder upside down',
      withPhase('drafting', { reminders: ['P1D', 'P7D'] }),
      '/phases/0/reminders profile-ladder',
    ],
    ['a rung twice', withPhase('drafting', { reminders: ['P7D', 'P1W'] }), '/phases/0/reminders profile-ladder'],
    [
      'reminders of the last day',
      withPhase('implementation', { reminders: ['P1D'] }),
      '/phases/1/reminders profile-ladder',
    ],
    [
      'a warning after the fact',
      withPhase('drafting', { escalation: { warned: 'P4M', reached: 'P4M' } }),
      '/phases/0/escalation profile-escalation',
    ],
    [
      'an escalated IRM',
      withPhase('irm-progress-report', { escalation: { warned: 'P1M', reached: 'P4M' } }),
      '/phases/3/escalation profile-escalation',
    ],
    [
      'a comment window that never fits',
      own({ commentWindow: { length: 'P14D', latestOpening: 'P14D' } }),
      '/commentWindow profile-comment-window',
    ],
  ])('with %s is refused at its place', (_what, json, issue) => {
    expect(issuesOf(json)).toEqual([issue]);
  });

  it.each([null, 'ogp-2015', [], 7])('that is %j is refused as a whole', (json) => {
    expect(issuesOf(json)).toEqual([' wrong-type']);
  });

  it('says what to do in both languages', () => {
    const read = parseProfile(own({ id: 'ogp-2015' }));
    const [issue] = 'issues' in read ? read.issues : [];
    if (issue === undefined) throw new Error('refused, so there is an issue');
    expect(describeFieldIssue(issue, 'en')).toBe(
      '“ogp-2015” ships with the engine; give your profile a name of its own',
    );
    expect(describeFieldIssue(issue, 'zh-TW')).toBe('「ogp-2015」是內建規則檔的名稱，請為您的規則檔另取名稱');
  });
});
