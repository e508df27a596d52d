import { createHash, randomBytes } from 'node:crypto';

import { instantOf } from '@nap/calendar';
import type { Pool } from 'pg';

import type { NewDocument, StoredDocument } from './types';

/** Salts and hashes a text, so that the event can hold the hash and nobody can guess the text from it. */
export const newDocument = (text: string, personId: string | null): NewDocument => {
  const salt = randomBytes(32).toString('hex');
  return { hash: createHash('sha256').update(salt).update(text).digest('hex'), salt, text, personId };
};

/** The documents known under these hashes; an unknown hash is left out. */
export const readDocuments = async (pool: Pool, hashes: readonly string[]): Promise<readonly StoredDocument[]> => {
  const { rows } = await pool.query<{ hash: string; text: string; erased_at: Date | null }>({
    name: 'read_documents',
    text: 'select hash, text, erased_at from documents where hash = any ($1)',
    values: [hashes],
  });
  return rows.map(({ hash, text, erased_at }) =>
    erased_at === null ? { hash, text } : { hash, erasedAt: instantOf(erased_at.getTime()) },
  );
};

/** Takes text and salt of everything a person wrote; the hashes in the log then prove nothing about it. */
export const eraseDocuments = async (pool: Pool, personId: string): Promise<number> => {
  const { rowCount } = await pool.query(
    'update documents set text = null, salt = null, erased_at = now() where person_id = $1 and erased_at is null',
    [personId],
  );
  return rowCount ?? 0;
};
