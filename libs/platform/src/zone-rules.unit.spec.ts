import { ConfigError, loadZoneRules } from '.';
import { zoneRulesInWords } from './zone-rules';

const FILE = '/etc/nap/zones.json';

const read = (content: unknown) => {
  const text = typeof content === 'string' ? content : JSON.stringify(content);
  return loadZoneRules({ ZONE_RULES_FILE: FILE }, (path) => (path === FILE ? text : ''));
};

const problemsOf = (content: unknown): readonly string[] => {
  try {
    read(content);
  } catch (error) {
    if (error instanceof ConfigError) return error.message.split('\n  ').slice(1);
    throw error;
  }
  return [];
};

const FROM = '2027-03-31T16:00:00Z';
const UNTIL = '2027-09-29T15:00:00Z';

describe('the file of time-zone rules', () => {
  it('is read as rules in the order of time', () => {
    const rules = [
      { from: '2027-04-01T01:00:00+09:00', until: UNTIL, offset: '+09:00' },
      { from: '2028-03-31T16:00:00Z', offset: '-03:30' },
    ];
    expect(read({ 'Asia/Taipei': rules })).toEqual({
      'Asia/Taipei': [
        { from: '2027-03-31T16:00:00.000Z', until: '2027-09-29T15:00:00.000Z', offsetMinutes: 540 },
        { from: '2028-03-31T16:00:00.000Z', offsetMinutes: -210 },
      ],
    });
  });

  it('is said in a line for each zone', () => {
    const rules = read({ 'Asia/Taipei': [{ from: FROM, until: UNTIL, offset: '+09:00' }] });
    expect(zoneRulesInWords(rules)).toEqual([
      'Asia/Taipei has UTC+09:00 from 2027-03-31T16:00:00.000Z until 2027-09-29T15:00:00.000Z by ZONE_RULES, not by the time-zone data',
    ]);
  });

  it('is not needed', () => {
    expect(loadZoneRules({}, () => '')).toEqual({});
    expect(loadZoneRules({ ZONE_RULES_FILE: '' }, () => '')).toEqual({});
  });

  it.each([
    ['{', ['ZONE_RULES: is not JSON']],
    [
      { 'Asia/Taipei': [{ from: FROM, offset: '+09:00' }], 'Mars/Olympus': [{ from: FROM, offset: '+09:00' }] },
      ['/Mars/Olympus is no IANA time zone: write a name such as'],
    ],
    [{ 'Asia/Taipei': [] }, ['/Asia/Taipei names no rule: leave the zone out']],
    [{ 'Asia/Taipei': [{ from: '2027-04-01T00:00', offset: '+09:00' }] }, ['/Asia/Taipei/0/from is no instant']],
    [{ 'Asia/Taipei': [{ from: FROM, offset: '9' }] }, ['/Asia/Taipei/0/offset is no UTC offset: write +09:00']],
    [{ 'Asia/Taipei': [{ from: FROM, offset: '+14:15' }] }, ['/Asia/Taipei/0/offset lies outside']],
    [{ 'Asia/Taipei': [{ from: UNTIL, until: FROM, offset: '+09:00' }] }, ['/Asia/Taipei/0/until is not after from']],
    [{ 'Asia/Taipei': [{ from: FROM, offset: '+09:00', to: UNTIL }] }, ['/Asia/Taipei/0 Unrecognized key: "to"']],
    [
      {
        'Asia/Taipei': [
          { from: UNTIL, offset: '+09:00' },
          { from: FROM, offset: '+08:00' },
        ],
      },
      ['/Asia/Taipei/1/from is not after the from of the rule before it'],
    ],
    [
      {
        'Asia/Taipei': [
          { from: FROM, until: UNTIL, offset: '+09:00' },
          { from: '2027-05-01T00:00:00Z', offset: '+08:00' },
        ],
      },
      ['/Asia/Taipei/1/from lies before the until of the rule before it'],
    ],
    [
      {
        'Asia/Kolkata': [{ from: FROM, offset: '+06:00' }],
        'Asia/Calcutta': [{ from: FROM, offset: '+06:00' }],
      },
      ['/Asia/Calcutta is the same zone as Asia/Kolkata: keep one of the two'],
    ],
  ])('%j is refused', (content, expected) => {
    const problems = problemsOf(content);
    expect(problems).toHaveLength(expected.length);
    for (const [index, problem] of expected.entries()) expect(problems[index]).toContain(problem);
  });

  it('is asked for by name when it cannot be read', () => {
    const missing = (): string => {
      throw new Error('ENOENT: no such file');
    };
    expect(() => loadZoneRules({ ZONE_RULES_FILE: FILE }, missing)).toThrow(
      'ZONE_RULES_FILE: names a file that cannot be read: ENOENT: no such file',
    );
  });
});
