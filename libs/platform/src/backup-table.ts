/** Rows that cannot be made anew from the log: each lib names its own, and a backup carries them as they are. */
export type BackupTable = {
  readonly table: string;
  /** Its columns, comma-separated, that together name each row once: the order in which rows are written. */
  readonly orderedBy: string;
  /** SQL condition on the rows that belong in a backup; all of them where there is none. */
  readonly where?: string;
  /** SQL that makes the rows fit to work with, run once when all of them are back and before anybody sees them. */
  readonly afterRestore?: string;
};
