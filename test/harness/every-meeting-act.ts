/** A rehearsal of one short season in which every act about meetings and motions is done once. */
export const everyMeetingAct = (): object => {
  const act = (on: string, as: string, what: string, rest: object = {}) => ({ on, as, do: what, ...rest });
  const of =
    (meeting: string) =>
    (on: string, as: string, what: string, rest: object = {}) =>
      act(on, as, what, { meeting, ...rest });
  const [first, second] = [of('xx-first'), of('xx-second')];
  const slot = (day: string) => ({ startsAt: `${day}T14:00:00`, endsAt: `${day}T16:00:00` });
  const approved = (on: string, what: string) => [
    first(on, 'chair', what, { role: 'chair' }),
    first(on, 'co-chair', what, { role: 'co-chair' }),
  ];
  const motion = (decision: string, meeting: string | null) => ({
    decision,
    meeting,
    topic: 'openness',
    title: 'A sample motion',
    motion: 'The forum asks for open data.',
  });
  const grounds = 'A sample of grounds.';
  const vote = { rule: 'simple-majority', base: 'present' };
  const decision = { rule: 'mixed', vote, exhaustion: { after: 'P10D' } };
  const item = { id: 'publish', what: 'Publish the advice', owner: 'chair', dueOn: '2016-03-31' };
  const acts = [
    first('2016-01-02', 'secretary', 'schedule-meeting', slot('2016-02-01')),
    first('2016-01-03', 'secretary', 'announce-meeting', { place: 'Sample Hall' }),
    first('2016-01-04', 'secretary', 'move-meeting', { ...slot('2016-02-02'), place: 'Sample Hall' }),
    of('xx-third')('2016-01-05', 'secretary', 'schedule-meeting', slot('2016-04-20')),
    of('xx-third')('2016-01-06', 'chair', 'cancel-meeting', { grounds }),
    second('2016-01-07', 'secretary', 'schedule-meeting', { ...slot('2016-03-10'), place: 'Sample Hall' }),
    act('2016-01-08', 'chair', 'table-motion', motion('xx-agreed', 'xx-first')),
    act('2016-01-08', 'co-chair', 'table-motion', motion('xx-disputed', 'xx-first')),
    first('2016-01-10', 'secretary', 'draft-agenda', {
      items: [
        { id: 'agreed', kind: 'motion', title: 'Agreed', decision: 'xx-agreed' },
        { id: 'disputed', kind: 'motion', title: 'Disputed', decision: 'xx-disputed' },
        { id: 'general', kind: 'general', title: 'General items' },
      ],
    }),
    ...approved('2016-01-12', 'approve-agenda'),
    first('2016-01-13', 'secretary', 'circulate-agenda'),
    first('2016-01-13', 'secretary', 'send-materials', {
      papers: [{ title: 'Paper', url: 'https://example.org/paper' }],
    }),
    ...approved('2016-01-20', 'approve-agenda'),
    first('2016-01-21', 'secretary', 'publish-agenda'),
    first('2016-02-02T14:00:00', 'secretary', 'attend', { seats: ['gov-01', 'cso-01'] }),
    first('2016-02-02T14:05:00', 'secretary', 'open-meeting', { presidedBy: 'chair' }),
    first('2016-02-02T15:00:00', 'secretary', 'second-call', { ...slot('2016-02-08'), place: 'Sample Hall' }),
    ...approved('2016-02-03', 'approve-agenda'),
    first('2016-02-03', 'secretary', 'publish-agenda'),
    first('2016-02-08T14:00:00', 'secretary', 'attend', { seats: 'all' }),
    first('2016-02-08T14:05:00', 'secretary', 'open-meeting', { presidedBy: 'chair' }),
    act('2016-02-08T14:20:00', 'chair', 'declare-consensus', { decision: 'xx-agreed' }),
    act('2016-02-08T14:30:00', 'chair', 'open-vote', { decision: 'xx-disputed', refused: 'dialogue-not-exhausted' }),
    act('2016-02-08T14:40:00', 'chair', 'defer-item', { decision: 'xx-disputed', toMeeting: 'xx-second', grounds }),
    first('2016-02-08T16:00:00', 'secretary', 'close-meeting'),
    first('2016-02-09', 'secretary', 'draft-minutes', { conclusions: 'Agreed on one motion.', actionItems: [item] }),
    first('2016-02-09', 'secretary', 'circulate-minutes'),
    ...approved('2016-02-10', 'approve-minutes'),
    first('2016-02-11', 'secretary', 'publish-minutes'),
    act('2016-02-20', 'contact', 'give-government-answer', {
      decision: 'xx-agreed',
      accepted: 'wholly',
      answer: grounds,
    }),
    act('2016-02-11', 'chair', 'table-motion', motion('xx-by-letter', null)),
    act('2016-02-21', 'chair', 'declare-dialogue-exhausted', { decision: 'xx-by-letter' }),
    act('2016-02-22', 'chair', 'open-vote', {
      decision: 'xx-by-letter',
      method: 'by-correspondence',
      closesAt: '2016-03-01T12:00:00',
    }),
    act('2016-02-23', 'secretary', 'cast-ballots', {
      decision: 'xx-by-letter',
      choice: 'yes',
      seats: ['gov-01', 'cso-01', 'cso-02'],
    }),
    second('2016-03-10T14:00:00', 'secretary', 'attend', { seats: 'all' }),
    second('2016-03-10T14:05:00', 'secretary', 'open-meeting', { presidedBy: 'chair' }),
    first('2016-03-10T14:10:00', 'secretary', 'review-action-item', {
      item: 'publish',
      reviewedIn: 'xx-second',
      outcome: 'kept',
      dueOn: '2016-04-30',
    }),
    act('2016-03-10T14:20:00', 'chair', 'declare-dialogue-exhausted', { decision: 'xx-disputed' }),
    act('2016-03-10T14:30:00', 'chair', 'open-vote', { decision: 'xx-disputed', secret: true }),
    act('2016-03-10T14:31:00', 'secretary', 'cast-ballots', { decision: 'xx-disputed', choice: 'no', seats: 'all' }),
    act('2016-03-10T14:40:00', 'chair', 'close-vote', { decision: 'xx-disputed' }),
    second('2016-03-10T16:00:00', 'secretary', 'close-meeting'),
    first('2016-03-20', 'chair', 'complete-action-item', { item: 'publish' }),
  ];
  const once = [
    'MeetingMoved',
    'MeetingCancelled',
    'MeetingAdjourned',
    'SecondCallIssued',
    'ItemDeferred',
    'GovernmentReasonGiven',
    'ActionItemKeptUnderTracking',
    'ActionItemDone',
    'MinutesPublished',
  ];
  return {
    title: 'Every act of a meeting',
    source: 'Invented',
    licence: 'None needed',
    forum: {
      id: 'xx',
      name: 'Sample Forum',
      zone: 'Asia/Taipei',
      localLanguages: ['zh-TW'],
      bylaws: { bylaws: { mode: 'consultative', decision } },
      seats: { government: 2, 'civil-society': 2 },
    },
    from: '2016-01-01T00:00:00',
    until: '2016-04-01',
    people: [
      { id: 'chair', roles: ['chair'], seat: 'gov-01' },
      { id: 'co-chair', roles: ['co-chair'], seat: 'cso-01' },
      { id: 'secretary', roles: ['secretary'] },
      { id: 'contact', roles: ['poc'] },
    ],
    acts,
    expect: {
      events: [
        ...once.map((event) => ({ event, count: 1 })),
        { event: 'QuorumFailed', meeting: 'xx-first', data: { present: 2, needed: 3, call: 1 }, count: 1 },
        {
          event: 'QuorumReached',
          meeting: 'xx-first',
          data: { present: 4, needed: 2, call: 2, at: 'opening' },
          count: 1,
        },
        { event: 'DecisionTaken', decision: 'xx-agreed', data: { binding: false }, count: 1 },
        { event: 'DecisionFailed', decision: 'xx-disputed', count: 1 },
        { event: 'VoteClosed', decision: 'xx-by-letter', on: '2016-03-01', by: 'clock', count: 1 },
        { event: 'DecisionTaken', decision: 'xx-by-letter', by: 'clock', count: 1 },
      ],
    },
  };
};
