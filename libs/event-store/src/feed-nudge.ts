import { dedicatedClient } from '@nap/platform';
import { Inject, Injectable, type OnApplicationShutdown } from '@nestjs/common';
import { type Client, Pool } from 'pg';

/** The channel on which the relay is told that something was committed. */
export const FEED_CHANNEL = 'nap_feed';

const TRAIL_MS = 3;
/** Each nudge is a commit of its own: where so many appends share one, the next waits for more of them. */
const MANY = 8;
const BUSY_TRAIL_MS = 12;

/**
 * Tells the relay after a commit that there is something to sequence: on a connection of its own, since NOTIFY inside
 * appends would serialise their commits, and at most once in a few milliseconds. A lost nudge is made good by the
 * relay's poll.
 */
@Injectable()
export class FeedNudge implements OnApplicationShutdown {
  private client: Client | undefined;
  private pending: NodeJS.Timeout | undefined;
  private touches = 0;
  private trail = TRAIL_MS;
  private sending: Promise<void> = Promise.resolve();

  constructor(@Inject(Pool) private readonly pool: Pool) {}

  touch(): void {
    this.touches += 1;
    this.pending ??= setTimeout(() => {
      this.sending = this.sending.then(() => this.send());
    }, this.trail).unref();
  }

  async onApplicationShutdown(): Promise<void> {
    clearTimeout(this.pending);
    await this.sending;
    await this.forget();
  }

  private async send(): Promise<void> {
    this.pending = undefined; // before the statement: what commits while it runs is announced again
    this.trail = this.touches > MANY ? BUSY_TRAIL_MS : TRAIL_MS;
    this.touches = 0;
    try {
      this.client ??= await this.connect();
      await this.client.query(`notify ${FEED_CHANNEL}`);
    } catch {
      await this.forget();
    }
  }

  private async connect(): Promise<Client> {
    const client = dedicatedClient(this.pool);
    client.on('error', () => void this.forget());
    await client.connect();
    return client;
  }

  private async forget(): Promise<void> {
    const client = this.client;
    this.client = undefined;
    await client?.end().catch(() => undefined);
  }
}
