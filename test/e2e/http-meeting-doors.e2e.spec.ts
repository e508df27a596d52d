import { type Room, adoptBylaws, fillSeats, foundForum, openRoom } from './http-room';

let room: Room;

const calls = '/forums/ro/meetings';
const meeting = `${calls}/ro-2016-01-28`;
const decisions = '/forums/ro/decisions';
const seats = '/forums/ro/seats';
const grounds = 'Decided by the forum.';

/** A forum whose decisions are taken by majority and approved from outside. */
beforeAll(async () => {
  room = await openRoom();
  await foundForum(room);
  await adoptBylaws(room, { mode: 'mixed', decision: { rule: 'simple-majority' }, absences: { inARow: 1 } });
  await fillSeats(room);
});
afterAll(() => room.api.close());

const table = (id: string, meetingId: string | null = 'ro-2016-01-28'): Promise<object> =>
  room.act(decisions, 'chair', { id, meetingId, topic: 'plan', title: id, motion: 'So be it.' }, 201);

describe('the doors of meetings, decisions and seats beside the straight road', () => {
  it('write down a meeting of the past, and find the silence after it', async () => {
    const past = { id: 'ro-2014', startsAt: '2014-05-05T10:00', endsAt: '2014-05-05T12:00', title: 'The first' };
    const recorded = await room.act(`${calls}/records`, 'secretary', past, 201);
    expect(recorded).toMatchObject({ streamId: 'meeting-ro-2014', version: 1 });
    await room.act(
      `${calls}/records`,
      'secretary',
      { ...past, id: 'ro-2015', startsAt: '2015-05-05T10:00', endsAt: '2015-05-05T12:00' },
      201,
    );
    expect(await room.view(`${calls}/ro-2014`)).toMatchObject({ status: 'recorded', title: 'The first' });
    expect(await room.view('/forums/ro/standing')).toMatchObject({
      meetingsHeld: 2,
      lastHeldOn: '2015-05-05',
      breaches: [{ rule: 'minimum', lastHeldOn: '2014-05-05', due: '2014-11-05', historical: true }],
    });
  });

  it('move a meeting with grounds where its notice grows too short', async () => {
    const slot = { startsAt: '2016-01-28T14:00', endsAt: '2016-01-28T16:00', place: 'Room 1' };
    await room.act(calls, 'chair', slot, 201);
    const moved = { startsAt: '2016-01-09T14:00', endsAt: '2016-01-09T16:00', grounds: 'The minister can only then.' };
    await room.act(`${meeting}/move`, 'chair', moved);
    expect(await room.view(meeting)).toMatchObject({
      startsAt: '2016-01-09T14:00:00',
      place: 'Room 1',
      revision: 1,
      moves: [{ from: { startsAt: '2016-01-28T14:00:00' }, grounds: { text: moved.grounds, erased: false } }],
    });
    const owed = await room.items('/forums/ro/deadlines?owner=meeting');
    expect(owed.map(({ duty, status }) => [duty, status])).toEqual([
      ['agenda', 'ruled-out'],
      ['papers', 'ruled-out'],
      ['final-agenda', 'open'],
    ]);
  });

  it('revise an agenda that the members have commented on', async () => {
    const items = [{ itemId: 'general', kind: 'general', title: 'Anything else' }];
    await room.act(`${meeting}/agenda`, 'secretary', { items });
    for (const as of ['chair', 'co-chair']) await room.act(`${meeting}/agenda/approve`, as, { as, version: 1 });
    await room.act(`${meeting}/agenda/circulate`, 'secretary', { occurredAt: '2016-01-04T09:30' });
    await room.act(`${meeting}/agenda/revise`, 'secretary', { items: [...items, { itemId: 'new', title: 'New' }] });
    expect(await room.view(meeting, 'chair')).toMatchObject({
      draftAgenda: { version: 2, stage: 'revised', circulatedAt: '2016-01-04T09:30:00' },
    });
  });

  it('take back a proxy, and name deputies and substitutes', async () => {
    await room.act(`${meeting}/proxies`, 'third', { seatId: 'gov-3', personId: room.idOf('second') });
    await room.act(`${meeting}/proxies/gov-3/withdraw`, 'third');
    await room.act(`${seats}/cso-3/deputy`, 'chair', { personId: room.idOf('observer') });
    await room.act(`${seats}/cso-3/substitute`, 'chair', { personId: room.idOf('observer') });
    await room.act(`${seats}/cso-3/vacate`, 'chair', { reason: 'resignation' });
    const filling = { personId: room.idOf('observer'), from: '2016-01-04', way: 'substitute' };
    await room.act(`${seats}/cso-3/fill`, 'chair', filling);
    expect(await room.view(`${seats}/cso-3`, 'chair')).toMatchObject({
      holder: { personId: room.idOf('observer'), filledBy: 'substitute' },
      pastHolders: [{ personId: room.idOf('sixth'), reason: 'resignation' }],
    });
    expect(await room.view(meeting, 'chair')).toMatchObject({ proxies: [] });
  });

  it('write down who comes and who goes, and vote in the meeting', async () => {
    for (const id of ['ro-taken', 'ro-deferred', 'ro-withdrawn']) await table(id);
    await room.act(`${decisions}/ro-withdrawn/withdraw`, 'chair', { grounds });
    room.now('2016-01-09T12:00:00Z');
    const holders = [
      ['gov-1', 'chair'],
      ['gov-2', 'second'],
      ['gov-3', 'third'],
      ['cso-1', 'co-chair'],
      ['cso-2', 'fifth'],
    ] as const;
    const attendees = holders.map(([seatId, who]) => ({ seatId, personId: room.idOf(who), as: 'member' }));
    await room.act(`${meeting}/attendance`, 'secretary', { attendees });
    await room.act(`${meeting}/open`, 'chair', { presidedBy: room.idOf('chair') });
    await room.act(`${meeting}/departures`, 'secretary', { personId: room.idOf('fifth'), leftAt: null });
    await room.act(`${decisions}/ro-taken/vote`, 'chair', { method: 'in-meeting' });
    for (const [seatId, who] of holders.slice(0, 4)) {
      await room.act(`${decisions}/ro-taken/ballots`, who, { seatId, choice: who === 'third' ? 'no' : 'yes' });
    }
    await room.act(`${decisions}/ro-taken/vote/close`, 'chair');
    expect(await room.view(`${decisions}/ro-taken`)).toMatchObject({
      status: 'taken',
      tally: { yes: 3, no: 1, abstain: 0, present: 4, active: 6, needed: 3 },
    });
    const [gone] = ((await room.view(meeting, 'chair'))['attendees'] as { leftAt: string | null }[]).filter(
      ({ leftAt }) => leftAt !== null,
    );
    expect(gone).toMatchObject({ seatId: 'cso-2', leftAt: '2016-01-09T14:00:00' });
  });

  it('set a motion aside, with papers of both sides until the next meeting', async () => {
    const deferred = `${decisions}/ro-deferred`;
    await room.act(`${deferred}/defer`, 'chair', { grounds });
    const paper = { side: 'civil-society', title: 'Why not', url: 'https://example.org/why-not' };
    const filed = await room.act(`${deferred}/position-papers`, 'fifth', paper, 201);
    expect(await room.items(`${deferred}/position-papers`)).toEqual([expect.objectContaining(paper)]);
    expect(await room.view(`${deferred}/position-papers/${filed.id}`)).toMatchObject(paper);
    expect(await room.view(deferred)).toMatchObject({
      status: 'set-aside',
      meetingId: null,
      meetingIds: ['ro-2016-01-28'],
      deferrals: [{ count: 1, grounds: { text: grounds } }],
    });
    await room.act(`${meeting}/close`, 'chair');
  });

  it('propose a lapse that may be dismissed, and abolish a seat', async () => {
    expect(await room.view(`${seats}/cso-3`, 'chair')).toMatchObject({ lapse: 'proposed', lapseRule: 'in-a-row' });
    expect(await room.view(`${seats}/cso-3`)).not.toHaveProperty('lapse');
    await room.act(`${seats}/cso-3/lapse/dismiss`, 'chair', { grounds: 'Ill that day.' });
    await room.act(`${seats}/cso-3/abolish`, 'chair', { grounds });
    expect(await room.view(`${seats}/cso-3`)).toMatchObject({ abolishedOn: '2016-01-09', holder: null });
    expect(await room.view('/forums/ro/standing')).toMatchObject({ parity: 'broken' });
  });

  it('ask for approval from outside before a decision takes effect', async () => {
    const taken = `${decisions}/ro-taken`;
    expect(await room.refused(`${taken}/recognise`, 'admin', {})).toBe('approval-outstanding');
    await room.act(`${taken}/external-approval`, 'chair', { from: 'Council of Ministers' });
    await room.act(`${taken}/external-approval/refuse`, 'chair', { grounds: 'Too dear.' });
    expect(await room.view(taken)).toMatchObject({ approval: { status: 'refused', grounds: { text: 'Too dear.' } } });
    await room.act(`${taken}/external-approval`, 'chair', { from: 'Council of Ministers' });
    await room.act(`${taken}/external-approval/grant`, 'chair', { url: 'https://example.org/approved' });
    await room.act(`${taken}/recognise`, 'admin', {});
    await room.act(`${taken}/agencies`, 'admin', { agency: 'Ministry', dueOn: '2016-02-09' });
    const report = { agency: 'Ministry', url: 'https://example.org/report', occurredOn: '2016-01-09' };
    await room.act(`${taken}/agencies/report`, 'admin', report);
    expect(await room.view(taken)).toMatchObject({
      approval: { status: 'granted' },
      recognisedOn: '2016-01-09',
      agencies: [{ agency: 'Ministry', reportedOn: '2016-01-09' }],
    });
  });

  it('change the rules by a decision, the old ones kept beside', async () => {
    const decisionId = 'ro-taken';
    await room.act('/forums/ro/bylaws', 'chair', { preset: 'AR', decisionId });
    await room.act('/forums/ro/frequency', 'chair', { usual: 'P2M', decisionId });
    const versions = await room.items('/forums/ro/bylaws');
    expect(versions.map(({ id, supersededOn }) => [id, supersededOn])).toEqual([
      ['2', null],
      ['1', '2016-01-09'],
    ]);
    expect(versions[0]).toMatchObject({ bylaws: { mode: 'consultative', frequency: { usual: 'P2M' } }, decisionId });
  });
});
