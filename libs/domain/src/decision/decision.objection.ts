import { dateOf } from '@nap/calendar';
import { refuse } from '@nap/kernel';

import type { RaiseObjection, WithdrawObjection } from './decision.commands';
import { type DecisionOutcome, type Setting, recorded, unlessUndecided } from './decision.setting';
import { activeSeat, actsFor, sitterOf } from './decision.speakers';
import type { KnownDecision } from './decision.state';

/** A seat objects, each at most once: in an open meeting whoever sits for it, else its holder or deputy. */
export const decideObjection = (
  { data }: RaiseObjection,
  decision: KnownDecision,
  setting: Setting,
): DecisionOutcome => {
  const decided = unlessUndecided(decision);
  if (decided !== null) return decided;
  const { seatId, grounds, moment } = data;
  const occurredOn = dateOf(moment.local);
  const seat = activeSeat(setting.forum, seatId, occurredOn);
  if (seat === undefined || seat.holder === null) return refuse('seat-not-entitled', '/seatId', { seat: seatId });
  const sitter = sitterOf(setting, seatId, moment);
  if (setting.meeting?.status === 'open' && sitter === undefined) {
    return refuse('seat-not-present', '/seatId', { seat: seatId });
  }
  const { holder, deputy } = seat;
  if (!actsFor(moment, setting.forum, sitter === undefined ? [holder.personId, deputy] : [sitter])) {
    return refuse('objection-by-other', '/seatId', { seat: seatId });
  }
  if (decision.objections.some((known) => known.seatId === seatId)) {
    return refuse('objection-already-raised', '/seatId', { seat: seatId });
  }
  const personId = sitter ?? (moment.by !== null && moment.by === deputy ? deputy : holder.personId);
  return recorded([{ type: 'ObjectionRaised', data: { seatId, personId, grounds, occurredOn } }]);
};

/** Taken back by who sits for the seat, or by its holder or deputy from anywhere. */
export const decideObjectionWithdrawal = (
  { data: { seatId, moment } }: WithdrawObjection,
  decision: KnownDecision,
  setting: Setting,
): DecisionOutcome => {
  const decided = unlessUndecided(decision);
  if (decided !== null) return decided;
  if (!decision.objections.some((known) => known.seatId === seatId)) {
    return refuse('no-objection-of-seat', '/seatId', { seat: seatId });
  }
  const occurredOn = dateOf(moment.local);
  const seat = activeSeat(setting.forum, seatId, occurredOn);
  const speakers = [sitterOf(setting, seatId, moment), seat?.holder?.personId, seat?.deputy];
  return actsFor(moment, setting.forum, speakers)
    ? recorded([{ type: 'ObjectionWithdrawn', data: { seatId, occurredOn } }])
    : refuse('objection-by-other', '/seatId', { seat: seatId });
};
