import { readFileSync, readdirSync } from 'node:fs';
import path from 'node:path';

import { parseRehearsal } from './rehearsal-file';

const EXAMPLES = path.resolve(__dirname, '../../../../docs/examples');

type Draft = Record<string, unknown>;

const base: Draft = {
  title: 'A cycle',
  source: 'https://example.org/timetable',
  licence: 'CC0',
  forum: { id: 'xx', name: 'Sample Forum', zone: 'Europe/Bucharest', localLanguages: ['ro'], profile: 'ogp-2015' },
  from: '2016-01-01T00:00:00',
  until: '2018-11-30',
  people: [{ id: 'contact', roles: ['poc'] }],
  acts: [{ on: '2016-01-01', as: 'contact', do: 'open-cycle', cycle: 'xx-2016', start: '2016-07-01' }],
};

const withAct = (act: Draft): Draft => ({
  ...base,
  acts: [{ on: '2016-06-30', as: 'contact', cycle: 'xx-2016', ...act }],
});

const faults = (draft: Draft): readonly string[] => {
  const parsed = parseRehearsal(draft);
  return 'faults' in parsed ? parsed.faults.map(({ pointer, what }) => `${pointer} ${what}`) : [];
};

describe('a rehearsal file', () => {
  it.each(readdirSync(EXAMPLES).filter((name) => name.endsWith('.json')))('can be read: %s', (name) => {
    expect(faults(JSON.parse(readFileSync(path.join(EXAMPLES, name), 'utf8')) as Draft)).toEqual([]);
  });

  it('has an act of a day at noon, and one of a moment then', () => {
    const acts = [
      { on: '2016-06-30', as: 'contact', do: 'suspend', cycle: 'xx-2016', grounds: 'Elections.' },
      { on: '2016-06-30T08:15:00', as: 'contact', do: 'resume', cycle: 'xx-2016', grounds: 'Elections are over.' },
    ];
    expect(parseRehearsal({ ...base, acts })).toMatchObject({
      file: { acts: [{ on: '2016-06-30T12:00:00' }, { on: '2016-06-30T08:15:00' }] },
    });
  });

  it.each<[string, Draft, string]>([
    [
      'an unknown zone',
      { ...base, forum: { ...(base['forum'] as Draft), zone: 'Mars/Olympus' } },
      '/forum/zone must be',
    ],
    ['an end before its begin', { ...base, until: '2015-12-31', acts: [] }, '/until lies before /from'],
    ['nobody', { ...base, people: [] }, '/people must have at least 1'],
    [
      'an unknown role',
      { ...base, people: [{ id: 'x', roles: ['king'] }], acts: [] },
      '/people/0/roles/0 must be one of',
    ],
    [
      'a person twice',
      {
        ...base,
        people: [
          { id: 'contact', roles: ['poc'] },
          { id: 'contact', roles: ['chair'] },
        ],
      },
      '/people/1/id',
    ],
    ['a field that nobody knows', { ...base, timezone: 'UTC' }, '/timezone “timezone” is not a field known here'],
    [
      'an act of nobody',
      withAct({ do: 'suspend', grounds: 'x', as: 'ghost' }),
      '/acts/0/as “ghost” is nobody of: contact',
    ],
    ['an act of no kind', withAct({ do: 'dance' }), '/acts/0/do must be one of'],
    ['an act on no day', withAct({ do: 'suspend', grounds: 'x', on: '2016-02-30' }), '/acts/0/on must be a day'],
    ['an act too late', withAct({ do: 'suspend', grounds: 'x', on: '2018-12-01' }), '/acts/0/on lies outside'],
    ['an act too early', withAct({ do: 'suspend', grounds: 'x', on: '2015-12-31' }), '/acts/0/on lies outside'],
    ['no grounds', withAct({ do: 'suspend' }), '/acts/0/grounds is missing'],
    ['no change', withAct({ do: 'amend-calendar', grounds: 'x' }), '/acts/0 give either'],
    [
      'two changes',
      withAct({ do: 'resume', grounds: 'x', end: '2018-06-30', phase: 'drafting' }),
      '/acts/0 give either',
    ],
    [
      'evidence without an address',
      withAct({ do: 'record-evidence', evidence: { kind: 'plan-adopted', occurredOn: '2016-06-30' } }),
      '/acts/0/evidence/url is missing',
    ],
    [
      'a withdrawal of nothing',
      withAct({ do: 'withdraw-evidence', evidence: 'plan', grounds: 'x' }),
      '/acts/0/evidence no act record-evidence has the name',
    ],
    [
      'a day that cannot be expected',
      { ...base, expect: { phases: [{ cycle: 'xx-2016', phase: 'drafting', due: 'soon' }] } },
      '/expect/phases/0/due',
    ],
    [
      'an event that does not exist',
      { ...base, expect: { events: [{ event: 'PlanLost' }] } },
      '/expect/events/0/event must be one of',
    ],
  ])('is refused with %s, by its JSON pointer', (_what, draft, fault) => {
    expect(faults(draft)).toEqual([expect.stringContaining(fault)]);
  });
});
