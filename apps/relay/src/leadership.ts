import { FEED_CHANNEL, Sequencer } from '@nap/event-store';
import { dedicatedClient } from '@nap/platform';
import { Inject, Injectable } from '@nestjs/common';
import { type Client, Pool } from 'pg';

import { RELAY_OPTIONS, type RelayOptions } from './relay.options';
import { Wake, pause } from './wake';

/** Two-int form: the one-int keys are those of the streams. */
export const LEADER_LOCK = [0x6e_61_70, 2] as const;

const FAREWELL_MS = 1_000;

/** The time during which this process leads. It ends with its session, however that ends. */
export class Term {
  /** Called when something was committed, and when the term ends. */
  readonly committed = new Wake();
  private readonly ending = new AbortController();
  private readonly beat: NodeJS.Timeout;

  constructor(
    readonly epoch: number,
    private readonly session: Client,
    private readonly times: Pick<RelayOptions, 'heartbeatMs' | 'leaseMs'>,
  ) {
    session.on('error', (error) => this.end(error.message));
    session.on('end', () => this.end('its session was closed'));
    session.on('notification', () => this.committed.call());
    this.beat = setInterval(() => void this.heartbeat(), times.heartbeatMs);
  }

  /** Raised when the term is over; the reason is why. */
  get ended(): AbortSignal {
    return this.ending.signal;
  }

  end(reason: string): void {
    if (this.ended.aborted) return;
    clearInterval(this.beat);
    this.ending.abort(reason);
    this.committed.call();
  }

  /** Ends the term and frees the lead for the next. */
  async resign(reason: string): Promise<void> {
    this.end(reason);
    const closed = new AbortController();
    const closing = this.session.end().catch(() => undefined);
    await Promise.race([closing, pause(FAREWELL_MS, closed.signal)]); // a broken line never says goodbye
    closed.abort();
  }

  private async heartbeat(): Promise<void> {
    const answered = new AbortController();
    const answer = this.session.query('select 1').then(
      () => answered.abort(),
      () => undefined, // the session's own events end the term
    );
    await Promise.race([answer, pause(this.times.leaseMs - this.times.heartbeatMs, answered.signal)]);
    if (!answered.signal.aborted) this.end('the database did not answer the heartbeat');
  }
}

/** One relay leads: whoever holds the lock, on a session of its own that PostgreSQL closes when its heartbeat stops. */
@Injectable()
export class Leadership {
  constructor(
    @Inject(Pool) private readonly pool: Pool,
    private readonly sequencer: Sequencer,
    @Inject(RELAY_OPTIONS) private readonly options: RelayOptions,
  ) {}

  /**
   * Stands by until this process leads.
   * @returns undefined when the signal was raised first.
   */
  async campaign(stopping: AbortSignal): Promise<Term | undefined> {
    const session = dedicatedClient(this.pool);
    const lost = new AbortController();
    session.on('error', () => lost.abort());
    try {
      await session.connect();
      await session.query(`set idle_session_timeout = ${String(this.options.leaseMs)}`);
      while (!(await hasLead(session))) {
        await pause(this.options.standbyMs, AbortSignal.any([stopping, lost.signal]));
        if (!stopping.aborted) continue;
        await session.end();
        return undefined;
      }
      await session.query(`listen ${FEED_CHANNEL}`);
      return new Term(await this.sequencer.takeOver(), session, this.options);
    } catch (error) {
      await session.end().catch(() => undefined);
      throw error;
    }
  }
}

const hasLead = async (session: Client): Promise<boolean> => {
  const { rows } = await session.query<{ leads: boolean }>('select pg_try_advisory_lock($1, $2) as leads', [
    ...LEADER_LOCK,
  ]);
  return rows[0]?.leads === true;
};
