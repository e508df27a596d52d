import { type CivilDate, dateOf } from '@nap/calendar';
import type { ForumState, OpenedCycle } from '@nap/domain';
import { type Person, PeopleStore } from '@nap/people';
import { Clock } from '@nap/platform';
import { type NoticeLetter, type RenderedMail, renderNoticeMail } from '@nap/renderings';
import { toLocal, zone } from '@nap/zones';
import { Inject, Injectable } from '@nestjs/common';

import type { ClaimedDelivery } from '../ledger/delivery';
import { type Matter, announcesADay, deadlineIdOf, noticeOn } from '../matter/matter';
import { matterOfEvent } from '../matter/matter-of-event';
import { type ObsoleteReason, obsoleteBecause } from '../matter/obsolete';
import { Streams } from '../streams/streams';

export const LETTER_OPTIONS = Symbol('letter options');

export type LetterOptions = {
  /** Where people reach the pages, without a slash at the end. */
  readonly publicUrl: string;
  /** Names this installation in ids that the world sees. */
  readonly installation: string;
  /** The mailbox that letters come from. */
  readonly sender: { readonly name: string; readonly email: string };
};

export type Letter =
  | {
      readonly kind: 'mail';
      readonly to: { readonly name: string; readonly email: string };
      readonly language: Person['language'];
      readonly mail: RenderedMail;
      /** Deterministic, so that a letter sent twice is one letter. */
      readonly messageId: string;
      /** Groups all letters about one phase. */
      readonly threadId: string;
    }
  | { readonly kind: 'obsolete'; readonly reason: ObsoleteReason }
  | { readonly kind: 'no-address' };

export const messageIdOf = (
  { eventId, recipientId }: Pick<ClaimedDelivery, 'eventId' | 'recipientId'>,
  installation: string,
): string => `<${eventId}.${recipientId}@${installation}>`;

/** Where a cycle's phases stand, the one link of every letter about it. */
export const cyclePage = (publicUrl: string, forumId: string, cycleId: string): string =>
  `${publicUrl.replace(/\/$/, '')}/api/v1/forums/${encodeURIComponent(forumId)}/cycles/${encodeURIComponent(cycleId)}/phases`;

type Facts = {
  readonly delivery: Pick<ClaimedDelivery, 'roles' | 'standsInFor'>;
  readonly matter: Matter;
  readonly cycle: OpenedCycle;
  readonly forum: ForumState;
  readonly person: Pick<Person, 'name' | 'language'>;
  readonly today: CivilDate;
  readonly stampedAt: NonNullable<NoticeLetter['entry']>['stampedAt'];
};

const letterOf = (facts: Facts, options: LetterOptions): NoticeLetter => {
  const { delivery, matter, cycle, forum, person, today, stampedAt } = facts;
  return {
    notice: noticeOn(matter, today),
    language: person.language,
    recipientName: person.name,
    roles: delivery.roles,
    standsInFor: delivery.standsInFor,
    forum: { name: forum.name, zone: forum.zone },
    cycleId: cycle.cycleId,
    link: cyclePage(options.publicUrl, cycle.forumId, cycle.cycleId),
    entry:
      announcesADay(matter.kind) && matter.dueOn >= today
        ? {
            uid: `${deadlineIdOf(cycle.cycleId, matter)}@${options.installation}`,
            revision: matter.revision,
            stampedAt,
            organizer: options.sender,
          }
        : null,
  };
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
    const { event, then, now, later, recordedAt } = await this.streams.cycleAt(
      delivery.streamId,
      delivery.eventVersion,
    );
    if (then.status === 'none' || now.status === 'none') throw new Error(`${delivery.streamId} is no cycle`);
    const matter = matterOfEvent(event, then);
    if (matter === null) throw new Error(`nobody is told of ${event.type}, yet the ledger says so`);

    const forum = await this.streams.forum(delivery.forumId);
    const today = dateOf(toLocal(zone(forum.zone), this.clock.now()));
    const readsAs = [...delivery.roles, ...delivery.standsInFor];
    const reason = obsoleteBecause(matter, readsAs, later, now, today);
    if (reason !== null) return { kind: 'obsolete', reason };

    const person = await this.people.find(delivery.recipientId);
    if (person === undefined || person.email === null) return { kind: 'no-address' };
    const facts = { delivery, matter, cycle: now, forum, person, today, stampedAt: recordedAt };
    return {
      kind: 'mail',
      to: { name: person.name, email: person.email },
      language: person.language,
      mail: renderNoticeMail(letterOf(facts, this.options)),
      messageId: messageIdOf(delivery, this.options.installation),
      threadId: `<${now.cycleId}.${matter.phase}@${this.options.installation}>`,
    };
  }
}
