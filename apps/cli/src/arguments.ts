import { type CivilDate, type Period, type TimeOfDay, isCivilDate, isPeriod, isTimeOfDay } from '@nap/calendar';
import { PHASE_NAMES, type PhaseName } from '@nap/domain';
import { type Zone, isZone } from '@nap/zones';
import { InvalidArgumentError } from 'commander';

import { wrongUsage } from './exit';

/** @throws CliError saying what to give. Commander's own check would hide a misspelt option behind the missing one. */
export const needed = <Value>(given: Value | undefined, what: string): Value => {
  if (given === undefined) throw wrongUsage(`give ${what}`);
  return given;
};

/** A parser for one option; commander puts the option's name before the sentence. */
const parser =
  <Value extends string>(is: (text: string) => text is Value, sentence: string) =>
  (text: string): Value => {
    if (!is(text)) throw new InvalidArgumentError(sentence);
    return text;
  };

export const toCivilDate = parser<CivilDate>(
  isCivilDate,
  'Give a day of the calendar as YYYY-MM-DD, such as 2017-09-30.',
);
export const toTimeOfDay = parser<TimeOfDay>(isTimeOfDay, 'Give a time of day as HH:mm, such as 09:00.');
export const toZone = parser<Zone>(
  isZone,
  'Give a time zone of the IANA list, such as Europe/Bucharest or Asia/Taipei.',
);

export type Lengths = Readonly<Partial<Record<PhaseName, Period>>>;

const isPhase = (name: string): name is PhaseName => PHASE_NAMES.some((known) => known === name);

/** Collects `PHASE=LENGTH`, given once for each phase. */
export const toLengths = (text: string, given: Lengths): Lengths => {
  const [name = '', length = ''] = text.split('=', 2);
  if (!isPhase(name)) throw new InvalidArgumentError(`Give PHASE=LENGTH with a phase of: ${PHASE_NAMES.join(', ')}.`);
  if (!isPeriod(length) || !/[1-9]/.test(length) || length.startsWith('-')) {
    throw new InvalidArgumentError('Give a length above zero in days, weeks, months or years, such as P30D or P4M.');
  }
  if (given[name] !== undefined) throw new InvalidArgumentError(`The length of ${name} is given twice.`);
  return { ...given, [name]: length };
};
