import { Command, CommanderError } from 'commander';

import { addBackup } from './backup.command';
import { addDemo } from './demo.command';
import { addDoctor } from './doctor.command';
import { addErase } from './erase.command';
import { EXIT, EXIT_CODES, type ExitCode, outcomeOf } from './exit';
import { addFeed } from './feed.command';
import { addImport } from './import.command';
import { addKeys } from './keys.command';
import { addMail } from './mail.command';
import { addMeeting } from './meeting.command';
import { addMigrate } from './migrate.command';
import { addRearm } from './rearm.command';
import { addRebuild } from './rebuild.command';
import { addRehearse } from './rehearse.command';
import { addRestore } from './restore.command';
import { addSettings } from './settings.command';
import { addSimulate } from './simulate.command';
import type { Terminal } from './terminal';
import { addUnblock } from './unblock.command';
import { addVerify } from './verify.command';
import { takeZoneRules } from './zone-rules';

const VERBS = [
  addSimulate,
  addRehearse,
  addImport,
  addMeeting,
  addMigrate,
  addKeys,
  addErase,
  addBackup,
  addRestore,
  addMail,
  addDemo,
  addUnblock,
  addRearm,
  addDoctor,
  addSettings,
  addRebuild,
  addVerify,
  addFeed,
];

const programFor = (terminal: Terminal): Command => {
  const program = new Command('nap')
    .description('The NAP cycle engine from the command line.')
    .configureOutput({
      writeOut: terminal.out,
      writeErr: terminal.err,
      outputError: (text, write) => {
        write(text.replace(/^error: /, 'nap: '));
      },
    })
    .configureHelp({ helpWidth: 110 })
    .showHelpAfterError('Say --help behind the command for its options and examples.')
    .exitOverride()
    .hook('preAction', () => takeZoneRules(terminal))
    .addHelpText('after', `\n${EXIT_CODES}\n`);
  for (const addVerb of VERBS) addVerb(program, terminal);
  return program;
};

/** Runs one command line, without the program's name. Never throws: the answer is the exit code. */
export const runCli = async (words: readonly string[], terminal: Terminal): Promise<ExitCode> => {
  try {
    await programFor(terminal).parseAsync([...words], { from: 'user' });
    return EXIT.ok;
  } catch (error) {
    if (error instanceof CommanderError) return error.exitCode === 0 ? EXIT.ok : EXIT.usage; // already on the screen
    const { exitCode, line } = outcomeOf(error);
    terminal.err(`nap: ${line}\n`);
    return exitCode;
  }
};
