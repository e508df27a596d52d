import { stringify } from 'csv-stringify/sync';

import type { SeenEvent } from '../feed/disclosure';

/** What a dump ends with, so that a reader sees whether it is whole and where to go on. */
export type DumpEnd = {
  readonly specversion: '1.0';
  readonly id: string;
  readonly source: '/feed';
  readonly type: 'org.opengovernment.nap.DumpEnded.v1';
  readonly datacontenttype: 'application/json';
  readonly data: {
    /** Where the feed goes on behind the dump. */
    readonly cursor: string;
    readonly events: number;
    /** The chain at the last event; null for a dump without one. */
    readonly chain: string | null;
    /** Of every byte before this line, in hexadecimal. */
    readonly sha256: string;
  };
};

export type DumpFormat = {
  readonly extension: 'ndjson' | 'csv';
  readonly mediaType: string;
  /** What stands before the first event. */
  readonly head: string;
  readonly lines: (events: readonly (SeenEvent | DumpEnd)[]) => string;
};

const COLUMNS = [
  'sequence',
  'id',
  'type',
  'source',
  'subject',
  'time',
  'recordedtime',
  'partitionkey',
  'previousinforum',
  'streamversion',
  'commandid',
  'correlationid',
  'causationid',
  'actor',
  'installation',
  'dataschema',
  'eventhash',
  'chain',
  'data',
] as const;

const ndjson: DumpFormat = {
  extension: 'ndjson',
  mediaType: 'application/x-ndjson',
  head: '',
  lines: (events) => events.map((event) => `${JSON.stringify(event)}\n`).join(''),
};

const rows = (records: readonly object[]): string =>
  stringify([...records], { columns: [...COLUMNS], record_delimiter: 'windows' });

/** No column holds free text that a spreadsheet could take for a formula: data are JSON, all else is ids and times. */
const csv: DumpFormat = {
  extension: 'csv',
  mediaType: 'text/csv; charset=utf-8; header=present',
  head: `${COLUMNS.join(',')}\r\n`,
  lines: (events) =>
    rows(events.map((event) => ('data' in event ? { ...event, data: JSON.stringify(event.data) } : event))),
};

export const DUMP_FORMATS = { ndjson, csv } as const;
