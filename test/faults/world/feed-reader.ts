import { setTimeout as pause } from 'node:timers/promises';

import type { Placed } from '../checker/history';
import type { Recorder } from './recorder';

const EVERY_MS = 100;
const PAGE = 200;

type CloudEvent = Readonly<Record<'id' | 'sequence' | 'subject' | 'streamversion' | 'eventhash' | 'chain', string>>;

type Address = { readonly url: string; readonly token: string };

const placed = (event: CloudEvent): Placed => ({
  position: Number(event.sequence),
  id: event.id,
  stream: event.subject,
  version: Number(event.streamversion),
  eventHash: event.eventhash,
  chain: event.chain,
});

/** One page of the feed, as anybody with a key reads it. @returns the position of its last event, or `after`. */
export const readPage = async (
  { url, token }: Address,
  recorder: Recorder,
  reader: string,
  after: number,
): Promise<number> => {
  const response = await fetch(`${url}/api/v1/feed?after=${String(after)}&limit=${String(PAGE)}`, {
    headers: { authorization: `Bearer ${token}` },
    signal: AbortSignal.timeout(5_000),
  });
  const text = await response.text();
  if (!response.ok) throw new Error(`the feed answers ${String(response.status)}: ${text}`);
  const events = (JSON.parse(text) as readonly CloudEvent[]).map(placed);
  const feedId = response.headers.get('feed-id') ?? '';
  if (events.length > 0) recorder.add({ kind: 'page', reader, feedId, after, events, text });
  return events.at(-1)?.position ?? after;
};

/** Reads the feed from a position to its end. */
export const readToEnd = async (at: Address, recorder: Recorder, reader: string, from: number): Promise<void> => {
  for (let after = from; ;) {
    const next = await readPage(at, recorder, reader, after);
    if (next === after) return;
    after = next;
  }
};

/** A reader of the feed that goes on asking, whatever happens to the engine meanwhile. */
export class FeedReader {
  private readonly stopping = new AbortController();
  private readonly reading: Promise<void>;
  private position = 0;

  constructor(
    private readonly address: Address,
    private readonly recorder: Recorder,
  ) {
    this.reading = this.read();
  }

  get reached(): number {
    return this.position;
  }

  async stop(): Promise<void> {
    this.stopping.abort();
    await this.reading;
  }

  private async read(): Promise<void> {
    const { signal } = this.stopping;
    while (!signal.aborted) {
      try {
        this.position = await readPage(this.address, this.recorder, 'follower', this.position);
      } catch {
        this.recorder.count('lost pages'); // the API or its database is away: it is asked again
      }
      await pause(EVERY_MS, undefined, { signal }).catch(() => undefined);
    }
  }
}
