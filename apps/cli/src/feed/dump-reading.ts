import { createHash } from 'node:crypto';
import { createReadStream } from 'node:fs';

import { z } from 'zod';

import { CliError, EXIT, wrongUsage } from '../exit';
import { type FeedItem, type FeedSource, type ReadPage, feedItemIn } from './feed-reading';

/** The last line of a dump. */
const dumpEnd = z.object({
  type: z.literal('org.opengovernment.nap.DumpEnded.v1'),
  data: z.object({
    cursor: z.string().regex(/^[0-9a-f-]{36}\.\d{1,15}$/),
    chain: z.string().nullable(),
    sha256: z.string(),
  }),
});

type DumpEnd = z.output<typeof dumpEnd>['data'];

const notSound = (why: string): CliError => new CliError(EXIT.failed, `the dump is not sound: ${why}`);

/** Not Node's own reader of lines, which ends them at characters that may stand inside a JSON text. */
async function* linesOf(path: string): AsyncGenerator<string, undefined, undefined> {
  let rest = '';
  for await (const chunk of createReadStream(path, { encoding: 'utf8' })) {
    const lines = `${rest}${chunk as string}`.split('\n');
    rest = lines.pop() ?? '';
    yield* lines;
  }
  if (rest !== '') throw notSound('it ends in the middle of a line: fetch it again');
}

const jsonIn = (line: string, number: number): unknown => {
  try {
    return JSON.parse(line) as unknown;
  } catch {
    throw notSound(`line ${String(number)} is no JSON`);
  }
};

/** Reads a dump from its first line to its last, which must fit all that came before it. */
export class DumpReading implements FeedSource {
  private readonly lines: ReturnType<typeof linesOf>;
  private readonly hash = createHash('sha256');
  private read = 0;
  private last: FeedItem | undefined;
  private end: DumpEnd | undefined;

  constructor(private readonly path: string) {
    this.lines = linesOf(path);
  }

  /** Goes on where the page before ended, wherever that was. @throws CliError for a file that is no whole dump. */
  async page(_after: string, limit: number): Promise<ReadPage> {
    const items: FeedItem[] = [];
    while (items.length < limit && this.end === undefined) {
      const line = await this.nextLine();
      const value = jsonIn(line, this.read + 1);
      this.end = dumpEnd.safeParse(value).data?.data;
      if (this.end === undefined) items.push(this.itemIn(value, line));
    }
    if (this.end === undefined || items.length > 0) return { feedId: null, items };
    await this.mustFit(this.end);
    return { feedId: this.end.cursor.split('.')[0] ?? null, items };
  }

  private itemIn(value: unknown, line: string): FeedItem {
    const item = feedItemIn(value);
    this.read += 1;
    if (item === undefined) throw notSound(`line ${String(this.read)} is no event of a feed`);
    this.hash.update(`${line}\n`);
    this.last = item;
    return item;
  }

  private async nextLine(): Promise<string> {
    try {
      const { value, done } = await this.lines.next();
      if (done !== true) return value;
    } catch (error) {
      if (error instanceof CliError) throw error;
      const reason = error instanceof Error ? error.message : String(error);
      throw wrongUsage(`${this.path} cannot be read: ${reason}`);
    }
    throw notSound('its last line is missing: fetch it again');
  }

  private async mustFit(end: DumpEnd): Promise<void> {
    const position = Number(this.last?.sequence ?? 0);
    if (this.hash.digest('hex') !== end.sha256) throw notSound('its bytes are not those that its last line names');
    if (Number(end.cursor.split('.')[1]) !== position) throw notSound('it does not end where its last line says');
    if ((this.last?.chain ?? null) !== end.chain) throw notSound('its chain does not end as its last line says');
    if ((await this.lines.next()).done !== true) throw notSound('something follows its last line');
  }
}
