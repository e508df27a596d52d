import type { CivilDate, CivilDateTime, Period } from '@nap/calendar';
import type { ForumState, Role } from '@nap/domain';
import type { Person } from '@nap/people';
import { type Notice, type NoticeKind, noticeSubject } from '@nap/renderings';

import type { Reader } from '../recipients/audience';
import type { Resolved, Unreachable } from '../recipients/recipients';

export type PreviewedRecipient = Pick<Person, 'name' | 'email' | 'language'> & {
  readonly personId: string;
  readonly roles: readonly Role[];
  readonly standsInFor: readonly Role[];
  readonly subject: string;
};

/** A letter to come if nobody acts before it and the roles stay as they are. */
export type PreviewedLetter = {
  /** The forum's civil day and wall clock. */
  readonly on: CivilDate;
  readonly at: CivilDateTime;
  readonly kind: NoticeKind;
  readonly rung: Period | null;
  readonly recipients: readonly PreviewedRecipient[];
  /** Roles in which nobody can be reached that day; `personId` is null where nobody holds the role. */
  readonly undeliverable: readonly Unreachable[];
};

/** Who gets the letter, and under which subject; people who are not known are left out. */
export const previewedRecipients = (
  { recipients, unreachable }: Resolved,
  people: readonly Person[],
  forum: ForumState,
  noticeFor: (reader: Reader) => Notice,
): Pick<PreviewedLetter, 'recipients' | 'undeliverable'> => ({
  recipients: recipients.flatMap((recipient) => {
    const person = people.find(({ id }) => id === recipient.personId);
    if (person === undefined) return [];
    const { name, email, language } = person;
    const readsAs = [...recipient.roles, ...recipient.standsInFor];
    const notice = noticeFor({ personId: recipient.personId, readsAs });
    return [{ ...recipient, name, email, language, subject: noticeSubject({ notice, language, forum }) }];
  }),
  undeliverable: unreachable,
});
