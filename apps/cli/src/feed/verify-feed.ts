import { readFileSync } from 'node:fs';

import { CliError, EXIT, wrongUsage } from '../exit';
import { type Terminal, printJson } from '../terminal';
import { DumpReading } from './dump-reading';
import { FeedReading, type FeedSource } from './feed-reading';
import { type FeedStart, proveFeed } from './proved-feed';

type Wanted = { readonly from: FeedStart; readonly keyFile: string | null; readonly json: boolean };

/** The installation at an address; that of its feed is taken as well. */
const installationAt = (url: URL): URL => new URL(url.pathname.replace(/\/+$|(\/api\/v1)?\/feed$/, ''), url);

const keyIn = (path: string): string => {
  try {
    return readFileSync(path, 'utf8').trim();
  } catch (error) {
    const reason = error instanceof Error ? error.message : String(error);
    throw wrongUsage(`--key-file cannot be read: ${reason}`);
  }
};

/** What to prove: the feed at an address, or the one in a file. */
export type Proved = URL | { readonly dump: string };

const sourceOf = (proved: Proved, { from, keyFile }: Wanted, { interrupted }: Terminal): FeedSource => {
  if (proved instanceof URL)
    return new FeedReading(installationAt(proved), keyFile === null ? null : keyIn(keyFile), interrupted);
  if (from.position > 0 || keyFile !== null) throw wrongUsage('a dump is read from its first line and without a key');
  return new DumpReading(proved.dump);
};

/** @throws CliError with exit code 1 when the feed is not what it must be; the finding is printed before. */
export const verifyFeedAt = async (proved: Proved, wanted: Wanted, terminal: Terminal): Promise<void> => {
  const { flaw, ...proof } = await proveFeed(sourceOf(proved, wanted, terminal), wanted.from);
  if (wanted.json) printJson(terminal, { sound: flaw === null, ...proof, flaw });
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
