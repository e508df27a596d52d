import { z } from 'zod';

import { CliError, EXIT } from '../exit';

const PATIENCE_MS = 30_000;

const hash = z.string().regex(/^[0-9a-f]{64}$/);

/** An event as far as its proof needs it; what is withheld has no data. */
const item = z.object({
  id: z.uuid(),
  type: z.string(),
  sequence: z.string().regex(/^\d{1,16}$/),
  eventhash: hash,
  chain: hash,
  subject: z.string().optional(),
  time: z.string().optional(),
  recordedtime: z.string().optional(),
  partitionkey: z.string().optional(),
  streamversion: z.string().optional(),
  commandid: z.string().optional(),
  correlationid: z.string().optional(),
  causationid: z.string().optional(),
  actor: z.string().optional(),
  data: z.record(z.string(), z.unknown()).optional(),
});

export type FeedItem = z.output<typeof item>;

/** @returns the event, undefined for what is none. */
export const feedItemIn = (value: unknown): FeedItem | undefined => item.safeParse(value).data;

export type ReadPage = {
  /** Null where it is not known before the end. */
  readonly feedId: string | null;
  readonly items: readonly FeedItem[];
};

/** A feed to be read page by page; an empty page is its end. */
export type FeedSource = {
  /** @param after a cursor, or a position alone. */
  readonly page: (after: string, limit: number) => Promise<ReadPage>;
};

/** What the server said instead of a page, in its own words where it has some. */
const refusalIn = (text: string): string => {
  try {
    const { detail } = z.object({ detail: z.string() }).parse(JSON.parse(text));
    return detail;
  } catch {
    return 'no reason was given';
  }
};

/** Reads pages of a feed over HTTP. */
export class FeedReading implements FeedSource {
  /** @param key shown to the server; null for a reader without one. */
  constructor(
    private readonly feed: URL,
    private readonly key: string | null,
    private readonly interrupted: AbortSignal,
  ) {}

  /** @throws CliError when the server does not answer, refuses, or answers with something that is no page of a feed. */
  async page(after: string, limit: number): Promise<ReadPage> {
    const address = new URL(this.feed);
    address.searchParams.set('after', after);
    address.searchParams.set('limit', String(limit));
    const { status, headers, text } = await this.get(address);
    if (status !== 200) {
      throw new CliError(EXIT.failed, `${address.href} answers ${String(status)}: ${refusalIn(text)}`);
    }
    const feedId = headers.get('feed-id');
    const items = z.array(item).safeParse(parsed(text));
    if (feedId === null || !items.success) {
      throw new CliError(EXIT.failed, `${address.href} is no page of a feed: give the address of an installation`);
    }
    return { feedId, items: items.data };
  }

  private async get(
    address: URL,
  ): Promise<{ readonly status: number; readonly headers: Headers; readonly text: string }> {
    try {
      const answer = await fetch(address, {
        headers: this.key === null ? {} : { Authorization: `Bearer ${this.key}` },
        signal: AbortSignal.any([this.interrupted, AbortSignal.timeout(PATIENCE_MS)]),
      });
      return { status: answer.status, headers: answer.headers, text: await answer.text() };
    } catch (error) {
      if (this.interrupted.aborted) throw new CliError(EXIT.interrupted, 'interrupted', { cause: error });
      const cause = error instanceof Error && error.cause instanceof Error ? error.cause.message : String(error);
      throw new CliError(EXIT.unreachable, `${address.origin} does not answer (${cause}): check the address`, {
        cause: error,
      });
    }
  }
}

const parsed = (text: string): unknown => {
  try {
    return JSON.parse(text) as unknown;
  } catch {
    return undefined;
  }
};
