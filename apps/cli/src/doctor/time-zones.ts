import { type Config, zoneRulesInWords } from '@nap/platform';

import { type Finding, ok, wrong } from './finding';

/** Countries change their clocks every year: data of the year before last has missed some of it. */
const MOST_YEARS = 1;

/** The time-zone data that comes with this Node; every process should have the same. */
export const examineTimeZones = (
  { ZONE_RULES }: Pick<Config, 'ZONE_RULES'>,
  version: string | undefined,
  thisYear: number,
): readonly Finding[] => {
  const rules = zoneRulesInWords(ZONE_RULES).map((line) => ok('time zones', line));
  const year = Number(version?.slice(0, 4));
  if (thisYear - year <= MOST_YEARS)
    return [ok('time zones', `data ${version ?? ''} of Node ${process.versions.node}`), ...rules];
  const what = `the data of Node ${process.versions.node} is ${version ?? 'unknown'}`;
  return [
    wrong('time zones', what, 'install the newest Node of its line, or name the changes in ZONE_RULES_FILE'),
    ...rules,
  ];
};
