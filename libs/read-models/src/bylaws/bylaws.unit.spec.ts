import { civilDateTime, period } from '@nap/calendar';
import { DEFAULT_BYLAWS, type DecisionCommand, type ForumCommand } from '@nap/domain';
import { World } from '@nap/testing';

import type { MandateRow } from '../mandates/mandates.row';
import type { StandingRow } from '../standings/standings.row';
import { foldViews } from '../view/projection';
import type { Stored } from '../view/view';
import type { BylawsRow } from './bylaws.row';

type Rows = { bylaws: BylawsRow; mandates: MandateRow; standings: StandingRow };

const rows = <Name extends keyof Rows>({ feed }: World, name: Name): readonly Stored<Rows[Name]>[] =>
  (foldViews(feed)[name] ?? []).map((line) => JSON.parse(line) as Stored<Rows[Name]>);

type Act = Parameters<World['inForum']>[1];
const act = (type: ForumCommand['type'], data: object = {}): Act => ({ type, data }) as Act;
type DecisionAct = Parameters<World['inDecision']>[2];
const vote = (type: DecisionCommand['type'], data: object = {}): DecisionAct => ({ type, data }) as DecisionAct;

/** Two seats, one of each side, that decide by the votes cast. */
const founded = (): World => {
  const world = new World('2026-01-01');
  world.inForum('2026-01-01', act('DefineMandate', { topic: 'plan', mandate: 'advises', decisionId: null }));
  world.adoptBylaws('2026-01-02', { decision: { rule: 'simple-majority', base: 'cast' } });
  world.seat('2026-01-05', 'g1', 'government', 'holder-g1');
  world.seat('2026-01-05', 'c1', 'civil-society', 'holder-c1');
  return world;
};

/** Both seats vote for motion `d1` by correspondence. */
const decided = (): World => {
  const world = founded();
  world.tableMotion('2026-02-01', 'd1', null, 'procedure');
  const opening = { voteId: 'v1', method: 'by-correspondence', secret: false, closesAt: null };
  world.inDecision('d1', '2026-02-02', vote('OpenVote', opening));
  for (const seatId of ['g1', 'c1']) {
    world.inDecision('d1', '2026-02-03', vote('CastBallot', { seatId, choice: 'yes' }), { by: `holder-${seatId}` });
  }
  world.inDecision('d1', '2026-02-09', vote('PassTime'), '23:00');
  return world;
};

const held = (world: World, day: string): void => {
  const slot = { startsAt: civilDateTime(`${day}T10:00`), endsAt: civilDateTime(`${day}T12:00`) };
  const meeting = { meetingId: `ro-${day}`, kind: 'regular', title: null, url: null, attendedSeats: null };
  world.inForum(day, act('RecordMeeting', { ...meeting, ...slot }), '13:00');
};

describe('bylaws', () => {
  it('in force follow those adopted before, which stay', () => {
    const world = decided();
    expect(rows(world, 'bylaws')).toMatchObject([{ bylawsVersion: 1, adoptedOn: '2026-01-02', supersededOn: null }]);
    const bylaws = { ...DEFAULT_BYLAWS, decision: { rule: 'consensus' } };
    world.inForum('2026-02-20', act('AdoptBylaws', { bylaws, decisionId: 'd1' }));
    expect(rows(world, 'bylaws')).toMatchObject([
      { bylawsVersion: 1, supersededOn: '2026-02-20', bylaws: { decision: { rule: 'simple-majority' } } },
      { bylawsVersion: 2, supersededOn: null, decisionId: 'd1', bylaws: { decision: { rule: 'consensus' } } },
    ]);
  });

  it('keep their version when the frequency changes, and say by which decision', () => {
    const world = decided();
    const frequency = { usual: period('P1M'), whileDrafting: null };
    world.inForum('2026-02-20', act('ChangeFrequency', { ...frequency, decisionId: 'd1' }));
    expect(rows(world, 'bylaws')).toMatchObject([
      {
        bylawsVersion: 1,
        bylaws: { frequency },
        frequencyChanges: [{ ...frequency, decisionId: 'd1', changedOn: '2026-02-20' }],
      },
    ]);
  });
});

describe('a mandate', () => {
  it('shows who has the say on a topic, and who had it before', () => {
    const world = decided();
    world.inForum('2026-02-20', act('DefineMandate', { topic: 'plan', mandate: 'decides', decisionId: 'd1' }));
    expect(rows(world, 'mandates')).toMatchObject([
      {
        topic: 'plan',
        mandate: 'decides',
        definedOn: '2026-02-20',
        decisionId: 'd1',
        earlier: [{ mandate: 'advises', definedOn: '2026-01-01', decisionId: null }],
      },
    ]);
  });
});

describe('the standing of a forum', () => {
  it('shows parity as it was last broken or restored', () => {
    const world = founded();
    expect(rows(world, 'standings')).toMatchObject([{ parity: 'kept' }]);
    world.seat('2026-03-01', 'c2', 'civil-society', 'holder-c2');
    expect(rows(world, 'standings')).toMatchObject([
      { parity: 'broken', governmentSeats: 1, otherSeats: 2, paritySince: '2026-03-01' },
    ]);
    world.seat('2026-03-05', 'g2', 'government', 'holder-g2');
    expect(rows(world, 'standings')).toMatchObject([
      { parity: 'kept', governmentSeats: 2, otherSeats: 2, paritySince: '2026-03-05' },
    ]);
  });

  it('shows by when the next meeting is to be held, and every silence that was too long', () => {
    const world = founded();
    expect(rows(world, 'standings')).toMatchObject([{ meetingsHeld: 0, lastHeldOn: null, breaches: [] }]);
    held(world, '2026-02-10');
    expect(rows(world, 'standings')).toMatchObject([
      { meetingsHeld: 1, lastHeldOn: '2026-02-10', nextByAgreement: '2026-05-10', nextByMinimum: '2026-08-10' },
    ]);
    world.inForum('2026-05-11', act('PassTime'));
    expect(rows(world, 'standings')).toMatchObject([
      {
        nextByAgreement: '2026-05-10',
        breaches: [{ rule: 'agreed', lastHeldOn: '2026-02-10', due: '2026-05-10', historical: false }],
      },
    ]);
  });
});
