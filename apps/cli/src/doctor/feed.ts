import { setTimeout as pause } from 'node:timers/promises';

import { type EventStore, RelayCheckpoint, feedState } from '@nap/event-store';
import { type BlockedStream, blockedStreams, progressByForum } from '@nap/messaging';
import type { Config } from '@nap/platform';
import type { Pool } from 'pg';
import type { EntityManager } from 'typeorm';

import { LEADER_LOCK } from '../../../relay/src/leadership';
import { type Finding, counted, ok, wrong } from './finding';

/** A place in the feed and on its topic is a matter of milliseconds; so long is a fault. */
const LATE_AFTER_SECONDS = 10;
/** A consumer that lags and takes nothing for so long stands still. */
const STANDSTILL_MS = 3_000;

export const CONSUMERS = ['notifier', 'reporting', 'timekeeper'] as const;

const START_RELAY = 'start the relay (npm start starts everything); its log says why it stopped';

export const examineFeed = async (pool: Pool): Promise<readonly Finding[]> => {
  const { head, waiting, waitedSeconds } = await feedState(pool);
  if (waitedSeconds === null || waitedSeconds < LATE_AFTER_SECONDS) {
    return [ok('feed', `${counted(head, 'event')}, each in its place`)];
  }
  const what = `${counted(waiting, 'event waits', 'events wait')} for their place, the oldest for ${String(Math.round(waitedSeconds))} s`;
  return [wrong('feed', what, START_RELAY)];
};

type Leader = { readonly name: string; readonly since: Date };

const leaderIn = async (pool: Pool): Promise<Leader | undefined> => {
  const { rows } = await pool.query<Leader>(
    `select a.application_name as name, a.backend_start as since
       from pg_locks l join pg_stat_activity a using (pid)
      where l.locktype = 'advisory' and l.classid = $1 and l.objid = $2 and l.objsubid = 2 and l.granted
        and l.database = (select oid from pg_database where datname = current_database())`,
    [...LEADER_LOCK],
  );
  return rows[0];
};

export const examineRelay = async (
  pool: Pool,
  store: EventStore,
  { KAFKA_TOPIC }: Config,
): Promise<readonly Finding[]> => {
  const leader = await leaderIn(pool);
  if (leader === undefined) return [wrong('relay', 'no relay leads: nothing reaches the consumers', START_RELAY)];
  const published = await new RelayCheckpoint(pool).read(KAFKA_TOPIC);
  const [first] = await store.readFeed({ after: published, limit: 1 });
  const behind = (await store.feedHead()) - published;
  const waited = first === undefined ? 0 : (Date.now() - Date.parse(first.recordedAt)) / 1_000;
  if (waited < LATE_AFTER_SECONDS) return [ok('relay', `${leader.name} leads, ${KAFKA_TOPIC} is up to date`)];
  const what = `${counted(behind, 'event')} behind on ${KAFKA_TOPIC}, the oldest for ${String(Math.round(waited))} s`;
  return [
    wrong('relay', what, 'see Kafka below, then the log of the relay; when Kafka is back it catches up by itself'),
  ];
};

/** How many events a consumer has taken. */
const takenBy = async (manager: EntityManager, consumer: string): Promise<number> =>
  [...(await progressByForum(manager, consumer)).values()].reduce((sum, { events }) => sum + events, 0);

const blockedFinding = (consumer: string, { streamId, parked, error }: BlockedStream): Finding => {
  const what = `${consumer} has parked ${streamId} with ${counted(parked, 'event')}: ${error.split('\n')[0] ?? ''}`;
  return wrong('consumers', what, `mend the cause, then: nap unblock ${consumer} ${streamId}`);
};

export const examineConsumers = async (manager: EntityManager, store: EventStore): Promise<readonly Finding[]> => {
  const head = await store.feedHead();
  const taken = () => Promise.all(CONSUMERS.map((consumer) => takenBy(manager, consumer)));
  const before = await taken();
  const isBehind = before.some((events) => events < head);
  if (isBehind) await pause(STANDSTILL_MS);
  const after = isBehind ? await taken() : before;
  const findings: Finding[] = [];
  for (const [index, consumer] of CONSUMERS.entries()) {
    const lag = head - (after[index] ?? 0);
    const isStill = lag > 0 && after[index] === before[index];
    if (isStill) {
      const what = `${consumer} stands still, ${counted(lag, 'event')} behind`;
      findings.push(wrong('consumers', what, `start the ${consumer}; its log says why it stopped`));
    } else {
      findings.push(
        ok('consumers', `${consumer} ${lag <= 0 ? 'is up to date' : `catches up, ${counted(lag, 'event')} behind`}`),
      );
    }
    for (const blocked of await blockedStreams(manager, consumer)) findings.push(blockedFinding(consumer, blocked));
  }
  return findings;
};
