import { randomUUID } from 'node:crypto';

import { Injectable } from '@nestjs/common';
import { DataSource, type EntityManager } from 'typeorm';

import type {
  AttemptOutcome,
  ClaimedDelivery,
  DeliveryRecord,
  DeliveryStatus,
  LetterTrouble,
  NewDelivery,
} from './delivery';

/** Seconds of real time. The lease outlasts the longest talk with a mail server. */
const LEASE_SECONDS = 60;
const UNWRITTEN_PAUSE_SECONDS = 10;
const FIRST_PAUSE_SECONDS = 5;
const LONGEST_PAUSE_SECONDS = 3_600;
const GIVE_UP_AFTER = '3 days';

const DELIVERY_COLUMNS = `
  d.event_id as "eventId", d.recipient_id as "recipientId", d.kind, d.roles, d.stands_in_for as "standsInFor",
  d.forum_id as "forumId", d.stream_id as "streamId", d.event_version as "eventVersion",
  d.feed_position::float8 as "feedPosition", d.id::float8 as id`;

/**
 * The truth about every letter: who was to get it, every attempt, and how it ended. All times are PostgreSQL's, all
 * statements short; nothing here waits on a mail server.
 */
@Injectable()
export class DeliveryLedger {
  constructor(private readonly dataSource: DataSource) {}

  /** Marks an event's recipients as resolved. @returns false when they were before: then nobody is added. */
  async mark(tx: EntityManager, eventId: string, feedPosition: number): Promise<boolean> {
    const rows = await tx.query<unknown[]>(
      'insert into recipient_mark (event_id, feed_position) values ($1, $2) on conflict do nothing returning 1',
      [eventId, feedPosition],
    );
    return rows.length === 1;
  }

  async isMarked(tx: EntityManager, eventId: string): Promise<boolean> {
    const rows = await tx.query<unknown[]>('select 1 from recipient_mark where event_id = $1', [eventId]);
    return rows.length === 1;
  }

  async add(tx: EntityManager, delivery: NewDelivery): Promise<void> {
    await tx.query(
      `insert into delivery (event_id, channel, recipient_id, kind, roles, stands_in_for, forum_id, stream_id,
                             event_version, feed_position, status, reason, settled_at)
       values ($1, 'mail', $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, case when $10 = 'undeliverable' then now() end)
       on conflict (event_id, channel, recipient_id) do nothing`,
      [
        delivery.eventId,
        delivery.recipientId,
        delivery.kind,
        delivery.roles,
        delivery.standsInFor,
        delivery.forumId,
        delivery.streamId,
        delivery.eventVersion,
        delivery.feedPosition,
        delivery.status,
        delivery.reason,
      ],
    );
  }

  /**
   * Takes letters that are due, in feed order, for this caller alone. A letter whose last holder went silent is among
   * them; its open attempt is closed as unknown.
   */
  async claim(limit: number): Promise<readonly ClaimedDelivery[]> {
    const leaseId = randomUUID();
    const rows = await this.dataSource.query<Omit<ClaimedDelivery, 'leaseId'>[]>(
      `with due as (
         select id from delivery
          where status in ('pending', 'unknown') and next_attempt_at <= now()
             or status = 'sending' and lease_until < now()
          order by feed_position, id limit $1 for update skip locked
       ), d as (
         update delivery set status = 'sending', lease_id = $2, lease_until = now() + $3 * interval '1 second'
          from due where delivery.id = due.id returning delivery.*
       ), silent as (
         update delivery_attempt a set outcome = 'unknown', ended_at = now(), response = 'the sender went silent'
          from d where a.delivery_id = d.id and a.ended_at is null
       )
       select ${DELIVERY_COLUMNS} from d order by d.feed_position, d.id`,
      [limit, leaseId, LEASE_SECONDS],
    );
    return rows.map((row) => ({ ...row, leaseId }));
  }

  /** Writes down that the letter is being handed over now. @returns null when the lease was lost: then do not send. */
  async beginAttempt({ id, leaseId }: ClaimedDelivery, messageId: string): Promise<number | null> {
    const rows = await this.dataSource.query<{ attempt: number }[]>(
      `with held as (
         update delivery set attempts = attempts + 1, lease_until = now() + $4 * interval '1 second'
          where id = $1 and lease_id = $2 returning attempts
       )
       insert into delivery_attempt (delivery_id, attempt, message_id) select $1, attempts, $3 from held
       returning attempt`,
      [id, leaseId, messageId, LEASE_SECONDS],
    );
    return rows[0]?.attempt ?? null;
  }

  /** Records what became of an attempt, and of the letter while the lease is still this caller's. */
  async endAttempt(
    { id, leaseId }: ClaimedDelivery,
    attempt: number,
    outcome: AttemptOutcome,
    response: string,
  ): Promise<void> {
    await this.dataSource.query(
      `with ended as (
         update delivery_attempt set outcome = $4, response = $5, ended_at = now()
          where delivery_id = $1 and attempt = $3
       ), verdict as (
         select case
           when $4 = 'accepted' then 'sent'
           when $4 = 'refused' or created_at < now() - interval '${GIVE_UP_AFTER}' then 'failed'
           when $4 = 'deferred' then 'pending'
           else 'unknown'
         end as status
         from delivery where id = $1
       )
       update delivery d
          set status = v.status, lease_id = null, lease_until = null,
              reason = case when v.status = 'failed' then $5 end,
              settled_at = case when v.status in ('sent', 'failed') then now() end,
              next_attempt_at = now() + least(${LONGEST_PAUSE_SECONDS}, ${FIRST_PAUSE_SECONDS} * 2.0 ^ (attempts - 1))
                                        * interval '1 second'
         from verdict v where d.id = $1 and d.lease_id = $2`,
      [id, leaseId, attempt, outcome, response],
    );
  }

  /** Ends a letter that is not sent: it says nothing new any more, or there is no address. */
  async settleUnsent(
    { id, leaseId }: ClaimedDelivery,
    status: 'superseded' | 'undeliverable',
    reason: string,
  ): Promise<void> {
    await this.dataSource.query(
      `update delivery set status = $3, reason = $4, lease_id = null, lease_until = null, settled_at = now()
        where id = $1 and lease_id = $2`,
      [id, leaseId, status, reason],
    );
  }

  /** Gives a letter back untouched, to be taken again after a pause: its text could not be made now. */
  async putBack({ id, leaseId }: ClaimedDelivery, reason: string): Promise<void> {
    await this.dataSource.query(
      `update delivery set status = 'pending', reason = $3, lease_id = null, lease_until = null,
              next_attempt_at = now() + ${UNWRITTEN_PAUSE_SECONDS} * interval '1 second'
        where id = $1 and lease_id = $2`,
      [id, leaseId, reason],
    );
  }

  /** Letters in hand, or waiting and due now. */
  async openCount(): Promise<number> {
    const [row] = await this.dataSource.query<{ open: number }[]>(
      `select count(*)::int as open from delivery
        where status = 'sending' or status in ('pending', 'unknown') and next_attempt_at <= now()`,
    );
    return row?.open ?? 0;
  }

  /**
   * Letters that did not get through or may not have, the newest first. What was settled, or held back by a restore, is
   * named for so many days.
   */
  async troubles(days: number): Promise<readonly LetterTrouble[]> {
    return this.dataSource.query<LetterTrouble[]>(
      `select status, forum_id as "forumId", kind, recipient_id as "recipientId", reason, count(*)::int as letters
         from delivery
        where status in ('failed', 'undeliverable') and settled_at > now() - $1 * interval '1 day'
           or status = 'unknown' and created_at < now() - interval '1 hour' and next_attempt_at < 'infinity'
           or status = 'unknown' and created_at > now() - $1 * interval '1 day' and next_attempt_at = 'infinity'
        group by 1, 2, 3, 4, 5 order by max(id) desc`,
      [days],
    );
  }

  /** The ledger of one forum or one event, in feed order, with every attempt. */
  async records(
    filter: { readonly forumId?: string; readonly eventId?: string; readonly status?: DeliveryStatus } = {},
  ): Promise<readonly DeliveryRecord[]> {
    return this.dataSource.query<DeliveryRecord[]>(
      `select ${DELIVERY_COLUMNS}, d.status, d.reason, d.created_at as "createdAt", d.settled_at as "settledAt",
              coalesce((
                select jsonb_agg(jsonb_build_object(
                         'attempt', a.attempt, 'messageId', a.message_id, 'startedAt', a.started_at,
                         'endedAt', a.ended_at, 'outcome', a.outcome, 'response', a.response) order by a.attempt)
                  from delivery_attempt a where a.delivery_id = d.id), '[]') as attempts
         from delivery d
        where ($1::text is null or d.forum_id = $1) and ($2::uuid is null or d.event_id = $2)
          and ($3::text is null or d.status = $3)
        order by d.feed_position, d.id`,
      [filter.forumId ?? null, filter.eventId ?? null, filter.status ?? null],
    );
  }
}
