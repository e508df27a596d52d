import { appendFileSync, mkdirSync, rmSync } from 'node:fs';
import path from 'node:path';

import type { History, HistoryRecord } from '../checker/history';

const FOLDER = path.resolve(__dirname, '../../../.local/faults');

type Unstamped<Known> = Known extends HistoryRecord ? Omit<Known, 'at'> : never;

/** Writes down what is seen from outside, in memory and in a file that stays after the run. */
export class Recorder {
  readonly file: string;
  private readonly records: HistoryRecord[] = [];
  private readonly counters = new Map<string, number>();

  /** @param name of the file, without its ending; the file of the run before is replaced. */
  constructor(name: string) {
    mkdirSync(FOLDER, { recursive: true });
    this.file = path.join(FOLDER, `${name.replace(/[^\w-]+/g, '-')}.ndjson`);
    rmSync(this.file, { force: true });
  }

  get history(): History {
    return this.records;
  }

  add(...records: readonly Unstamped<HistoryRecord>[]): void {
    if (records.length === 0) return;
    const at = new Date().toISOString();
    const stamped = records.map((record) => ({ at, ...record }));
    this.records.push(...stamped);
    appendFileSync(this.file, stamped.map((record) => `${JSON.stringify(record)}\n`).join(''));
  }

  /** 1, 2, 3 … for each name. */
  count(name: string): number {
    const next = (this.counters.get(name) ?? 0) + 1;
    this.counters.set(name, next);
    return next;
  }
}
