import type { z } from 'zod';

import { builtInProfiles } from '@nap/domain';

import {
  amendmentBody,
  clocksBody,
  commentWindowBody,
  evidenceBody,
  fieldIssues,
  groundsBody,
  newCycleBody,
  newForumBody,
  newPersonBody,
  newRoleBody,
  resumptionBody,
  waiverBody,
} from '..';

const issuesOf = (schema: z.ZodType, body: unknown): readonly string[] => {
  const read = schema.safeParse(body);
  return read.success ? [] : fieldIssues(read.error, body).map(({ pointer, code }) => `${pointer} ${code}`);
};

const forum = { id: 'ro', name: 'Romania', zone: 'Europe/Bucharest', localLanguages: ['ro'] };
const person = { name: 'A. Person', language: 'en' };
const assignment = { personId: '6a1b2c3d-4e5f-4a6b-8c7d-9e0f1a2b3c4d', role: 'chair', from: '2016-01-01' };
const plan = { kind: 'plan-adopted', url: 'https://ogp.example/plan.pdf', occurredOn: '2016-06-29' };
const report = { ...plan, kind: 'report-version', phase: 'midterm-self-assessment', language: 'ro' };
const window = { phase: 'end-of-term-self-assessment', opensOn: '2018-09-01', endsOn: '2018-09-23' };
const grounds = 'The election was moved.';

describe('a body that is as it must be', () => {
  it('is filled with what was left out', () => {
    expect(newForumBody.parse(forum)).toEqual({ ...forum, reminderHour: null });
    expect(newPersonBody.parse(person)).toEqual({ ...person, email: null, admin: false, published: false });
    expect(newRoleBody.parse(assignment)).toEqual({ ...assignment, until: null, cycleId: null });
    expect(newCycleBody.parse({ start: '2016-07-01' })).toEqual({
      id: null,
      profile: builtInProfiles['handbook-2016'],
      start: '2016-07-01',
      end: null,
      lengths: {},
    });
    expect(clocksBody.parse({})).toEqual({ grounds: null });
  });

  it('has its language tags in one spelling', () => {
    expect(newForumBody.parse({ ...forum, localLanguages: ['zh-tw', 'NAN-hant'] }).localLanguages).toEqual([
      'zh-TW',
      'nan-Hant',
    ]);
    expect(evidenceBody.parse({ ...report, language: 'RO' })).toEqual(report);
  });

  it('may bring a profile of its own', () => {
    const profile = { ...builtInProfiles['ogp-2015'], id: 'our-forum' };
    expect(newCycleBody.parse({ start: '2016-07-01', profile }).profile).toEqual(profile);
  });

  it('amends either the end or one phase', () => {
    expect(amendmentBody.parse({ grounds, end: '2018-08-31' })).toEqual({ grounds, change: { end: '2018-08-31' } });
    const change = { phase: 'drafting', dueOn: '2016-08-31' };
    expect(amendmentBody.parse({ grounds, ...change })).toEqual({ grounds, change });
    expect(resumptionBody.parse({ grounds, ...change })).toEqual({ grounds, change });
    expect(resumptionBody.parse({ grounds })).toEqual({ grounds });
  });
});

describe('a body that is not', () => {
  it.each<[string, z.ZodType, unknown, string]>([
    ['unknown zone', newForumBody, { ...forum, zone: 'Mars/Olympus' }, '/zone zone'],
    ['an offset for a zone', newForumBody, { ...forum, zone: '+02:00' }, '/zone zone'],
    ['an id with capitals', newForumBody, { ...forum, id: 'RO' }, '/id slug'],
    ['an id with a slash', newForumBody, { ...forum, id: 'r/o' }, '/id slug'],
    ['an id that ends with a hyphen', newForumBody, { ...forum, id: 'ro-' }, '/id slug'],
    ['no language', newForumBody, { ...forum, localLanguages: [] }, '/localLanguages too-few'],
    ['a language twice', newForumBody, { ...forum, localLanguages: ['ro', 'RO'] }, '/localLanguages repeated'],
    ['a language in words', newForumBody, { ...forum, localLanguages: ['romanian'] }, '/localLanguages/0 language-tag'],
    ['an hour that is none', newForumBody, { ...forum, reminderHour: '24:00' }, '/reminderHour time-of-day'],
    ['an unknown field', newForumBody, { ...forum, timezone: 'UTC' }, '/timezone unknown-field'],
    ['no name', newForumBody, { ...forum, name: undefined }, '/name required'],
    ['a blank name', newForumBody, { ...forum, name: ' \n' }, '/name blank'],
    ['a name with a NUL', newForumBody, { ...forum, name: 'a\u0000b' }, '/name text'],
    ['half a surrogate pair', newForumBody, { ...forum, name: 'a\ud800' }, '/name text'],
    ['a name too long', newForumBody, { ...forum, name: 'x'.repeat(201) }, '/name too-long'],
    ['no address', newPersonBody, { ...person, email: 'nobody' }, '/email email'],
    ['a language not shipped', newPersonBody, { ...person, language: 'fr' }, '/language not-one-of'],
    ['a number for a flag', newPersonBody, { ...person, admin: 1 }, '/admin wrong-type'],
    ['a person by name', newRoleBody, { ...assignment, personId: 'anna' }, '/personId uuid'],
    ['an unknown role', newRoleBody, { ...assignment, role: 'king' }, '/role not-one-of'],
    ['a day that does not exist', newCycleBody, { start: '2015-02-29' }, '/start civil-date'],
    ['a day with an hour', newCycleBody, { start: '2016-07-01T00:00:00Z' }, '/start civil-date'],
    ['a day after the calendar of this engine', newCycleBody, { start: '9999-12-31' }, '/start date-range'],
    ['a day before it', newCycleBody, { start: '1066-10-14' }, '/start date-range'],
    ['an unknown profile', newCycleBody, { start: '2016-07-01', profile: 'ogp-2099' }, '/profile profile'],
    [
      'a profile that fails its schema',
      newCycleBody,
      { start: '2016-07-01', profile: { ...builtInProfiles['ogp-2015'], id: 'own', implementation: 'long' } },
      '/profile/implementation period',
    ],
    [
      'a length of no phase',
      newCycleBody,
      { start: '2016-07-01', lengths: { press: 'P1M' } },
      '/lengths/press unknown-field',
    ],
    [
      'a length in hours',
      newCycleBody,
      { start: '2016-07-01', lengths: { drafting: 'PT1H' } },
      '/lengths/drafting period',
    ],
    [
      'a length beyond the calendar',
      newCycleBody,
      { start: '2016-07-01', lengths: { drafting: 'P9999Y' } },
      '/lengths/drafting period',
    ],
    ['evidence without an address', evidenceBody, { ...plan, url: undefined }, '/url required'],
    ['evidence on a file server', evidenceBody, { ...plan, url: 'ftp://ogp.example/plan' }, '/url http-url'],
    ['a script for an address', evidenceBody, { ...plan, url: 'javascript:alert(1)' }, '/url http-url'],
    ['a password in the address', evidenceBody, { ...plan, url: 'https://a:b@ogp.example/' }, '/url http-url'],
    ['a relative address', evidenceBody, { ...plan, url: '/plan.pdf' }, '/url http-url'],
    ['evidence of no kind', evidenceBody, { ...plan, kind: 'rumour' }, '/kind not-one-of'],
    ['a language where none belongs', evidenceBody, { ...plan, language: 'en' }, '/language unknown-field'],
    ['a report without its language', evidenceBody, { ...report, language: undefined }, '/language required'],
    ['a window without an end', commentWindowBody, { ...window, endsOn: undefined }, '/endsOn required'],
    ['no grounds', groundsBody, {}, '/grounds required'],
    ['blank grounds', waiverBody, { phase: 'drafting', grounds: '  ' }, '/grounds blank'],
    ['two changes at once', amendmentBody, { grounds, end: '2018-08-31', phase: 'drafting' }, ' one-change'],
    ['no change', amendmentBody, { grounds }, ' one-change'],
    ['half a change', resumptionBody, { grounds, phase: 'drafting' }, ' one-change'],
    ['a list', groundsBody, [], ' wrong-type'],
    ['nothing', groundsBody, undefined, ' required'],
  ])('%s', (_what, schema, body, issue) => {
    expect(issuesOf(schema, body)).toEqual([issue]);
  });

  it('names every wrong field at once', () => {
    expect(issuesOf(newForumBody, { id: 'RO', zone: 'x', name: 7, more: 1 })).toEqual([
      '/id slug',
      '/name wrong-type',
      '/zone zone',
      '/localLanguages required',
      '/more unknown-field',
    ]);
  });
});
