import type { Period } from '@nap/calendar';

import type { Bylaws, DecisionRule, Share } from './bylaws';

/** A hundred years: longer than any calendar of a forum, shorter than what dates can hold. */
const DAYS_AT_MOST = 36_525;

/** About how many days a period has; enough to tell a length that makes sense from one that does not. */
const daysIn = (length: Period): number => {
  const [, sign, years, months, weeks, days] = /^(-?)P(?:(\d+)Y)?(?:(\d+)M)?(?:(\d+)W)?(?:(\d+)D)?$/.exec(length) ?? [];
  const sum = Number(years ?? 0) * 365 + Number(months ?? 0) * 30 + Number(weeks ?? 0) * 7 + Number(days ?? 0);
  return sign === '-' ? -sum : sum;
};

const isLength = (length: Period): boolean => daysIn(length) >= 0 && daysIn(length) <= DAYS_AT_MOST;
const isSomeLength = (length: Period): boolean => isLength(length) && daysIn(length) > 0;
const isCount = (count: number): boolean => Number.isInteger(count) && count >= 1;
const isShare = (share: Share): boolean => isCount(share.of) && isCount(share.in) && share.of <= share.in;
/** More than all cannot be present. */
const isPart = (share: Share): boolean => isShare(share) && share.of < share.in;
const isLadder = (rungs: readonly Period[], isRung: (rung: Period) => boolean): boolean =>
  rungs.every(isRung) && new Set(rungs).size === rungs.length;

type Check = readonly [pointer: string, holds: boolean];

const votingChecks = (at: string, rule: DecisionRule): readonly Check[] => {
  switch (rule.rule) {
    case 'consensus':
    case 'simple-majority':
      return [];
    case 'qualified-majority':
      return [[`${at}/share`, isShare(rule.share)]];
    case 'mixed': {
      const { vote, exhaustion } = rule;
      const isCriterion = 'after' in exhaustion ? isSomeLength(exhaustion.after) : isCount(exhaustion.deferrals);
      return [...votingChecks(`${at}/vote`, vote), [`${at}/exhaustion`, isCriterion]];
    }
  }
};

const isFrequency = (length: Period | null): boolean => length === null || isSomeLength(length);

/** The first number of an agreed frequency that makes no sense, as a pointer, or null. */
export const wrongFrequency = ({ usual, whileDrafting }: Bylaws['frequency']): string | null => {
  if (!isFrequency(usual)) return '/usual';
  return isFrequency(whileDrafting) ? null : '/whileDrafting';
};

/** The first number of the bylaws that makes no sense, as a pointer into them, or null. */
export const wrongNumber = ({ decision, quorum, notice, ladder, frequency, ...other }: Bylaws): string | null => {
  const { proxies, absences, terms } = other;
  const rhythm = wrongFrequency(frequency);
  const checks: readonly Check[] = [
    ...votingChecks('/decision', decision),
    ['/quorum/firstCall', isPart(quorum.firstCall)],
    ['/quorum/secondCall', isPart(quorum.secondCall)],
    ...Object.entries(notice).map(([name, length]): Check => [`/notice/${name}`, isLength(length)]),
    ['/ladder/reminders', isLadder(ladder.reminders, isLength)],
    ['/ladder/overdueNotices', isLadder(ladder.overdueNotices, isSomeLength)],
    [`/frequency${rhythm ?? ''}`, rhythm === null],
    ['/proxies/cutOff', isLength(proxies.cutOff)],
    ['/proxies/seatsPerProxy', isCount(proxies.seatsPerProxy)],
    ['/absences/inARow', isCount(absences.inARow)],
    ['/absences/ofAYear', isShare(absences.ofAYear)],
    ['/absences/fromMeetings', isCount(absences.fromMeetings)],
    ...Object.entries(terms).map(([name, length]): Check => [`/terms/${name}`, isLength(length)]),
  ];
  return checks.find(([, holds]) => !holds)?.[0] ?? null;
};
