import { dateOf } from '@nap/calendar';
import { type Decider, type Decision, type Refused, accept, isRefused, refuse, unreachable } from '@nap/kernel';

import { decideAmendment, decideCohortShift, decideFollowing } from './cycle.amendment';
import { decideCommitment } from './cycle.commitments';
import type {
  CycleCommand,
  OpenPublicComment,
  ResumeCycle,
  StartClocks,
  SuspendCycle,
  WaivePhase,
} from './cycle.commands';
import type { CycleEvent } from './cycle.events';
import { decideEvidence, decideWithdrawal } from './cycle.evidence';
import { passTime } from './cycle.passing';
import type { CycleRefusal } from './cycle.refusals';
import { type CycleState, type OpenedCycle, evolveCycle, initialCycle, isSettled, phaseOf } from './cycle.state';
import { decideCommentWindow } from './cycle.comment-window';

type CycleDecision = Decision<CycleEvent, CycleRefusal>;

const startClocks = ({ data }: StartClocks, cycle: OpenedCycle): CycleDecision =>
  cycle.clocksStartedOn === null
    ? accept({ type: 'ClocksStarted', data: { grounds: data.grounds, occurredOn: dateOf(data.moment.local) } })
    : refuse('clocks-already-started');

const waivePhase = ({ data }: WaivePhase, cycle: OpenedCycle): CycleDecision => {
  const phase = phaseOf(cycle, data.phase);
  if (phase === undefined) return refuse('phase-not-in-profile', '/phase', { phase: data.phase });
  if (phase.rule.closedBy === 'last-day') return refuse('phase-cannot-be-waived', '/phase', { phase: data.phase });
  if (isSettled(phase)) return refuse('phase-already-closed', '/phase', { phase: data.phase });
  return accept({
    type: 'PhaseWaived',
    data: { phase: data.phase, grounds: data.grounds, occurredOn: dateOf(data.moment.local) },
  });
};

const suspend = ({ data }: SuspendCycle, cycle: OpenedCycle): CycleDecision => {
  if (cycle.status === 'in-preparation') return refuse('clocks-not-started');
  if (cycle.status === 'suspended') return refuse('cycle-already-suspended');
  return accept({ type: 'CycleSuspended', data: { grounds: data.grounds, occurredOn: dateOf(data.moment.local) } });
};

const evolveAll = (cycle: OpenedCycle, events: readonly CycleEvent[]): OpenedCycle =>
  events.reduce((state: OpenedCycle, event) => {
    const next = evolveCycle(state, event);
    return next.status === 'none' ? state : next;
  }, cycle);

/** Amends the calendar first, if asked to; then what passed meanwhile is recorded by the calendar that holds now. */
const resume = ({ data }: ResumeCycle, cycle: OpenedCycle): CycleDecision => {
  if (cycle.status !== 'suspended') return refuse('cycle-not-suspended');
  const resumed: CycleEvent = {
    type: 'CycleResumed',
    data: { grounds: data.grounds, occurredOn: dateOf(data.moment.local) },
  };
  const awake = evolveAll(cycle, [resumed]);
  const amended =
    data.change === undefined
      ? accept<CycleEvent>()
      : decideAmendment({ moment: data.moment, grounds: data.grounds, change: data.change }, awake);
  if (isRefused(amended)) return amended;
  const passed = passTime(evolveAll(awake, amended.events), data.moment);
  return accept(resumed, ...amended.events, ...passed);
};

/** A person's act on the cycle as it stands once every step due before it has been recorded. */
const act = (command: Exclude<CycleCommand, { type: 'PassTime' }>, cycle: OpenedCycle): CycleDecision => {
  switch (command.type) {
    case 'StartClocks':
      return startClocks(command, cycle);
    case 'RecordEvidence':
      return decideEvidence(command, cycle);
    case 'WithdrawEvidence':
      return decideWithdrawal(command, cycle);
    case 'OpenPublicComment':
      return decideCommentWindow(command satisfies OpenPublicComment, cycle);
    case 'WaivePhase':
      return waivePhase(command, cycle);
    case 'RecordCommitment':
      return decideCommitment(command, cycle);
    case 'AmendCalendar':
      return decideAmendment(command.data, cycle);
    case 'SuspendCycle':
      return suspend(command, cycle);
    case 'ResumeCycle':
      return resume(command, cycle);
    case 'ShiftCohort':
      return decideCohortShift(command.data, cycle);
    case 'FollowPredecessor':
      return decideFollowing(command.data, cycle);
    default:
      return unreachable(command);
  }
};

const decide = (command: CycleCommand, cycle: CycleState): CycleDecision => {
  if (cycle.status === 'none') return refuse('cycle-not-found') satisfies Refused<CycleRefusal>;
  const passed = passTime(cycle, command.data.moment);
  if (command.type === 'PassTime') return accept(...passed);
  const decision = act(command, evolveAll(cycle, passed));
  return isRefused(decision) ? decision : accept(...passed, ...decision.events);
};

export const cycleDecider: Decider<CycleCommand, CycleState, CycleEvent, CycleRefusal> = {
  initial: initialCycle,
  decide,
  evolve: evolveCycle,
};
