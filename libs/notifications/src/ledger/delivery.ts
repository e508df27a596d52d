import type { Role } from '@nap/domain';
import type { NoticeKind } from '@nap/renderings';

/**
 * `sending` has a lease: when it runs out, the letter is sent again under the same Message-ID. `unknown`: the server
 * may have it, and it is sent again. `undeliverable`: there is nobody, or no address, to send it to.
 */
export type DeliveryStatus = 'pending' | 'sending' | 'sent' | 'superseded' | 'failed' | 'unknown' | 'undeliverable';

/** One letter to one person about one event, or the note that there was nobody to write to. */
export type NewDelivery = {
  readonly eventId: string;
  /** A person's id, or `vacant:<role>`. */
  readonly recipientId: string;
  readonly kind: NoticeKind;
  readonly roles: readonly Role[];
  readonly standsInFor: readonly Role[];
  readonly forumId: string;
  readonly streamId: string;
  readonly eventVersion: number;
  readonly feedPosition: number;
  readonly status: 'pending' | 'undeliverable';
  readonly reason: string | null;
};

/** Letters that did not get through, alike in all that is named here. */
export type LetterTrouble = Pick<NewDelivery, 'forumId' | 'kind' | 'recipientId' | 'reason'> & {
  readonly status: 'failed' | 'undeliverable' | 'unknown';
  readonly letters: number;
};

/** A letter that this process alone may send until its lease runs out. */
export type ClaimedDelivery = Omit<NewDelivery, 'status' | 'reason'> & {
  readonly id: number;
  readonly leaseId: string;
};

/** What became of one handing over to the mail server. */
export type AttemptOutcome = 'accepted' | 'deferred' | 'refused' | 'unknown';

export type DeliveryAttempt = {
  readonly attempt: number;
  readonly messageId: string;
  /** Real time, ISO 8601. */
  readonly startedAt: string;
  readonly endedAt: string | null;
  readonly outcome: AttemptOutcome | null;
  /** What the server answered, without the reader's address. */
  readonly response: string | null;
};

/** A row of the ledger with every attempt. */
export type DeliveryRecord = Omit<NewDelivery, 'status'> & {
  readonly id: number;
  readonly status: DeliveryStatus;
  readonly createdAt: Date;
  readonly settledAt: Date | null;
  readonly attempts: readonly DeliveryAttempt[];
};
