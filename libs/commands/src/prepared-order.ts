import { type Instant, type TimeOfDay } from '@nap/calendar';
import type { Moment, Order } from '@nap/domain';
import { type Zone, toLocal } from '@nap/zones';

import type { Caller, OrderRequest } from './request';

export const personOf = (caller: Caller): string | null => (caller.kind === 'person' ? caller.personId : null);

export const actorOf = (caller: Caller): string => personOf(caller) ?? caller.kind;

export const momentOf = (at: Instant, place: Zone, reminderHour: TimeOfDay, caller: Caller): Moment => ({
  at,
  local: toLocal(place, at),
  reminderHour,
  by: personOf(caller),
});

/** @param data what was asked, with hashes where a person's texts stood; the moment makes it a command. */
export const preparedOrder = (order: OrderRequest, data: object, moment: Moment): Order =>
  ({ ...order, command: { type: order.command.type, data: { ...data, moment } } }) as unknown as Order;
