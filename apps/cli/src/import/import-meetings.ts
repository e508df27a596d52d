import { type CivilDate, type TimeOfDay, at, daysBetween } from '@nap/calendar';

import { withEngine } from '../engine';
import { wrongUsage } from '../exit';
import { reachPostgres } from '../servers';
import { settingsOf } from '../settings';
import { tableOf } from '../table';
import { type Terminal, printJson } from '../terminal';
import { importedDate } from './import-date';
import { type Imported, Importing, outcomeOf, refuseRefused } from './importing';
import { type Fault, type Row, readRows, refuseFaults } from './rows';

export type MeetingsOptions = {
  readonly forum: string;
  readonly series: string | null;
  readonly from: TimeOfDay;
  readonly until: TimeOfDay;
  readonly dryRun: boolean;
  readonly json: boolean;
};

type PastMeeting = {
  readonly meetingId: string;
  readonly line: number;
  readonly heldOn: CivilDate;
  readonly title: string;
};

/** The one series that the file, or the option, names. */
const seriesIn = (path: string, rows: readonly Row[], asked: string | null): string => {
  const known = [...new Set(rows.map(({ cells }) => cells['series'] ?? ''))];
  if (asked !== null && !known.includes(asked)) {
    throw wrongUsage(`${path} has no series ${asked}; it has ${known.join(', ')}`);
  }
  const [only] = known;
  if (asked === null && (only === undefined || known.length > 1)) {
    throw wrongUsage(`${path} holds several series: give --series with one of ${known.join(', ')}`);
  }
  return asked ?? only ?? '';
};

const slugOf = (text: string): string =>
  text
    .toLowerCase()
    .replace(/[^a-z0-9]+/g, '-')
    .replace(/^-|-$/g, '');

/** The meetings of one series, oldest first; every fault of the file at once. */
export const meetingsIn = (
  path: string,
  rows: readonly Row[],
  { forum, series: asked }: Pick<MeetingsOptions, 'forum' | 'series'>,
): readonly PastMeeting[] => {
  const series = seriesIn(path, rows, asked);
  const faults: Fault[] = [];
  const seen = new Map<string, number>();
  const meetings = rows
    .filter(({ cells }) => cells['series'] === series)
    .flatMap(({ line, cells }): readonly PastMeeting[] => {
      const { date = '', number = '', title_zh_tw: titleZh = '', title = titleZh } = cells;
      const heldOn = importedDate(date);
      if (heldOn === undefined) {
        faults.push({ line, column: 'date', what: `“${date}” is no day: write 2024-02-16 or 113/02/16` });
        return [];
      }
      if (number !== '' && !/^[1-9]\d{0,3}$/.test(number)) {
        faults.push({
          line,
          column: 'number',
          what: `“${number}” is no number of a meeting: write 1, 2, 3 or leave it empty`,
        });
        return [];
      }
      const meetingId = slugOf(`${forum}-${series}-${number === '' ? heldOn : number}`);
      const before = seen.get(meetingId);
      if (before !== undefined) {
        const column = number === '' ? 'date' : 'number';
        faults.push({ line, column, what: `the same meeting stands on line ${String(before)}` });
      }
      seen.set(meetingId, line);
      return [{ meetingId, line, heldOn, title }];
    });
  refuseFaults(path, faults);
  return [...meetings].sort((a, b) => (a.heldOn < b.heldOn ? -1 : a.heldOn > b.heldOn ? 1 : a.line - b.line));
};

const record = async (
  importing: Importing,
  { meetingId, line, heldOn, title }: PastMeeting,
  { from, until }: MeetingsOptions,
): Promise<Imported> => {
  const { forumId } = importing.forum;
  if (importing.forum.meetings.some((known) => known.meetingId === meetingId)) {
    return { id: meetingId, line, outcome: 'there already', refusal: null };
  }
  const refusal = await importing.give(['meeting', meetingId], {
    stream: 'forum',
    id: forumId,
    command: {
      type: 'RecordMeeting',
      data: {
        meetingId,
        kind: 'regular',
        startsAt: at(heldOn, from),
        endsAt: at(heldOn, until),
        title: title === '' ? null : title,
        url: null,
        attendedSeats: null,
      },
    },
  });
  return outcomeOf(meetingId, line, refusal);
};

const shownAs = (meetings: readonly PastMeeting[], results: readonly Imported[]): string =>
  tableOf(
    ['meeting', 'held on', 'days since the one before', 'outcome'],
    meetings.map(({ meetingId, heldOn }, index) => {
      const before = meetings[index - 1];
      const gap = before === undefined ? '' : String(daysBetween(before.heldOn, heldOn));
      return [meetingId, heldOn, gap, results[index]?.outcome ?? 'would be imported'];
    }),
  );

/** `nap import meetings`: meetings of the past, as a record of what happened. */
export const importMeetings = async (path: string, options: MeetingsOptions, terminal: Terminal): Promise<void> => {
  if (options.until <= options.from)
    throw wrongUsage(`--until ${options.until} does not lie after --from ${options.from}`);
  const meetings = meetingsIn(path, readRows(path, ['date', 'series']), options);
  const results: Imported[] = [];
  if (!options.dryRun) {
    const config = settingsOf(terminal);
    await reachPostgres(config);
    await withEngine(config, async (engine) => {
      const importing = await Importing.into(engine, options.forum);
      for (const meeting of meetings) results.push(await record(importing, meeting, options));
    });
  }
  if (options.json) printJson(terminal, { forum: options.forum, dryRun: options.dryRun, meetings, results });
  else terminal.out(shownAs(meetings, results));
  refuseRefused(path, results);
};
