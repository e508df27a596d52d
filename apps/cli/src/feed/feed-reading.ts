import { type ApiClient, apiClient } from '@nap/api-client';
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
const refusalIn = (answered: unknown): string =>
  z.object({ detail: z.string() }).safeParse(answered).data?.detail ?? 'no reason was given';

type Answer = { readonly data?: string; readonly error?: unknown; readonly response: Response };

/** Reads pages of an installation's feed over HTTP. */
export class FeedReading implements FeedSource {
  private readonly client: ApiClient;

  /** @param key shown to the server; null for a reader without one. */
  constructor(
    private readonly installation: URL,
    key: string | null,
    private readonly interrupted: AbortSignal,
  ) {
    this.client = apiClient({ url: installation, key });
  }

  /** @throws CliError when the server does not answer, refuses, or answers with something that is no page of a feed. */
  async page(after: string, limit: number): Promise<ReadPage> {
    const { data, error, response } = await this.get({ after, limit });
    if (response.status !== 200) {
      throw new CliError(EXIT.failed, `${response.url} answers ${String(response.status)}: ${refusalIn(error)}`);
    }
    const feedId = response.headers.get('feed-id');
    const items = z.array(item).safeParse(parsed(data));
    if (feedId === null || !items.success) {
      throw new CliError(EXIT.failed, `${response.url} is no page of a feed: give the address of an installation`);
    }
    return { feedId, items: items.data };
  }

  /** The page as text: whether it is one at all is for the caller to see. */
  private async get(query: { readonly after: string; readonly limit: number }): Promise<Answer> {
    try {
      return await this.client.GET('/api/v1/feed', {
        params: { query },
        parseAs: 'text',
        signal: AbortSignal.any([this.interrupted, AbortSignal.timeout(PATIENCE_MS)]),
      });
    } catch (error) {
      if (this.interrupted.aborted) throw new CliError(EXIT.interrupted, 'interrupted', { cause: error });
      const cause = error instanceof Error && error.cause instanceof Error ? error.cause.message : String(error);
      throw new CliError(
        EXIT.unreachable,
        `${this.installation.origin} does not answer (${cause}): check the address`,
        {
          cause: error,
        },
      );
    }
  }
}

const parsed = (text: string | undefined): unknown => {
  try {
    return JSON.parse(text ?? '') as unknown;
  } catch {
    return undefined;
  }
};
