import type { CivilDate } from '@nap/calendar';
import { type Order, isPermitted, rolesOn } from '@nap/domain';
import { type Refused, refuse } from '@nap/kernel';
import { type Zone, instantsAt, withOffset } from '@nap/zones';

import type { InvolvedStreams } from './involved-streams';
import type { Caller, CommandRefusal, CommandRequest, OrderRequest } from './request';
import { emptyText } from './written-texts';

type Refusing = Refused<CommandRefusal['code']> | null;

/** The clock only passes time; the operator at the machine needs no role. */
const maySendUnasked = (caller: Caller, { command }: Order): boolean =>
  caller.kind === 'operator' || (caller.kind === 'clock' && command.type === 'PassTime');

const refusalOfCaller = (caller: Caller, order: Order, { states }: InvolvedStreams, today: CivilDate): Refusing => {
  const permitted =
    caller.kind === 'person'
      ? isPermitted(order, { admin: caller.admin, roles: rolesOn(states.forum, caller.personId, today) }, states.cycle)
      : maySendUnasked(caller, order);
  return permitted ? null : refuse('not-permitted');
};

const refusalOfVersion = (ifMatch: number | undefined, { own }: InvolvedStreams): Refusing =>
  ifMatch === undefined || ifMatch === own.version
    ? null
    : refuse('stale-version', undefined, { expected: ifMatch, actual: own.version });

const refusalOfTexts = (data: object): Refusing => {
  const empty = emptyText(data);
  return empty && refuse(empty.field === 'grounds' ? 'grounds-missing' : 'text-missing', empty.pointer);
};

/** Whoever is invited to a moment that the wall clock skips, or shows twice, does not know when to come. */
const refusalOfWallTime = ({ command }: OrderRequest, place: Zone): Refusing => {
  switch (command.type) {
    case 'ScheduleMeeting':
    case 'MoveMeeting':
    case 'IssueSecondCall':
      break;
    default:
      return null;
  }
  for (const field of ['startsAt', 'endsAt'] as const) {
    const showing = instantsAt(place, command.data[field]);
    if (showing.shown === 'once') continue;
    const code = showing.shown === 'never' ? 'wall-time-in-gap' : 'wall-time-twice';
    const [earlier, later] = [withOffset(place, showing.earlier), withOffset(place, showing.later)];
    return refuse(code, `/${field}`, { earlier, later });
  }
  return null;
};

/** What can be refused without the rules: the caller, the version seen, texts that say nothing, hours that are none. */
export const refusalBefore = (
  { caller, order: asked, ifMatch }: CommandRequest,
  order: Order,
  involved: InvolvedStreams,
  { place, today }: { readonly place: Zone; readonly today: CivilDate },
): Refusing =>
  refusalOfCaller(caller, order, involved, today) ??
  refusalOfVersion(ifMatch, involved) ??
  refusalOfTexts(asked.command.data) ??
  refusalOfWallTime(asked, place);
