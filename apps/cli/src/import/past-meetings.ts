import { type CivilDate, type TimeOfDay, timeOfDay } from '@nap/calendar';

import { wrongUsage } from '../exit';
import { importedDate } from './import-date';
import { type Fault, type Row, refuseFaults } from './rows';

export type PastMeeting = {
  readonly meetingId: string;
  readonly line: number;
  readonly heldOn: CivilDate;
  readonly from: TimeOfDay;
  readonly until: TimeOfDay;
  readonly title: string;
};

type Options = {
  readonly forum: string;
  /** The series to take; null where the file holds one alone. */
  readonly series: string | null;
  /** When a meeting began and ended, which such records do not say. */
  readonly from: TimeOfDay;
  readonly until: TimeOfDay;
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

const minutesOf = (time: TimeOfDay): number => Number(time.slice(0, 2)) * 60 + Number(time.slice(3));

const timeAt = (minutes: number): TimeOfDay | undefined =>
  minutes < 24 * 60
    ? timeOfDay(`${String(Math.floor(minutes / 60)).padStart(2, '0')}:${String(minutes % 60).padStart(2, '0')}`)
    : undefined;

type Line = Pick<PastMeeting, 'line' | 'heldOn' | 'title'> & { readonly number: string };

const lineOf = ({ line, cells }: Row): Line | Fault => {
  const { date = '', number = '', title_zh_tw: titleZh = '', title = titleZh } = cells;
  const heldOn = importedDate(date);
  if (heldOn === undefined) {
    return { line, column: 'date', what: `“${date}” is no day: write 2024-02-16 or 113/02/16` };
  }
  if (number !== '' && !/^[1-9]\d{0,3}$/.test(number)) {
    return { line, column: 'number', what: `“${number}” is no number of a meeting: write 1, 2, 3 or leave it empty` };
  }
  return { line, heldOn, title, number };
};

/** The n-th meeting of one day begins when the one before it ended. */
const placed = (item: Line, earlier: number, id: string, { from, until }: Options): PastMeeting | Fault => {
  const length = minutesOf(until) - minutesOf(from);
  const [begins, ends] = [0, 1].map((n) => timeAt(minutesOf(from) + (earlier + n) * length));
  const { line, heldOn, title } = item;
  if (begins === undefined || ends === undefined) {
    return {
      line,
      column: 'date',
      what: `the meetings of ${heldOn} do not fit into the day: give shorter --from, --until`,
    };
  }
  return { meetingId: id, line, heldOn, from: begins, until: ends, title };
};

const isFault = (item: object): item is Fault => 'what' in item;

/** What a line is the same as: its number, else its day and title. */
const identityOf = ({ number, heldOn, title }: Line): string => (number === '' ? `${heldOn} ${title}` : number);

/**
 * The meetings of one series, oldest first. Several of one day are held one after the other.
 * @throws CliError with every fault of the file at once.
 */
export const meetingsIn = (path: string, rows: readonly Row[], options: Options): readonly PastMeeting[] => {
  const series = seriesIn(path, rows, options.series);
  const read = rows.filter(({ cells }) => cells['series'] === series).map(lineOf);
  const lines = read
    .filter((item): item is Line => !isFault(item))
    .sort((a, b) => (a.heldOn < b.heldOn ? -1 : a.heldOn > b.heldOn ? 1 : a.line - b.line));
  const meetings = lines.map((item, index) => {
    const before = lines.slice(0, index);
    const same = before.find((other) => identityOf(other) === identityOf(item));
    if (same !== undefined) {
      const column = item.number === '' ? 'date' : 'number';
      return { line: item.line, column, what: `the same meeting stands on line ${String(same.line)}` };
    }
    const earlier = before.filter(({ heldOn }) => heldOn === item.heldOn).length;
    const name = item.number === '' ? `${item.heldOn}${earlier === 0 ? '' : `-${String(earlier + 1)}`}` : item.number;
    return placed(item, earlier, slugOf(`${options.forum}-${series}-${name}`), options);
  });
  refuseFaults(
    path,
    [...read, ...meetings].filter(isFault).sort((a, b) => a.line - b.line),
  );
  return meetings.filter((item): item is PastMeeting => !isFault(item));
};
