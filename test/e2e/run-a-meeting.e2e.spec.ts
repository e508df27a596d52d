import { instant } from '@nap/calendar';

import { MEETING, PlayedMeeting } from '../harness/played-meeting';

const MOTION = 'ro-rules';
const AGENDA_DUE = instant('2016-03-25T12:00:00Z'); // Friday 14:00 in Bucharest, still winter time
const FINAL_DUE = instant('2016-03-29T11:00:00Z'); // Tuesday 14:00, the clocks have gone forward
const MEETING_BEGINS = instant('2016-04-01T11:00:00Z');
const MEETING_ENDS = instant('2016-04-01T13:00:00Z');
const ITEM_DUE_IN_A_DAY = instant('2016-04-29T06:00:00Z'); // Friday 09:00

describe('a meeting from its invitation to its minutes', () => {
  let meeting: PlayedMeeting;

  beforeAll(async () => {
    meeting = await PlayedMeeting.open(process.env['DATABASE_URL'] ?? '');
  }, 120_000);

  afterAll(() => meeting.close(), 60_000);

  it('is called and announced; everybody has it in the calendar', async () => {
    // #region the-call
    await meeting.actInForum('secretary', '/meetings', {
      id: MEETING,
      startsAt: '2016-04-01T14:00:00',
      endsAt: '2016-04-01T16:00:00',
    });
    await meeting.act('secretary', '/announce', { place: 'Sample Hall' });
    // #endregion
    await meeting.untilQuiet();
    expect(meeting.invitationsTo('cso-02')).toEqual(['REQUEST']);
  }, 60_000);

  it('has its draft agenda one week before, at the same wall-clock time, approved by chair and co-chair', async () => {
    // #region one-week-before
    await meeting.goToNextStep(); // 18 March, 09:00: seven days are left, and the secretary is reminded of agenda and papers
    await meeting.actInForum('secretary', '/decisions', {
      id: MOTION,
      meetingId: MEETING,
      topic: 'rules',
      title: 'Rules of procedure',
      motion: 'The forum adopts the rules as drafted.',
    });
    await meeting.act('secretary', '/agenda', {
      items: [
        { itemId: 'rules', kind: 'motion', title: 'Rules of procedure', decisionId: MOTION },
        { itemId: 'general', kind: 'general', title: 'General items' },
      ],
    });
    await meeting.act('chair', '/agenda/approve', { as: 'chair', version: 1 });
    // #endregion

    await meeting.untilQuiet();
    const before = meeting.subjectsTo('co-chair').length;
    await meeting.goTo(instant('2016-03-22T07:00:00Z')); // three days are left: only the co-chair's approval is waited for
    await meeting.untilQuiet();
    expect(meeting.subjectsTo('co-chair').length).toBeGreaterThan(before);

    // #region the-approval
    await meeting.act('co-chair', '/agenda/approve', { as: 'co-chair', version: 1 });
    await meeting.act('secretary', '/agenda/circulate');
    await meeting.act('secretary', '/materials', {
      papers: [{ title: 'Draft rules', url: 'https://example.org/rules' }],
    });
    // #endregion
    await meeting.goTo(AGENDA_DUE);
    const met = (await meeting.log()).filter(({ type }) => type === 'DeadlineMet').map(({ data }) => data);
    expect(met).toEqual([
      expect.objectContaining({ duty: 'agenda', due: '2016-03-25T14:00:00', lateByDays: 0 }),
      expect.objectContaining({ duty: 'papers', due: '2016-03-25T14:00:00', lateByDays: 0 }),
    ]);
  }, 90_000);

  it('has its final agenda missed to the minute, told to the chair, and published late', async () => {
    // #region the-final-agenda
    await meeting.act('chair', '/agenda/approve', { as: 'chair', version: 1 });
    await meeting.act('co-chair', '/agenda/approve', { as: 'co-chair', version: 1 });
    await meeting.goTo(FINAL_DUE); // nobody has published it
    expect(await meeting.lastTypes(1)).toEqual(['DeadlineMissed']);
    await meeting.untilQuiet();
    expect(meeting.subjectsTo('chair').at(-1)).toMatch(/final agenda/i);

    await meeting.act('secretary', '/agenda/publish');
    const [met] = (await meeting.log()).filter(({ type }) => type === 'DeadlineMet').slice(-1);
    expect(met?.data).toMatchObject({ duty: 'final-agenda', due: '2016-03-29T14:00:00', lateByDays: 1 });
    // #endregion
  }, 90_000);

  it('is quorate with three of four seats, and votes though the worker dies in between', async () => {
    await meeting.goTo(MEETING_BEGINS);
    // #region the-opening
    await meeting.arrive('gov-01', 'cso-01', 'cso-02');
    await meeting.act('secretary', '/open', { presidedBy: meeting.idOf('chair') });
    const [quorum] = (await meeting.log()).slice(-1);
    expect(quorum).toMatchObject({ type: 'QuorumReached', data: { present: 3, active: 4, needed: 3 } });
    // #endregion

    await meeting.played.processes.kill('worker');
    // #region the-decision
    await meeting.actInForum('secretary', `/decisions/${MOTION}/vote`, { method: 'in-meeting', secret: true });
    for (const [seatId, choice] of [
      ['gov-01', 'yes'],
      ['cso-01', 'yes'],
      ['cso-02', 'no'],
    ]) {
      await meeting.actInForum('secretary', `/decisions/${MOTION}/ballots`, { seatId, choice });
    }
    await meeting.actInForum('chair', `/decisions/${MOTION}/vote/close`);
    const [outcome] = (await meeting.log()).slice(-1);
    expect(outcome).toMatchObject({ type: 'DecisionNoted', data: { outcome: 'taken', tally: { yes: 2, no: 1 } } });
    // #endregion
    await meeting.played.processes.start('worker');
    const quorums = (await meeting.log()).filter(({ type }) => type === 'QuorumReached').map(({ data }) => data);
    expect(quorums).toEqual([expect.objectContaining({ at: 'opening' }), expect.objectContaining({ at: 'vote' })]);
    const choices = (await meeting.played.log())
      .filter(({ type }) => type === 'BallotCast')
      .map(({ data }) => (data as { readonly choice: unknown }).choice);
    expect(choices).toEqual([null, null, null]);

    await meeting.played.moveTo(MEETING_ENDS, `meeting/${MEETING}`);
    // #region the-end
    await meeting.act('secretary', '/close');
    expect(await meeting.lastTypes(1)).toEqual(['MeetingClosed']);
    // #endregion
  }, 90_000);

  it('has its minutes filled in, approved and published; the action item has an owner who is reminded', async () => {
    // #region the-minutes
    await meeting.act('secretary', '/minutes', {
      conclusions: 'The rules were adopted by two votes to one.',
      actionItems: [
        { itemId: 'publish-rules', what: 'Publish the rules', ownerId: meeting.idOf('gov-02'), dueOn: '2016-04-30' },
      ],
    });
    await meeting.act('secretary', '/minutes/circulate');
    await meeting.act('chair', '/minutes/approve', { as: 'chair', version: 1 });
    await meeting.act('co-chair', '/minutes/approve', { as: 'co-chair', version: 1 });
    await meeting.act('secretary', '/minutes/publish');
    // #endregion
    await meeting.untilQuiet();
    const minutes = await meeting.get('/minutes');
    expect(minutes).toMatchObject({
      decisions: [expect.objectContaining({ decisionId: MOTION, outcome: 'taken' })],
      absentSeats: ['gov-02'],
    });

    await meeting.goTo(ITEM_DUE_IN_A_DAY);
    await meeting.untilQuiet();
    expect(meeting.subjectsTo('gov-02').at(-1)).toMatch(/publish the rules|action item/i);
    await meeting.act('gov-02', '/action-items/publish-rules/complete', { occurredOn: '2016-04-29' });
    expect(await meeting.lastTypes(2)).toEqual(['ActionItemDone', 'DeadlineMet']);
  }, 120_000);
});
