import type { CivilDateTime, Instant } from '@nap/calendar';
import { isMoment } from '@nap/domain';
import { type Person, PeopleStore } from '@nap/people';
import { Clock } from '@nap/platform';
import { type CalendarEntry, type Mailbox, type RenderedMail, renderNoticeMail } from '@nap/renderings';
import { toInstant, toLocal, zone } from '@nap/zones';
import { Inject, Injectable } from '@nestjs/common';

import type { ClaimedDelivery } from '../ledger/delivery';
import type { EntryPlan } from './entry-plan';
import type { ObsoleteReason } from '../matter/obsolete-reason';
import { tellingOf } from '../matter/telling';
import type { Reader } from '../recipients/audience';
import { Streams } from '../streams/streams';

export const LETTER_OPTIONS = Symbol('letter options');

export type LetterOptions = {
  /** Where people reach the pages, without a slash at the end. */
  readonly publicUrl: string;
  /** Names this installation in ids that the world sees. */
  readonly installation: string;
  /** The mailbox that letters come from. */
  readonly sender: Mailbox;
};

export type Letter =
  | {
      readonly kind: 'mail';
      readonly to: Mailbox;
      readonly language: Person['language'];
      readonly mail: RenderedMail;
      /** Deterministic, so that a letter sent twice is one letter. */
      readonly messageId: string;
      /** Groups all letters about one phase, meeting, motion or seat; null for a letter by itself. */
      readonly threadId: string | null;
    }
  | { readonly kind: 'obsolete'; readonly reason: ObsoleteReason }
  | { readonly kind: 'no-address' };

export const messageIdOf = (
  { eventId, recipientId }: Pick<ClaimedDelivery, 'eventId' | 'recipientId'>,
  installation: string,
): string => `<${eventId}.${recipientId}@${installation}>`;

/** The address of something of a forum, the one link of every letter about it. */
export const addressOf = (publicUrl: string, forumId: string, path: string): string =>
  `${publicUrl.replace(/\/$/, '')}/api/v1/forums/${encodeURIComponent(forumId)}/${path}`;

type Stamp = { readonly place: string; readonly stampedAt: Instant; readonly attendee: Mailbox };

/** An entry's wall-clock times become instants of the forum's zone: mail programs need no time-zone data for those. */
const entryOf = (plan: EntryPlan, { place, stampedAt, attendee }: Stamp, options: LetterOptions): CalendarEntry => {
  const at = (local: CivilDateTime): Instant => toInstant(zone(place), local);
  const common = {
    uid: `${plan.name}@${options.installation}`,
    revision: plan.revision,
    stampedAt,
    organizer: options.sender,
  };
  if (plan.method === 'PUBLISH') {
    return { ...common, method: plan.method, due: isMoment(plan.due) ? at(plan.due) : plan.due };
  }
  const { method, startsAt, endsAt } = plan;
  return { ...common, method, startsAt: at(startsAt), endsAt: at(endsAt), place: plan.place, attendee };
};

/** Writes a letter at the moment of sending, from what the log says then. */
@Injectable()
export class LetterWriter {
  constructor(
    private readonly streams: Streams,
    private readonly people: PeopleStore,
    private readonly clock: Clock,
    @Inject(LETTER_OPTIONS) private readonly options: LetterOptions,
  ) {}

  /** Looks again, then writes: days are counted from today, the language is the reader's of today. */
  async write(delivery: ClaimedDelivery): Promise<Letter> {
    const { recipientId, roles, standsInFor, forumId } = delivery;
    const seen = await this.streams.at(delivery.streamId, delivery.eventVersion);
    const telling = tellingOf(seen);
    if (telling === null) throw new Error(`nobody is told of ${seen.event.type}, yet the ledger says so`);

    const forum = seen.kind === 'forum' ? seen.now : await this.streams.forum(forumId);
    const local = toLocal(zone(forum.zone), this.clock.now());
    const reader: Reader = { personId: recipientId, readsAs: [...roles, ...standsInFor] };
    const reason = telling.obsolete(reader, local);
    if (reason !== null) return { kind: 'obsolete', reason };

    const people = await this.people.findMany([recipientId, ...telling.mentions]);
    const person = people.find(({ id }) => id === recipientId);
    if (person === undefined || person.email === null) return { kind: 'no-address' };
    const to = { name: person.name, email: person.email };
    const nameOf = (id: string): string | null => people.find((known) => known.id === id)?.name ?? null;
    const { notice, path, thread, entry } = telling.body(reader, local, nameOf);
    const stamp = { place: forum.zone, stampedAt: seen.recordedAt, attendee: to };
    return {
      kind: 'mail',
      to,
      language: person.language,
      mail: renderNoticeMail({
        notice,
        language: person.language,
        recipientName: person.name,
        roles,
        standsInFor,
        forum: { name: forum.name, zone: forum.zone },
        link: addressOf(this.options.publicUrl, forumId, path),
        entry: entry === null ? null : entryOf(entry, stamp, this.options),
      }),
      messageId: messageIdOf(delivery, this.options.installation),
      threadId: `<${thread}@${this.options.installation}>`,
    };
  }
}
