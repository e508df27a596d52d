import { type Command, InvalidArgumentError } from 'commander';

import { EXIT_CODES } from './exit';
import type { FeedStart } from './feed/proved-feed';
import type { Proved } from './feed/verify-feed';
import type { Terminal } from './terminal';

type Options = { readonly from?: FeedStart; readonly keyFile?: string; readonly json?: true };

const EXAMPLES = `
Reads the whole feed of an installation over HTTP, as any reader outside may, and proves that it has every position once
and that nothing in it was altered, removed, added or moved: the hash of each event that is shown, and the chain over all
of them, what is withheld included. With a key more events are shown. Keep the chain value and the position of today:
--from begins there tomorrow, and taking them for true needs your own note, not the installation's word. A dump in NDJSON
that was fetched before is proved the same way, with its last line.

Examples:
  nap feed verify https://nap.example
  nap feed verify https://nap.example --key-file key.txt --json
  nap feed verify feed-1200.ndjson
  nap feed verify https://nap.example --from 5f0c1d2e-3a4b-4c5d-8e6f-7a8b9c0d1e2f.1200

${EXIT_CODES}
`;

const START = /^(?:(?<feedId>[0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12})\.)?(?<position>\d{1,15})$/;

const toStart = (text: string): FeedStart => {
  const { feedId, position } = START.exec(text)?.groups ?? {};
  if (position === undefined) {
    throw new InvalidArgumentError('Give a position, such as 1200, or a cursor as the feed names it.');
  }
  return { feedId: feedId ?? null, position: Number(position) };
};

const toProved = (text: string): Proved => {
  if (text.endsWith('.ndjson') && !/^https?:/i.test(text)) return { dump: text };
  if (!/^https?:\/\//i.test(text) || !URL.canParse(text)) {
    throw new InvalidArgumentError(
      'Give the address of an installation, such as https://nap.example, or a dump, such as feed-1200.ndjson.',
    );
  }
  return new URL(text);
};

/** `nap feed`: the feed of an installation, looked at from outside. */
export const addFeed = (program: Command, terminal: Terminal): void => {
  program
    .command('feed')
    .description('Look at the feed of an installation from outside.')
    .addHelpText('after', EXAMPLES)
    .command('verify')
    .description('Prove that a feed, over HTTP or in a dump, is dense and unaltered.')
    .argument('<url>', 'the address of the installation or of its feed, or a dump in NDJSON', toProved)
    .option('--from <cursor>', 'begin behind this position, and take the chain there for true', toStart)
    .option('--key-file <path>', 'a file that holds an API key')
    .option('--json', 'print JSON')
    .addHelpText('after', EXAMPLES)
    .action(async (proved: Proved, { from, keyFile, json }: Options) => {
      const { verifyFeedAt } = await import('./feed/verify-feed');
      const start = from ?? { feedId: null, position: 0 };
      await verifyFeedAt(proved, { from: start, keyFile: keyFile ?? null, json: json === true }, terminal);
    });
};
