import { type CivilDate, civilDate } from '@nap/calendar';
import { type OrderRequest, commandIdFrom } from '@nap/commands';
import { LANGUAGES, type Language, fields } from '@nap/contracts';
import { SECTORS, type Sector } from '@nap/domain';

import { wrongUsage } from '../exit';
import { readJsonFile } from '../json-file';
import { numberedSeats } from '../numbered-seats';
import { tableOf } from '../table';
import { type Terminal, printJson } from '../terminal';
import { importedDate } from './import-date';
import { type Imported, type Importing, importEach, outcomeOf, refuseRefused } from './importing';
import { type Fault, readRows, refuseFaults } from './rows';

export type SeatsOptions = {
  readonly forum: string;
  /** JSON pointer of the composition in a JSON file. */
  readonly at: string;
  /** First day of seats whose file names no holder; null leaves them vacant. */
  readonly from: CivilDate | null;
  readonly dryRun: boolean;
  readonly json: boolean;
};

type Holder = {
  readonly name: string;
  readonly email: string | null;
  readonly language: Language;
  readonly from: CivilDate;
  readonly until: CivilDate | null;
};

type PlannedSeat = {
  readonly seatId: string;
  readonly sector: Sector;
  readonly line: number;
  readonly holder: Holder | null;
};

const isSector = (name: string): name is Sector => SECTORS.some((known) => known === name);
const isLanguage = (name: string): name is Language => LANGUAGES.some((known) => known === name);

/** A count of a sector, such as `civil_society` or `civil_society_co_convenor`. */
const sectorOf = (key: string): Sector | undefined => {
  const name = key.replaceAll('_', '-');
  return SECTORS.find((sector) => name === sector || name.startsWith(`${sector}-`));
};

const valueAt = (json: unknown, pointer: string): unknown =>
  pointer
    .split('/')
    .slice(1)
    .reduce<unknown>(
      (value, part) =>
        typeof value === 'object' && value !== null ? (value as Readonly<Record<string, unknown>>)[part] : undefined,
      json,
    );

/** Numbers by sector become numbered seats: `gov-01` to `gov-13`. Other entries say nothing of seats. */
export const seatsOfComposition = (path: string, pointer: string, from: CivilDate | null): readonly PlannedSeat[] => {
  const counts = valueAt(readJsonFile(path), pointer);
  if (typeof counts !== 'object' || counts === null || Array.isArray(counts)) {
    throw wrongUsage(
      `${path} holds no composition at “${pointer}”: give --at with its JSON pointer, such as /observed/composition`,
    );
  }
  const numbers = new Map<Sector, number>();
  for (const [key, count] of Object.entries(counts as Readonly<Record<string, unknown>>)) {
    if (typeof count !== 'number') continue;
    const sector = sectorOf(key);
    if (sector === undefined || !Number.isInteger(count) || count < 0 || count > 500) {
      throw wrongUsage(
        `${path}#${pointer}/${key} is no number of seats of a sector; sectors are ${SECTORS.join(', ')}`,
      );
    }
    numbers.set(sector, (numbers.get(sector) ?? 0) + count);
  }
  if (numbers.size === 0) throw wrongUsage(`${path}#${pointer} names no number of seats`);
  return numberedSeats(Object.fromEntries(numbers)).map(({ seatId, sector, number }) => {
    const holder = from === null ? null : { name: seatId, email: null, language: 'en' as const, from, until: null };
    return { seatId, sector, line: number, holder };
  });
};

/** Seats and their holders, a line each: seat, sector, and if somebody holds it name, email, language, from, until. */
export const seatsOfTable = (path: string, standardFrom: CivilDate | null): readonly PlannedSeat[] => {
  const faults: Fault[] = [];
  const seen = new Map<string, number>();
  const seats = readRows(path, ['seat', 'sector']).flatMap(({ line, cells }): readonly PlannedSeat[] => {
    const { seat = '', sector = '', name = '', email = '', language = 'en', from = '', until = '' } = cells;
    const fault = (column: string, what: string): readonly PlannedSeat[] => {
      faults.push({ line, column, what });
      return [];
    };
    if (!fields.slug.safeParse(seat).success)
      return fault('seat', `“${seat}” is no id: write small letters, digits and hyphens`);
    const before = seen.get(seat);
    if (before !== undefined) return fault('seat', `the same seat stands on line ${String(before)}`);
    seen.set(seat, line);
    if (!isSector(sector)) return fault('sector', `“${sector}” is none of ${SECTORS.join(', ')}`);
    if (!isLanguage(language || 'en')) return fault('language', `“${language}” is none of ${LANGUAGES.join(', ')}`);
    if (email !== '' && !/^[^\s@<>]+@[^\s@<>]+$/.test(email)) return fault('email', `“${email}” is no address`);
    const begins = from === '' ? (standardFrom ?? undefined) : importedDate(from);
    const ends = until === '' ? null : importedDate(until);
    if (ends === undefined) return fault('until', `“${until}” is no day`);
    if (name === '' && standardFrom === null) return [{ seatId: seat, sector, line, holder: null }];
    if (begins === undefined) return fault('from', `“${from}” is no day: write 2024-02-16, or give --from for all`);
    const holder: Holder = {
      name: name === '' ? seat : name,
      email: email === '' ? null : email,
      language: isLanguage(language) ? language : 'en',
      from: begins,
      until: ends,
    };
    return [{ seatId: seat, sector, line, holder }];
  });
  refuseFaults(path, faults);
  return seats;
};

const seatOne = async (importing: Importing, { seatId, sector, line, holder }: PlannedSeat): Promise<Imported> => {
  const { forumId, seats } = importing.forum;
  const known = seats.find((seat) => seat.seatId === seatId);
  const toForum = (command: Extract<OrderRequest, { stream: 'forum' }>['command']): OrderRequest => ({
    stream: 'forum',
    id: forumId,
    command,
  });
  if (known === undefined) {
    const refusal = await importing.give(
      ['seat', seatId],
      toForum({ type: 'EstablishSeat', data: { seatId, sector } }),
    );
    if (refusal !== null) return outcomeOf(seatId, line, refusal);
  }
  if (holder === null || known?.holder != null) {
    return { id: seatId, line, outcome: known === undefined ? 'imported' : 'there already', refusal: null };
  }
  const personId = commandIdFrom('import', forumId, 'person', seatId);
  const { name, email, language, from, until } = holder;
  await importing.people.add({ id: personId, name, email, language, admin: false, published: false });
  const data = { seatId, personId, from, until, way: 'appointment' } as const;
  return outcomeOf(seatId, line, await importing.give(['holder', seatId], toForum({ type: 'FillSeat', data })));
};

const FIRST_DAY = civilDate('1900-01-01');

/** `nap import seats`: the composition of a forum. */
export const importSeats = async (path: string, options: SeatsOptions, terminal: Terminal): Promise<void> => {
  const seats = path.endsWith('.json')
    ? seatsOfComposition(path, options.at, options.from)
    : seatsOfTable(path, options.from);
  if (options.from !== null && options.from < FIRST_DAY)
    throw wrongUsage(`--from ${options.from} lies before ${FIRST_DAY}`);
  const results = await importEach(seats, seatOne, options, terminal);
  const shown = seats.map(({ seatId, sector, holder }, index) => ({
    seat: seatId,
    sector,
    from: holder?.from ?? null,
    outcome: results[index]?.outcome ?? 'would be imported',
  }));
  if (options.json) printJson(terminal, { forum: options.forum, dryRun: options.dryRun, seats: shown });
  else {
    terminal.out(
      tableOf(
        ['seat', 'sector', 'held from', 'outcome'],
        shown.map(({ seat, sector, from, outcome }) => [seat, sector, from ?? 'vacant', outcome]),
      ),
    );
  }
  refuseRefused(path, results);
};
