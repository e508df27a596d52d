import { createHash } from 'node:crypto';
import { existsSync, mkdirSync, readdirSync, rmSync } from 'node:fs';
import { type FileHandle, open } from 'node:fs/promises';
import path from 'node:path';

import { CliError, EXIT, wrongUsage } from '../exit';
import { reachPostgres } from '../servers';
import { settingsOf } from '../settings';
import { type Terminal, printJson } from '../terminal';
import { checkBackup } from './check-backup';
import { type BackupPart, LOG_FILE, backupParts } from './contents';
import { sealed } from './lines';
import { type BackupFile, type Manifest, writeManifest } from './manifest';
import { DUMP_FILE, dumpDatabase, findPgDump } from './pg-dump';
import { Snapshot } from './snapshot';

/** Lines are handed to the disk together. */
const BUFFERED_BYTES = 256 * 1_024;

type Dump = { readonly written: NonNullable<Manifest['dump']> } | { readonly reason: string };

const makeFolder = (folder: string): void => {
  if (existsSync(folder) && readdirSync(folder).length > 0) {
    throw wrongUsage(`${folder} is not empty: give each backup a folder of its own`);
  }
  try {
    mkdirSync(folder, { recursive: true, mode: 0o700 });
  } catch (error) {
    throw wrongUsage(`${folder} cannot be made: ${error instanceof Error ? error.message : String(error)}`);
  }
};

/** Writes lines behind each other and counts what it wrote. */
class LineFile {
  private readonly hash = createHash('sha256');
  private waiting = '';
  private rows = 0;
  private bytes = 0;

  constructor(
    private readonly name: string,
    private readonly handle: FileHandle,
  ) {}

  async write(row: string): Promise<void> {
    this.waiting += `${sealed(row)}\n`;
    this.rows += 1;
    if (this.waiting.length >= BUFFERED_BYTES) await this.flush();
  }

  async end(): Promise<BackupFile> {
    await this.flush();
    await this.handle.sync();
    return { name: this.name, rows: this.rows, bytes: this.bytes, sha256: this.hash.digest('hex') };
  }

  private async flush(): Promise<void> {
    const bytes = Buffer.from(this.waiting);
    this.waiting = '';
    this.hash.update(bytes);
    this.bytes += bytes.length;
    await this.handle.writeFile(bytes);
  }
}

const writePart = async (
  { name, queries }: BackupPart,
  snapshot: Snapshot,
  folder: string,
  interrupted: AbortSignal,
): Promise<BackupFile> => {
  const handle = await open(path.join(folder, name), 'wx', 0o600);
  try {
    const file = new LineFile(name, handle);
    for (const query of queries) {
      for await (const row of snapshot.rows(query)) {
        if (interrupted.aborted) throw new CliError(EXIT.interrupted, 'interrupted: nothing is kept of this backup');
        await file.write(row);
      }
    }
    return await file.end();
  } finally {
    await handle.close();
  }
};

/** A dump is a second way back, so a backup without one is whole all the same. */
const dumpBeside = async (
  { facts: { snapshot, serverMajor } }: Snapshot,
  url: string,
  folder: string,
  env: NodeJS.ProcessEnv,
): Promise<Dump> => {
  const client = await findPgDump(serverMajor, env);
  if (client === undefined) return { reason: `no pg_dump of PostgreSQL ${String(serverMajor)} was found` };
  try {
    await dumpDatabase(client, { url, snapshot, folder, env });
    return { written: { name: DUMP_FILE, madeBy: `pg_dump ${client.version}` } };
  } catch (error) {
    rmSync(path.join(folder, DUMP_FILE), { force: true });
    return { reason: `${client.program} failed: ${error instanceof Error ? error.message.trim() : String(error)}` };
  }
};

const writeFiles = (
  url: string,
  folder: string,
  { env, interrupted }: Terminal,
): Promise<{ readonly manifest: Manifest; readonly dump: Dump }> =>
  Snapshot.of(url, async (snapshot) => {
    const { feed, madeAt, migrations } = snapshot.facts;
    const dumping = dumpBeside(snapshot, url, folder, env);
    const files: BackupFile[] = [];
    try {
      for (const part of backupParts) files.push(await writePart(part, snapshot, folder, interrupted));
    } finally {
      await dumping; // it writes into the folder too
    }
    const dump = await dumping;
    const events = files.find(({ name }) => name === LOG_FILE)?.rows ?? 0;
    const manifest: Manifest = {
      format: 1,
      madeAt: madeAt.toISOString(),
      feed: { ...feed },
      unplaced: events - feed.head,
      migrations: [...migrations],
      files,
      dump: 'written' in dump ? dump.written : null,
    };
    return { manifest, dump };
  });

const report = (folder: string, manifest: Manifest, dump: Dump, terminal: Terminal): void => {
  const { feed, unplaced, files } = manifest;
  const bytes = files.reduce((sum, file) => sum + file.bytes, 0);
  const events = feed.head + unplaced;
  terminal.out(
    `${folder}: ${String(events)} events of feed ${feed.id} up to position ${String(feed.head)}, ` +
      `${String(files.length)} files, ${(bytes / 1_000_000).toFixed(1)} MB, read again and found sound.\n` +
      ('written' in dump
        ? `${dump.written.name} beside it, by ${dump.written.madeBy}.\n`
        : `Without a dump beside it: ${dump.reason}.\n`) +
      'It holds names, addresses and hashes of keys: keep it where nobody else can read it.\n',
  );
};

/** @throws CliError when the folder is taken, or when the log that was read is not sound. */
export const backUp = async (
  folder: string,
  { json }: { readonly json: boolean },
  terminal: Terminal,
): Promise<void> => {
  const { DATABASE_URL } = settingsOf(terminal);
  await reachPostgres({ DATABASE_URL });
  makeFolder(folder);
  try {
    const { manifest, dump } = await writeFiles(DATABASE_URL, folder, terminal);
    await checkBackup(folder, manifest).catch((error: unknown) => {
      const reason = error instanceof Error ? error.message : String(error);
      throw new CliError(EXIT.failed, `the log itself is not sound (${reason}): run nap verify`, { cause: error });
    });
    writeManifest(folder, manifest);
    if (json) printJson(terminal, { folder, ...manifest, ...('reason' in dump ? { withoutDump: dump.reason } : {}) });
    else report(folder, manifest, dump, terminal);
  } catch (error) {
    for (const name of readdirSync(folder)) rmSync(path.join(folder, name), { recursive: true });
    throw error;
  }
};
