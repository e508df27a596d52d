import { type Instant, type TimeOfDay } from '@nap/calendar';
import type { Moment, Order } from '@nap/domain';
import { type NewDocument, newDocument } from '@nap/event-store';
import { type Zone, toLocal } from '@nap/zones';

import type { Caller, CommandRequest, OrderRequest } from './request';

/** What a person wrote, to be kept beside the log under the hash that the event will hold. */
export const groundsOf = ({ command }: OrderRequest): string | null =>
  'grounds' in command.data ? command.data.grounds : null;

export const documentOf = ({ order, caller }: CommandRequest): NewDocument | null => {
  const grounds = groundsOf(order);
  return grounds === null ? null : newDocument(grounds, caller.kind === 'person' ? caller.personId : null);
};

export const momentOf = (at: Instant, place: Zone, reminderHour: TimeOfDay): Moment => ({
  at,
  local: toLocal(place, at),
  reminderHour,
});

/** Adds what the decider needs to know of time, and puts the document's hash where the person's text stood. */
export const preparedOrder = (order: OrderRequest, moment: Moment, document: NewDocument | null): Order => {
  const grounds = document === null ? {} : { grounds: document.hash };
  const { type, data } = order.command;
  // the request is the command less its moment, so adding the moment makes the command again
  return { ...order, command: { type, data: { ...data, ...grounds, moment } } } as unknown as Order;
};

export const actorOf = (caller: Caller): string => (caller.kind === 'person' ? caller.personId : caller.kind);
