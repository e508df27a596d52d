import { instant } from '@nap/calendar';
import { parseCloudEventType } from '@nap/contracts';
import { CHAIN_START, type HashedEvent, chainAfter, eventHash, metaText } from '@nap/event-store';

import { CliError, EXIT } from '../exit';
import type { FeedItem, FeedSource } from './feed-reading';

const PAGE = 1_000;

/** Where a proof begins; the feed's id is null where only the position was given. */
export type FeedStart = { readonly feedId: string | null; readonly position: number };

export type FeedProof = {
  readonly feedId: string;
  readonly from: number;
  readonly head: number;
  /** The chain at the head, in hexadecimal. */
  readonly chain: string;
  readonly shown: number;
  readonly withheld: number;
  /** The first flaw; everything before it is proved, nothing behind it was read. */
  readonly flaw: { readonly position: number; readonly what: string } | null;
};

/** The stored columns of an event that is shown; undefined for one that is withheld or lacks one of them. */
const hashedEvent = (item: FeedItem): HashedEvent | undefined => {
  const type = parseCloudEventType(item.type);
  const { subject, time, recordedtime, partitionkey, streamversion, commandid, correlationid, actor, data } = item;
  if (
    type === undefined ||
    subject === undefined ||
    time === undefined ||
    recordedtime === undefined ||
    partitionkey === undefined ||
    streamversion === undefined ||
    commandid === undefined ||
    correlationid === undefined ||
    actor === undefined ||
    data === undefined
  ) {
    return undefined;
  }
  return {
    messageId: item.id,
    streamId: subject,
    version: Number(streamversion),
    forumId: partitionkey,
    ...type,
    data: JSON.stringify(data),
    meta: metaText(instant(time)),
    recordedAt: recordedtime,
    commandId: commandid,
    correlationId: correlationid,
    causationId: item.causationid ?? null,
    actor,
  };
};

const isWithheld = ({ data, subject, type }: FeedItem): boolean =>
  data === undefined && subject === undefined && parseCloudEventType(type)?.type === 'EventWithheld';

/** @returns what is wrong with the event that follows a position, undefined when it is sound. */
const flawOf = (item: FeedItem, before: number, chain: Buffer): string | undefined => {
  if (Number(item.sequence) !== before + 1) return `the feed jumps from ${String(before)} to ${item.sequence}`;
  const hash = Buffer.from(item.eventhash, 'hex');
  if (!isWithheld(item)) {
    const event = hashedEvent(item);
    if (event === undefined) return 'the event lacks attributes that its hash is made of';
    if (!eventHash(event).equals(hash)) return 'the event does not fit its hash';
  }
  const expected = chainAfter(chain, before + 1, item.id, hash);
  return expected.toString('hex') === item.chain ? undefined : 'the chain is broken';
};

/** The chain at the place where the proof begins, as the feed itself says it. */
const chainAt = async (reading: FeedSource, { feedId, position }: FeedStart): Promise<Buffer> => {
  if (position === 0) return CHAIN_START;
  const { items } = await reading.page(feedId === null ? String(position - 1) : `${feedId}.${String(position - 1)}`, 1);
  const [item] = items;
  if (item !== undefined && Number(item.sequence) === position) return Buffer.from(item.chain, 'hex');
  throw new CliError(EXIT.usage, `the feed has no position ${String(position)}: give one that it has with --from`);
};

/** Reads a feed to its end as of now, page after page, and proves each event as it comes. */
export const proveFeed = async (reading: FeedSource, start: FeedStart): Promise<FeedProof> => {
  const at = { position: start.position, chain: await chainAt(reading, start) };
  const count = { shown: 0, withheld: 0 };
  let feedId = start.feedId;
  const proof = (flaw: FeedProof['flaw']): FeedProof => ({
    feedId: feedId ?? '',
    from: start.position,
    head: at.position,
    chain: at.chain.toString('hex'),
    ...count,
    flaw,
  });
  for (;;) {
    const cursor = feedId === null ? String(at.position) : `${feedId}.${String(at.position)}`;
    const page = await reading.page(cursor, PAGE);
    feedId ??= page.feedId;
    if (page.feedId !== null && page.feedId !== feedId) {
      throw new CliError(
        EXIT.failed,
        `the feed was restored and is ${page.feedId} now: verify that one from its start`,
      );
    }
    if (page.items.length === 0) return proof(null);
    for (const item of page.items) {
      const what = flawOf(item, at.position, at.chain);
      if (what !== undefined) return proof({ position: at.position + 1, what });
      at.position += 1;
      at.chain = Buffer.from(item.chain, 'hex');
      count[isWithheld(item) ? 'withheld' : 'shown'] += 1;
    }
  }
};
