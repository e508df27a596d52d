import { civilDate, civilDateTime } from '@nap/calendar';
import { GROUNDS, World } from '@nap/testing';

import type { Telling } from '../matter/letter-body';
import type { ObsoleteReason } from '../matter/obsolete-reason';
import { NOTIFIED_TYPES, tellingOf } from '../matter/telling';
import { audience } from '../recipients/audience';
import { seenStream } from '../streams/streams';

const DECISION = 'd1';
const CLOSES = civilDateTime('2026-04-20T18:00');
const MEMBERS = audience({ circle: ['member', 'chair', 'co-chair', 'secretary', 'observer'] });

/** A forum of four seats whose members decide by majority; one motion by correspondence. */
const tabledWorld = (mode: 'decision' | 'consultative' = 'decision'): World => {
  const world = new World('2026-01-01');
  for (const role of ['chair', 'poc'] as const) world.assign('2026-01-01', role, role);
  world.adoptBylaws('2026-01-01', { mode, decision: { rule: 'simple-majority', base: 'cast' } });
  for (const [seatId, sector] of [
    ['g1', 'government'],
    ['c1', 'civil-society'],
    ['g2', 'government'],
    ['c2', 'civil-society'],
  ] as const) {
    world.seat('2026-01-01', seatId, sector, `holder-${seatId}`);
  }
  world.tableMotion('2026-04-01', DECISION);
  return world;
};

const open = (world: World): void =>
  world.inDecision(DECISION, '2026-04-10', {
    type: 'OpenVote',
    data: { voteId: 'v1', method: 'by-correspondence', secret: false, closesAt: CLOSES },
  });
const vote = (world: World, day: string, seatId: string, choice: 'yes' | 'no' = 'yes'): void =>
  world.inDecision(DECISION, day, { type: 'CastBallot', data: { seatId, choice } }, { by: `holder-${seatId}` });
const ring = (world: World, day: string, time = '10:00'): void =>
  world.inDecision(DECISION, day, { type: 'PassTime', data: {} }, { time });
const voted = (world: World, choice: 'yes' | 'no'): void => {
  open(world);
  for (const seatId of ['g1', 'c1', 'g2']) vote(world, '2026-04-11', seatId, choice);
  ring(world, '2026-04-20', '18:00');
};

const tellingsIn = (world: World): readonly Telling[] => {
  const stored = world.feed.filter(({ streamId }) => streamId === `decision-${DECISION}`);
  return stored.flatMap(({ type }, place) => {
    const telling = tellingOf(seenStream(`decision-${DECISION}`, stored, place + 1));
    if (telling !== null && !NOTIFIED_TYPES.has(type)) throw new Error(`${type} would never be looked at`);
    return telling ?? [];
  });
};

const lookAgain = (world: World, kind: string, personId: string, local = '2026-04-13T10:00'): ObsoleteReason | null => {
  const telling = tellingsIn(world).find(({ matter }) => matter.kind === kind);
  if (telling === undefined) throw new Error(`no letter of kind ${kind}`);
  return telling.obsolete({ personId, readsAs: [] }, civilDateTime(local));
};

describe('a vote by correspondence', () => {
  it('is told of to the voters, and reminded of to exactly those who have not voted', () => {
    const world = tabledWorld();
    open(world);
    vote(world, '2026-04-11', 'g1');
    ring(world, '2026-04-13');
    expect(tellingsIn(world).map(({ matter }) => [matter.kind, matter.audience])).toEqual([
      ['vote-opened', audience({ persons: ['holder-g1', 'holder-c1', 'holder-g2', 'holder-c2'] })],
      ['vote-reminder', audience({ persons: ['holder-c1', 'holder-g2', 'holder-c2'] })],
    ]);
  });

  it('asks nobody who has voted since, and nobody twice', () => {
    const world = tabledWorld();
    open(world);
    expect(lookAgain(world, 'vote-opened', 'holder-g1')).toBeNull();
    ring(world, '2026-04-13');
    expect(lookAgain(world, 'vote-opened', 'holder-g1')).toBe('newer-step');
    expect(lookAgain(world, 'vote-reminder', 'holder-g1')).toBeNull();
    vote(world, '2026-04-13', 'g1');
    expect(lookAgain(world, 'vote-reminder', 'holder-g1')).toBe('done');
    expect(lookAgain(world, 'vote-reminder', 'holder-c1')).toBeNull();
    ring(world, '2026-04-17');
    expect(lookAgain(world, 'vote-reminder', 'holder-c1')).toBe('newer-step');
  });

  it('is over with its deadline, and once it is closed', () => {
    const world = tabledWorld();
    open(world);
    ring(world, '2026-04-13');
    expect(lookAgain(world, 'vote-reminder', 'holder-c1', '2026-04-20T17:59')).toBeNull();
    expect(lookAgain(world, 'vote-reminder', 'holder-c1', '2026-04-20T18:00')).toBe('deadline-passed');
    ring(world, '2026-04-20', '18:00');
    expect(lookAgain(world, 'vote-reminder', 'holder-c1')).toBe('over');
  });
});

describe('a decision', () => {
  it('is told to the members, as is a motion that was not carried', () => {
    const [taken, failed] = [tabledWorld(), tabledWorld()];
    voted(taken, 'yes');
    voted(failed, 'no');
    expect(tellingsIn(taken).at(-1)?.matter).toMatchObject({ kind: 'decision-taken', audience: MEMBERS });
    expect(tellingsIn(failed).at(-1)?.matter).toMatchObject({ kind: 'decision-failed', audience: MEMBERS });
  });

  it('that only advises asks the government for an answer, and reminds it until it is there', () => {
    const world = tabledWorld('consultative');
    voted(world, 'yes');
    expect(tellingsIn(world).slice(-2)).toMatchObject([
      { matter: { kind: 'advice-adopted', audience: MEMBERS } },
      { matter: { kind: 'advice-issued', audience: audience({ roles: ['poc'] }) } },
    ]);
    const answerDue = world.feed.findLast(({ type }) => type === 'AdviceIssued')?.data['answerDue'];
    expect(answerDue).toBe('2026-05-20');
    ring(world, '2026-05-13');
    expect(tellingsIn(world).at(-1)?.matter).toMatchObject({
      kind: 'duty-reminder',
      duty: 'government-answer',
      due: civilDate('2026-05-20'),
      audience: audience({ roles: ['poc'] }),
    });
    expect(lookAgain(world, 'duty-reminder', 'poc', '2026-05-13T10:00')).toBeNull();
    world.inDecision(DECISION, '2026-05-14', {
      type: 'GiveGovernmentReason',
      data: { accepted: 'in-part', answer: GROUNDS, url: null },
    });
    expect(lookAgain(world, 'duty-reminder', 'poc', '2026-05-14T10:00')).toBe('met');
    expect(lookAgain(world, 'advice-issued', 'poc', '2026-05-14T10:00')).toBe('met');
    expect(tellingsIn(world).at(-1)?.matter).toMatchObject({ kind: 'government-answered', audience: MEMBERS });
  });
});
