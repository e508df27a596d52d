import { randomUUID } from 'node:crypto';

import { type Instant, instant } from '@nap/calendar';
import { type Choice, type VoteClosed, decisionStreamId } from '@nap/domain';
import type { StoredEvent } from '@nap/event-store';
import { CommandDesk, type Seated, TIMER, decisionOrder, forumOrder, personOf } from '@nap/testing';

import type { CommandAnswer, CommandRequest } from '..';
import { hashOf } from '../canonical-json';
import { UrnStore } from './urn-store';

const SEATS = 9;

let desk: CommandDesk;
let seats: readonly Seated[];
let forumId: string;

beforeAll(async () => {
  desk = await CommandDesk.open();
  forumId = await desk.newForum();
  seats = await desk.newSeats(forumId, SEATS, { decision: { rule: 'simple-majority', base: 'cast' } });
});
afterAll(() => desk.close());
beforeEach(() => {
  desk.at();
});

let motions = 0;

/** A motion whose vote by correspondence is open for a week. */
const newVote = async (secret: boolean): Promise<string> => {
  motions += 1;
  const decisionId = `${forumId}-d${String(motions)}`;
  const data = { decisionId, meetingId: null, topic: 'plan', title: 'A motion', motion: 'That we adopt the plan.' };
  await desk.must(forumOrder(forumId, { type: 'TableMotion', data }));
  await desk.must(
    decisionOrder(decisionId, {
      type: 'OpenVote',
      data: { voteId: 'vote-1', method: 'by-correspondence', secret, closesAt: null },
    }),
  );
  return decisionId;
};

const cast = (
  decisionId: string,
  seat: number,
  choice: Choice,
  change: Partial<CommandRequest> = {},
): Promise<CommandAnswer> => {
  const { seatId, personId } = seats[seat] ?? { seatId: 'none', personId: 'none' };
  return desk.send(decisionOrder(decisionId, { type: 'CastBallot', data: { seatId, choice } }), {
    caller: personOf(personId),
    ...change,
  });
};

const urnOf = (decisionId: string) => desk.app.get(UrnStore, { strict: false }).read(decisionId, 'vote-1');
const close = (decisionId: string, at: Instant): Promise<CommandAnswer> => {
  desk.at(at);
  return desk.send(decisionOrder(decisionId, { type: 'PassTime', data: {} }), { caller: TIMER });
};
const LATER = instant('2016-02-01T08:00:00Z');

const ballotsOf = async (decisionId: string): Promise<readonly StoredEvent[]> =>
  (await desk.store.readStream(decisionStreamId(decisionId))).filter(({ type }) => type === 'BallotCast');

describe('a secret ballot', () => {
  it('is counted once, however often its request comes', async () => {
    const decisionId = await newVote(true);
    const id = randomUUID();
    const first = await cast(decisionId, 0, 'yes', { id });
    expect(first).toMatchObject({ ok: true, events: expect.arrayContaining(['BallotCast']) });
    expect(await cast(decisionId, 0, 'yes', { id })).toEqual(first);
    const twins = { id: randomUUID() };
    await Promise.all(Array.from({ length: 6 }, () => cast(decisionId, 1, 'no', twins)));
    expect(await cast(decisionId, 0, 'no')).toMatchObject({ refusal: { code: 'ballot-already-cast' } });
    expect(await urnOf(decisionId)).toEqual({ yes: 1, no: 1, abstain: 0 });
  });

  it('is counted also where all come at once, and as often as the log says that somebody voted', async () => {
    const decisionId = await newVote(true);
    const choices: readonly Choice[] = ['yes', 'yes', 'no', 'abstain', 'yes', 'no', 'yes', 'abstain', 'yes'];
    const answers = await Promise.all(choices.map((choice, seat) => cast(decisionId, seat, choice)));
    expect(answers.every(({ ok }) => ok)).toBe(true);
    expect(await urnOf(decisionId)).toEqual({ yes: 5, no: 2, abstain: 2 });
    expect(await ballotsOf(decisionId)).toHaveLength(SEATS);

    expect(await close(decisionId, LATER)).toMatchObject({ ok: true });
    const events = await desk.store.readStream(decisionStreamId(decisionId));
    const closed = events.find(({ type }) => type === 'VoteClosed')?.data as VoteClosed['data'];
    expect(closed).toMatchObject({ ballots: SEATS, tally: { yes: 5, no: 2, abstain: 2 } });
  });

  it('closes with the count of one moment, also where a ballot comes while it is counted', async () => {
    const decisionId = await newVote(true);
    await cast(decisionId, 0, 'yes');
    const urns = desk.app.get(UrnStore, { strict: false });
    const read = urns.read.bind(urns);
    urns.read = async (...vote) => {
      urns.read = read;
      desk.at();
      const { seatId = '', personId = '' } = seats[1] ?? {};
      const order = decisionOrder(decisionId, { type: 'CastBallot', data: { seatId, choice: 'no' } });
      await desk.sendElsewhere(order, { caller: personOf(personId) });
      desk.at(LATER);
      return read(...vote);
    };
    expect(await close(decisionId, LATER)).toMatchObject({ ok: true });
    const events = await desk.store.readStream(decisionStreamId(decisionId));
    expect(events.find(({ type }) => type === 'VoteClosed')?.data).toMatchObject({ tally: { yes: 1, no: 1 } });
  });

  it('is told by no event, no command and no document', async () => {
    const [one, other] = [await newVote(true), await newVote(true)];
    const bodies = async (decisionId: string): Promise<readonly string[]> => {
      const { rows } = await desk.database.pool.query<{ body_hash: string }>(
        `select c.body_hash from commands c join events e on e.command_id = c.id
         where e.stream_id = $1 and e.type = 'BallotCast'`,
        [decisionStreamId(decisionId)],
      );
      return rows.map(({ body_hash }) => body_hash);
    };
    for (const [decisionId, choice] of [
      [one, 'yes'],
      [other, 'abstain'],
    ] as const)
      await cast(decisionId, 0, choice);
    for (const { data } of [...(await ballotsOf(one)), ...(await ballotsOf(other))]) {
      expect(data).toMatchObject({ choice: null });
    }
    const { rows } = await desk.database.pool.query(
      `select from documents where text in ('yes', 'no', 'abstain')
       union all select from events where stream_id = any ($1) and data ~ '"(yes|no|abstain)"'`,
      [[one, other].map(decisionStreamId)],
    );
    expect(rows).toEqual([]);

    const [hash] = await bodies(one);
    const { seatId, personId } = seats[0] ?? { seatId: '', personId: '' };
    const guesses = (['yes', 'no', 'abstain'] as const).map((choice) =>
      hashOf({ order: decisionOrder(one, { type: 'CastBallot', data: { seatId, choice } }), by: personId }),
    );
    expect(guesses).not.toContain(hash);
  });

  it('leaves an urn whose rows are all of one age, and from which nothing can be taken', async () => {
    const decisionId = await newVote(true);
    for (const [seat, choice] of (['yes', 'no', 'yes'] as const).entries()) await cast(decisionId, seat, choice);
    const { rows } = await desk.database.pool.query('select distinct xmin::text from urn where decision_id = $1', [
      decisionId,
    ]);
    expect(rows).toHaveLength(1);
    const spoil = (sql: string) => desk.database.pool.query(sql, [decisionId]);
    await expect(spoil('update urn set ballots = ballots - 1 where decision_id = $1')).rejects.toThrow(/taken out/);
    await expect(spoil('delete from urn where decision_id = $1')).rejects.toThrow(/permission denied/);
  });
});

describe('an open ballot', () => {
  it('stands in the log and leaves the urn empty', async () => {
    const decisionId = await newVote(false);
    await cast(decisionId, 0, 'no');
    expect((await ballotsOf(decisionId)).map(({ data }) => data['choice'])).toEqual(['no']);
    const { rows } = await desk.database.pool.query('select from urn where decision_id = $1', [decisionId]);
    expect(rows).toEqual([]);
  });
});
