import type { CivilDate, TimeOfDay } from '@nap/calendar';
import { type RuleProfile, builtInProfiles } from '@nap/domain';
import { type NotSimulated, type SimulatedCalendar, simulatedCalendar } from '@nap/simulation';
import type { Zone } from '@nap/zones';
import { type Command, InvalidArgumentError, Option } from 'commander';

import { type Lengths, needed, toCivilDate, toLengths, toTimeOfDay, toZone } from './arguments';
import { EXIT_CODES, wrongUsage } from './exit';
import { simulatedTable } from './simulate/simulated-table';
import { type Terminal, printJson } from './terminal';

type Options = {
  readonly start?: CivilDate;
  readonly end?: CivilDate;
  readonly zone?: Zone;
  readonly profile: RuleProfile;
  readonly profileFile?: string;
  readonly length: Lengths;
  readonly reminderHour: TimeOfDay;
  readonly language: 'en' | 'zh-TW';
  readonly json?: true;
  readonly ics?: true;
  readonly csv?: true;
  readonly verbose?: true;
};

const EXAMPLES = `
Examples:
  nap simulate --start 2016-07-01 --zone Europe/Bucharest --profile ogp-2015
  nap simulate --start 2025-01-01 --end 2028-12-31 --zone Asia/Taipei --ics --language zh-TW > cycle.ics
  nap simulate --start 2027-01-01 --zone America/Bogota --profile-file own.json --length drafting=P8M --json

${EXIT_CODES}
`;

const builtIn = (name: string): RuleProfile => {
  const profile = Object.hasOwn(builtInProfiles, name) ? builtInProfiles[name] : undefined;
  if (profile !== undefined) return profile;
  throw new InvalidArgumentError(
    `Give one of: ${Object.keys(builtInProfiles).join(', ')}; or your own profile with --profile-file.`,
  );
};

const profileOf = async ({ profile, profileFile }: Options): Promise<RuleProfile> =>
  profileFile === undefined ? profile : (await import('./profile-file')).readProfileFile(profileFile);

const print = async (calendar: SimulatedCalendar, options: Options, terminal: Terminal): Promise<void> => {
  if (options.json) {
    printJson(terminal, calendar);
    return;
  }
  if (!options.ics && !options.csv) {
    terminal.out(simulatedTable(calendar));
    return;
  }
  const { simulateToCsv, simulateToIcs } = await import('./simulate/renderings');
  terminal.out(options.csv ? simulateToCsv(calendar) : simulateToIcs(calendar, options.language));
};

/** The refusal as the line that names the option and the way out. */
const refused = (no: NotSimulated, { id }: RuleProfile, { start, end }: Pick<Options, 'start' | 'end'>): Error => {
  switch (no.refusal) {
    case 'end-before-start':
      return wrongUsage(`--end ${end ?? ''} lies before --start ${start ?? ''}: give implementation's last day`);
    case 'beyond-the-calendar':
      return wrongUsage(
        '--start, --end or --length: the cycle would leave the calendar; give earlier days or a shorter length',
      );
    case 'past-the-year-9999':
      return wrongUsage(`--start ${start ?? ''}: the cycle would run past the year 9999; give earlier days`);
    case 'length-not-asked': {
      const asked = no.asked.length === 0 ? '' : `; it asks for ${no.asked.join(', ')}`;
      return wrongUsage(`--length ${no.phase}: ${id} does not ask for it${asked}`);
    }
  }
};

const simulateCycle = async (options: Options, terminal: Terminal): Promise<void> => {
  const start = needed(options.start, '--start DATE, the first day of implementation');
  const zone = needed(options.zone, "--zone ZONE, the forum's IANA time zone");
  const profile = await profileOf(options);
  const begun = process.cpuUsage();
  const outcome = simulatedCalendar({
    profile,
    zone,
    start,
    end: options.end ?? null,
    reminderHour: options.reminderHour,
    lengths: options.length,
  });
  const { user, system } = process.cpuUsage(begun);
  if ('refusal' in outcome) throw refused(outcome, profile, options);
  const { calendar, unknownLengths } = outcome;
  await print(calendar, options, terminal);
  for (const phase of unknownLengths) {
    terminal.err(`nap: ${profile.id} leaves the length of ${phase} open: give it with --length ${phase}=P4M\n`);
  }
  if (options.verbose) terminal.err(`computed in ${((user + system) / 1_000).toFixed(1)} ms\n`);
};

/** `nap simulate`: the whole calendar of a cycle as if nobody acts. Asks no server. */
export const addSimulate = (program: Command, terminal: Terminal): void => {
  program
    .command('simulate')
    .description('Show the whole calendar of a cycle as if nobody acts. No server is asked.')
    .option('--start <date>', 'first day of implementation (needed)', toCivilDate)
    .option('--end <date>', 'last day of implementation (default: as the profile says)', toCivilDate)
    .option('--zone <zone>', "the forum's IANA time zone (needed)", toZone)
    .addOption(
      new Option('--profile <name>', 'rule profile that ships with the engine')
        .argParser(builtIn)
        .default(builtInProfiles['handbook-2016'], 'handbook-2016'),
    )
    .addOption(new Option('--profile-file <file>', 'rule profile of your own, as JSON').conflicts('profile'))
    .option('--length <phase=length>', 'a length that the profile leaves open; may be repeated', toLengths, {})
    .addOption(new Option('--reminder-hour <time>', 'when reminders ring').argParser(toTimeOfDay).default('09:00'))
    .addOption(new Option('--language <tag>', 'language of --ics').choices(['en', 'zh-TW']).default('en'))
    .addOption(new Option('--json', 'print JSON').conflicts(['ics', 'csv']))
    .addOption(new Option('--ics', 'print iCalendar').conflicts('csv'))
    .option('--csv', 'print CSV')
    .option('--verbose', 'say on standard error how much processor time computing took')
    .addHelpText('after', EXAMPLES)
    .action((options: Options) => simulateCycle(options, terminal));
};
