import { readFileSync } from 'node:fs';

import { CliError, EXIT, wrongUsage } from '../exit';
import { type Terminal, printJson } from '../terminal';
import { FeedReading } from './feed-reading';
import { type FeedStart, proveFeed } from './proved-feed';

type Wanted = { readonly from: FeedStart; readonly keyFile: string | null; readonly json: boolean };

const FEED = '/api/v1/feed';

/** The feed of an installation; the address of the feed itself is taken as well. */
const feedOf = (url: URL): URL =>
  url.pathname.endsWith('/feed')
    ? new URL(url.pathname, url)
    : new URL(`${url.pathname.replace(/\/+$/, '')}${FEED}`, url);

const keyIn = (path: string): string => {
  try {
    return readFileSync(path, 'utf8').trim();
  } catch (error) {
    const reason = error instanceof Error ? error.message : String(error);
    throw wrongUsage(`--key-file cannot be read: ${reason}`);
  }
};

/** @throws CliError with exit code 1 when the feed is not what it must be; the finding is printed before. */
export const verifyFeedAt = async (url: URL, { from, keyFile, json }: Wanted, terminal: Terminal): Promise<void> => {
  const key = keyFile === null ? null : keyIn(keyFile);
  const { flaw, ...proof } = await proveFeed(new FeedReading(feedOf(url), key, terminal.interrupted), from);
  if (json) printJson(terminal, { sound: flaw === null, ...proof, flaw });
  else {
    const { feedId, shown, withheld, head, chain } = proof;
    terminal.out(
      `Read ${String(shown)} events and ${String(withheld)} that are withheld, up to ${feedId}.${String(head)}, where the chain is ${chain}.\n`,
    );
    terminal.out(
      flaw === null ? 'Nothing is missing or altered.\n' : `Position ${String(flaw.position)}: ${flaw.what}.\n`,
    );
  }
  if (flaw === null) return;
  throw new CliError(
    EXIT.failed,
    `the feed is not sound at ${String(flaw.position)}: compare with a copy of an earlier day`,
  );
};
