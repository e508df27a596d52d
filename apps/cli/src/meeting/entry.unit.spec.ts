import { HELP, readEntry } from './entry';

describe('a line entered in a meeting', () => {
  it.each([
    ['here gov-01 cso-02', { do: 'here', seats: ['gov-01', 'cso-02'], as: 'member' }],
    ['  here  gov-01   as proxy ', { do: 'here', seats: ['gov-01'], as: 'proxy' }],
    ['observer p-1', { do: 'guest', personId: 'p-1', as: 'observer' }],
    ['left gov-01', { do: 'left', seats: ['gov-01'] }],
    ['open', { do: 'open', presidingSeat: null }],
    ['open gov-03', { do: 'open', presidingSeat: 'gov-03' }],
    [
      'second-call 2026-05-04 14:00 16:00 Room 3',
      { do: 'second-call', startsAt: '2026-05-04T14:00:00', endsAt: '2026-05-04T16:00:00', place: 'Room 3' },
    ],
    ['consensus m-1', { do: 'consensus', decision: 'm-1' }],
    ['vote m-1 secret', { do: 'vote', decision: 'm-1', secret: true }],
    ['abstain gov-01', { do: 'ballot', choice: 'abstain', seats: ['gov-01'] }],
    ['close-vote', { do: 'close-vote' }],
    ['', { do: 'nothing' }],
  ])('%p', (line, entry) => {
    expect(readEntry(line)).toEqual(entry);
  });

  it.each([
    ['here', /which seats/],
    ['here gov-01 as friend', /member, deputy or proxy/],
    ['second-call tomorrow', /second-call 2026/],
    ['second-call 2026-02-30 14:00 16:00', /second-call 2026/],
    ['vote', /which motion/],
    ['vote m-1 loudly', /which motion/],
    ['yes', /which seats/],
    ['maybe gov-01', /"maybe" is no word here/],
  ])('%p is misread with the way out', (line, sentence) => {
    expect(readEntry(line)).toEqual({ misread: expect.stringMatching(sentence) as string });
  });

  it('can be looked up by every verb that is understood', () => {
    const verbs = [
      'here',
      'observer',
      'guest',
      'left',
      'open',
      'second-call',
      'consensus',
      'vote',
      'yes|no|abstain',
      'close-vote',
      'close',
      'status',
      'help',
      'quit',
    ];
    expect(verbs.filter((verb) => !HELP.includes(verb))).toEqual([]);
  });
});
