import { type CivilDate, dateOf } from '@nap/calendar';
import { type ForumState, type Role, holdersOf } from '@nap/domain';
import type { FeedEvent } from '@nap/event-store';
import { type Person, PeopleStore } from '@nap/people';
import { Clock } from '@nap/platform';
import { toLocal, zone } from '@nap/zones';
import { Injectable } from '@nestjs/common';
import type { EntityManager } from 'typeorm';

import type { NewDelivery } from '../ledger/delivery';
import { DeliveryLedger } from '../ledger/delivery-ledger';
import { NOTIFIED_TYPES, tellingOf } from '../matter/telling';
import type { Audience } from '../recipients/audience';
import { type Holders, LADDER, type Resolved, resolveRecipients } from '../recipients/recipients';
import { Streams } from '../streams/streams';

/**
 * Whom a matter of this forum can reach on a day; people without an address cannot be reached.
 * @param cycleId of a matter of a cycle: whoever is bound to another cycle is left out.
 */
export const holdersOn = (
  forum: ForumState,
  cycleId: string | null,
  day: CivilDate,
  people: readonly Pick<Person, 'id' | 'email'>[],
): Holders => {
  const reachable = new Set(people.filter(({ email }) => email !== null).map(({ id }) => id));
  return {
    of: (role) => holdersOf(forum, role, day, cycleId),
    isReachable: (personId) => reachable.has(personId),
  };
};

/** Everybody whose address decides who is written to. */
export const candidatesFor = (
  audience: Audience,
  forum: ForumState,
  cycleId: string | null,
  day: CivilDate,
): readonly string[] => {
  const roles = [...audience.roles, ...audience.circle, ...audience.butNot, ...LADDER];
  return [...new Set([...audience.persons, ...roles.flatMap((role) => holdersOf(forum, role, day, cycleId))])];
};

const NO_ADDRESS = 'no-address';
const VACANT = 'vacant';

const deliveriesOf = (
  { recipients, unreachable }: Resolved,
  common: Omit<NewDelivery, 'recipientId' | 'roles' | 'standsInFor' | 'status' | 'reason'>,
): readonly NewDelivery[] => {
  const addressless = new Map<string, Role[]>();
  for (const { role, personId } of unreachable) {
    if (personId === null) continue;
    addressless.set(personId, [...(addressless.get(personId) ?? []), ...(role === null ? [] : [role])]);
  }
  const unsent = { ...common, standsInFor: [], status: 'undeliverable' } as const;
  return [
    ...recipients.map(({ personId, roles, standsInFor }): NewDelivery => ({
      ...common,
      recipientId: personId,
      roles,
      standsInFor,
      status: 'pending',
      reason: null,
    })),
    ...[...addressless].map(([recipientId, roles]): NewDelivery => ({
      ...unsent,
      recipientId,
      roles,
      reason: NO_ADDRESS,
    })),
    ...unreachable.flatMap(({ role, personId }): readonly NewDelivery[] =>
      role === null || personId !== null
        ? []
        : [{ ...unsent, recipientId: `${VACANT}:${role}`, roles: [role], reason: VACANT }],
    ),
  ];
};

/** Decides, once for all time, who is written to about an event. */
@Injectable()
export class DeliveryPlanner {
  constructor(
    private readonly streams: Streams,
    private readonly people: PeopleStore,
    private readonly ledger: DeliveryLedger,
    private readonly clock: Clock,
  ) {}

  /**
   * Writes the event's letters into the ledger, in the caller's transaction; a second look at an event adds nobody.
   * @returns whether there are letters to send.
   */
  async handle(event: FeedEvent, tx: EntityManager): Promise<boolean> {
    if (!NOTIFIED_TYPES.has(event.type) || (await this.ledger.isMarked(tx, event.messageId))) return false;
    const seen = await this.streams.at(event.streamId, event.version);
    const telling = tellingOf(seen);
    if (telling === null) return false;

    const { kind, audience } = telling.matter;
    const forum = await this.streams.forum(event.forumId);
    const cycleId = seen.kind === 'cycle' && seen.then.status !== 'none' ? seen.then.cycleId : null;
    const today = dateOf(toLocal(zone(forum.zone), this.clock.now()));
    const people = await this.people.findMany(candidatesFor(audience, forum, cycleId, today));
    const resolved = resolveRecipients(audience, holdersOn(forum, cycleId, today, people));

    const { messageId: eventId, forumId, streamId, version: eventVersion, feedPosition } = event;
    if (!(await this.ledger.mark(tx, eventId, feedPosition))) return false;
    const common = { eventId, kind, forumId, streamId, eventVersion, feedPosition };
    for (const delivery of deliveriesOf(resolved, common)) await this.ledger.add(tx, delivery);
    return resolved.recipients.length > 0;
  }
}
