import type { Command } from 'commander';

import { needed } from './arguments';
import { EXIT_CODES } from './exit';
import type { Terminal } from './terminal';

type JsonOption = { readonly json?: true };

const EXAMPLES = `
"enter" takes what happens in the room, a line for each thing, from the keyboard or from a pipe, and says after each
line how many seats are there and whether that is a quorum. What was entered is stored at once: end with Ctrl-C or
"quit", start again, and go on. Say "help" there for its words.

Examples:
  nap meeting list --forum tw
  nap meeting show tw-2026-05
  nap meeting enter tw-2026-05

${EXIT_CODES}
`;

/** `nap meeting`: attendance and votes while a meeting is held. */
export const addMeeting = (program: Command, terminal: Terminal): void => {
  const verb = program
    .command('meeting')
    .description('Show meetings; enter attendance and votes while one is held.')
    .addHelpText('after', EXAMPLES);
  verb
    .command('list')
    .description('List the meetings of a forum.')
    .option('--forum <id>', 'the forum')
    .option('--json', 'print JSON')
    .addHelpText('after', EXAMPLES)
    .action(async ({ forum, json }: JsonOption & { readonly forum?: string }) => {
      const { listMeetings } = await import('./meeting/list-meetings');
      await listMeetings(needed(forum, '--forum, the id of the forum, such as --forum tw'), json === true, terminal);
    });
  verb
    .command('show')
    .description('Show where a meeting stands: what is due, who is there, what was decided.')
    .argument('<meeting>', "the meeting's id")
    .option('--json', 'print JSON')
    .addHelpText('after', EXAMPLES)
    .action(async (meeting: string, { json }: JsonOption) => {
      const { showMeeting } = await import('./meeting/show-meeting');
      await showMeeting(meeting, json === true, terminal);
    });
  verb
    .command('enter')
    .description('Enter what happens in a meeting, line by line, live.')
    .argument('<meeting>', "the meeting's id")
    .addHelpText('after', EXAMPLES)
    .action(async (meeting: string) => {
      const { enterMeeting } = await import('./meeting/enter-meeting');
      await enterMeeting(meeting, terminal);
    });
};
