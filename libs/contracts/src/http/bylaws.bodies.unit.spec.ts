import { period } from '@nap/calendar';
import { BYLAWS_PRESETS, type Bylaws, DEFAULT_BYLAWS, type PresetCountry } from '@nap/domain';

import { ownBylaws } from '../bylaws/own-bylaws';
import { bylawsBody, describeFieldIssue, fieldIssues, frequencyBody, mandateBody } from '..';

const issuesOf = (body: unknown): readonly string[] => {
  const read = bylawsBody.safeParse(body);
  return read.success ? [] : fieldIssues(read.error, body).map(({ pointer, code }) => `${pointer} ${code}`);
};

const SHARE = { of: 2, in: 5 };
const P11D = period('P11D');
const P12D = period('P12D');
const P13D = period('P13D');
const P14D = period('P14D');
const P15D = period('P15D');

/** Otherwise than the defaults in everything. */
const UNUSUAL: Bylaws = {
  mode: 'mixed',
  decision: { rule: 'consensus' },
  quorum: { firstCall: SHARE, secondCall: { of: 1, in: 5 }, perSector: true, proxiesCount: false },
  notice: { agenda: P11D, papers: P12D, finalAgenda: P13D, secondCall: P14D, extraordinary: P15D },
  ladder: { reminders: [P12D], overdueNotices: [P13D] },
  frequency: { usual: P11D, whileDrafting: P12D },
  proxies: { cutOff: P13D, seatsPerProxy: 2 },
  absences: { inARow: 4, ofAYear: SHARE, fromMeetings: 5 },
  terms: { minutes: P11D, vote: P12D, governmentAnswer: P13D, lapseConfirmation: P14D, seatFilling: P15D },
};

const mixed = { rule: 'mixed', vote: { rule: 'simple-majority', base: 'cast' }, exhaustion: { after: 'P30D' } };

describe('bylaws as people give them', () => {
  it('are the handbook’s where nothing is said', () => {
    expect(bylawsBody.parse({})).toEqual({ bylaws: DEFAULT_BYLAWS, decisionId: null });
  });

  it.each(Object.keys(BYLAWS_PRESETS) as PresetCountry[])('may be the preset of %s as it is', (preset) => {
    expect(bylawsBody.parse({ preset }).bylaws).toEqual(BYLAWS_PRESETS[preset].bylaws);
  });

  it('take everything that is not said from their base', () => {
    expect(ownBylaws(UNUSUAL).parse({})).toEqual(UNUSUAL);
    expect(ownBylaws(DEFAULT_BYLAWS).parse(UNUSUAL)).toEqual(UNUSUAL);
  });

  it('may be whole, and stay as they are', () => {
    const bylaws: unknown = JSON.parse(JSON.stringify(BYLAWS_PRESETS.PE.bylaws));
    expect(bylawsBody.parse({ bylaws }).bylaws).toEqual(bylaws);
  });

  it('change one number and leave the others of its group', () => {
    const { bylaws, decisionId } = bylawsBody.parse({
      preset: 'AR',
      bylaws: { quorum: { perSector: true }, notice: { papers: 'P10D' }, frequency: { usual: null } },
      decisionId: 'ar-d-1',
    });
    const { bylaws: preset } = BYLAWS_PRESETS.AR;
    expect(decisionId).toBe('ar-d-1');
    expect(bylaws).toEqual({
      ...preset,
      quorum: { ...preset.quorum, perSector: true },
      notice: { ...preset.notice, papers: 'P10D' },
      frequency: { ...preset.frequency, usual: null },
    });
  });

  it('change a rule and a ladder as a whole', () => {
    const { bylaws } = bylawsBody.parse({ bylaws: { decision: mixed, ladder: { reminders: ['P1D', 'P0D'] } } });
    expect(bylaws.decision).toEqual(mixed);
    expect(bylaws.ladder).toEqual({ reminders: ['P1D', 'P0D'], overdueNotices: DEFAULT_BYLAWS.ladder.overdueNotices });
  });

  it('count a majority of those present unless another base is named', () => {
    const { bylaws } = bylawsBody.parse({ bylaws: { decision: { rule: 'simple-majority' } } });
    expect(bylaws.decision).toEqual({ rule: 'simple-majority', base: 'present' });
  });

  it.each<[string, unknown, string]>([
    ['a country without a preset', { preset: 'TW' }, '/preset not-one-of'],
    ['an unknown field', { rules: {} }, '/rules unknown-field'],
    ['an unknown group', { bylaws: { colour: 'blue' } }, '/bylaws/colour unknown-field'],
    ['an unknown number', { bylaws: { quorum: { perSektor: true } } }, '/bylaws/quorum/perSektor unknown-field'],
    ['a list for bylaws', { bylaws: [] }, '/bylaws wrong-type'],
    ['null for bylaws', { bylaws: null }, '/bylaws wrong-type'],
    ['half a share', { bylaws: { quorum: { firstCall: { of: 1 } } } }, '/bylaws/quorum/firstCall/in required'],
    ['a quorum of all', { bylaws: { quorum: { firstCall: { of: 1, in: 1 } } } }, '/bylaws/quorum/firstCall share'],
    [
      'a quorum of none',
      { bylaws: { quorum: { secondCall: { of: 0, in: 4 } } } },
      '/bylaws/quorum/secondCall/of too-small',
    ],
    ['a rule nobody knows', { bylaws: { decision: { rule: 'lot' } } }, '/bylaws/decision/rule not-one-of'],
    [
      'a simple majority of all seats',
      { bylaws: { decision: { rule: 'simple-majority', base: 'active' } } },
      '/bylaws/decision/base not-one-of',
    ],
    [
      'a qualified majority of more than all',
      { bylaws: { decision: { rule: 'qualified-majority', share: { of: 3, in: 2 } } } },
      '/bylaws/decision/share share',
    ],
    [
      'a qualified majority of no share',
      { bylaws: { decision: { rule: 'qualified-majority' } } },
      '/bylaws/decision/share required',
    ],
    [
      'two criteria of exhaustion',
      { bylaws: { decision: { ...mixed, exhaustion: { deferrals: 1, after: 'P1D' } } } },
      '/bylaws/decision/exhaustion exhaustion',
    ],
    ['no criterion', { bylaws: { decision: { ...mixed, exhaustion: {} } } }, '/bylaws/decision/exhaustion exhaustion'],
    ['notice after the fact', { bylaws: { notice: { agenda: '-P7D' } } }, '/bylaws/notice/agenda length'],
    ['a notice in hours', { bylaws: { notice: { agenda: 'PT48H' } } }, '/bylaws/notice/agenda period'],
    ['a ladder upside down', { bylaws: { ladder: { reminders: ['P1D', 'P7D'] } } }, '/bylaws/ladder/reminders ladder'],
    [
      'a notice on the day itself',
      { bylaws: { ladder: { overdueNotices: ['P0D'] } } },
      '/bylaws/ladder/overdueNotices ladder',
    ],
    ['no rhythm at all', { bylaws: { frequency: { usual: 'P0D' } } }, '/bylaws/frequency/usual positive-length'],
    ['a proxy for no seat', { bylaws: { proxies: { seatsPerProxy: 0 } } }, '/bylaws/proxies/seatsPerProxy too-small'],
    ['half an absence', { bylaws: { absences: { inARow: 2.5 } } }, '/bylaws/absences/inARow wrong-type'],
    ['a decision in words', { decisionId: 'The decision' }, '/decisionId slug'],
  ])('with %s are refused at their place', (_what, body, issue) => {
    expect(issuesOf(body)).toEqual([issue]);
  });

  it('name every wrong number at once, in the reader’s language', () => {
    const body = { bylaws: { frequency: { usual: 'P0D' }, quorum: { perSector: 1 } } };
    const read = bylawsBody.safeParse(body);
    const issues = read.success ? [] : fieldIssues(read.error, body);
    expect(issues.map(({ pointer }) => pointer)).toEqual(['/bylaws/quorum/perSector', '/bylaws/frequency/usual']);
    expect(issues.map((issue) => describeFieldIssue(issue, 'zh-TW'))).toContain('必須是大於零的長度，例如 P7D');
  });
});

describe('mandates and frequency', () => {
  it('may come without a decision', () => {
    expect(mandateBody.parse({ topic: 'Budget', mandate: 'reserved' }).decisionId).toBeNull();
    expect(frequencyBody.parse({ usual: 'P1M' })).toEqual({ usual: 'P1M', whileDrafting: null, decisionId: null });
    expect(frequencyBody.parse({ usual: null }).usual).toBeNull();
  });

  it.each([
    ['no rhythm at all', { usual: 'P0D' }],
    ['a rhythm in words', { usual: 'monthly' }],
    ['nothing', {}],
  ])('are refused with %s', (_what, body) => {
    expect(frequencyBody.safeParse(body).success).toBe(false);
  });
});
