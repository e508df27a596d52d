import { createHash } from 'node:crypto';
import { readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';

import { z } from 'zod';

import { CliError, EXIT } from '../exit';

export const MANIFEST_FILE = 'manifest.json';

/** Changes when an older release could no longer read a backup. */
const FORMAT = 1;

const sha256 = z.string().regex(/^[0-9a-f]{64}$/);

const manifestSchema = z.strictObject({
  format: z.literal(FORMAT),
  /** Real time, at which everything in the backup stood still. */
  madeAt: z.iso.datetime(),
  feed: z.strictObject({ id: z.uuid(), head: z.int().min(0), chain: sha256 }),
  /** Events that had no place in the feed yet. */
  unplaced: z.int().min(0),
  migrations: z.array(z.string()),
  files: z.array(z.strictObject({ name: z.string(), rows: z.int().min(0), bytes: z.int().min(0), sha256 })),
  /** What `pg_dump` wrote of the same instant, where there was one. */
  dump: z.strictObject({ name: z.string(), madeBy: z.string() }).nullable(),
});

export type Manifest = Readonly<z.infer<typeof manifestSchema>>;

export type BackupFile = Manifest['files'][number];

/** Names a backup by what is in it. */
const sealOf = (manifest: Manifest): string => createHash('sha256').update(JSON.stringify(manifest)).digest('hex');

/** Written last: a folder without a manifest is no backup. */
export const writeManifest = (folder: string, manifest: Manifest): void => {
  const text = JSON.stringify({ ...manifest, sha256: sealOf(manifest) }, null, 2);
  writeFileSync(path.join(folder, MANIFEST_FILE), `${text}\n`, { mode: 0o600, flush: true });
};

const unusable = (line: string, cause?: unknown): CliError => new CliError(EXIT.usage, line, { cause });

const contentOf = (folder: string): unknown => {
  let text: string;
  try {
    text = readFileSync(path.join(folder, MANIFEST_FILE), 'utf8');
  } catch (error) {
    throw unusable(
      `${folder} has no ${MANIFEST_FILE}: give the folder of a backup; one without a manifest was never finished`,
      error,
    );
  }
  try {
    return JSON.parse(text);
  } catch (error) {
    throw unusable(`${MANIFEST_FILE} is damaged: ${String(error)}; take another backup`, error);
  }
};

/** @throws CliError when there is none, or when it is not as it was written. */
export const readManifest = (folder: string): { readonly manifest: Manifest; readonly seal: string } => {
  const content = contentOf(folder);
  const format = z.looseObject({ format: z.number() }).safeParse(content).data?.format;
  if (format !== undefined && format !== FORMAT) {
    throw unusable(
      `the backup has format ${String(format)}, this release reads ${String(FORMAT)}: use the release that wrote it`,
    );
  }
  const parsed = manifestSchema.extend({ sha256 }).safeParse(content);
  if (!parsed.success) {
    const { path: where = [], message = '' } = parsed.error.issues[0] ?? {};
    throw unusable(`${MANIFEST_FILE} is damaged at /${where.join('/')}: ${message}; take another backup`);
  }
  const { sha256: seal, ...manifest } = parsed.data;
  if (seal !== sealOf(manifest)) {
    throw unusable(`${MANIFEST_FILE} is damaged: it is not what was written; take another backup`);
  }
  return { manifest, seal };
};
