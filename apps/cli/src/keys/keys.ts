import type { Instant } from '@nap/calendar';
import { ApiKeys } from '@nap/people';
import { openPool } from '@nap/platform';

import { CliError, EXIT } from '../exit';
import { reachPostgres } from '../servers';
import { settingsOf } from '../settings';
import { tableOf } from '../table';
import { type Terminal, printJson } from '../terminal';

type Form = { readonly json: boolean };

const withKeys = async (terminal: Terminal, work: (keys: ApiKeys) => Promise<void>): Promise<void> => {
  const config = settingsOf(terminal);
  await reachPostgres(config);
  const pool = openPool(config.DATABASE_URL, 'nap-keys', 1);
  try {
    await work(new ApiKeys(pool));
  } finally {
    await pool.end();
  }
};

/** @throws CliError when there is no such person. */
export const issueKey = (
  personId: string,
  { expires, json }: Form & { readonly expires: Instant | null },
  terminal: Terminal,
): Promise<void> =>
  withKeys(terminal, async (keys) => {
    const issued = await keys.issue(personId, expires);
    if (issued === undefined) {
      throw new CliError(EXIT.failed, `there is no person ${personId}: GET /api/v1/people lists those who are known`);
    }
    const { keyId, token, expiresAt } = issued;
    if (json) printJson(terminal, { personId, keyId, key: token, expiresAt });
    else terminal.out(`Key ${keyId} of ${personId}, shown this once: ${token}\n`);
  });

export const listKeys = ({ json }: Form, terminal: Terminal): Promise<void> =>
  withKeys(terminal, async (keys) => {
    const entries = await keys.list();
    if (json) {
      printJson(terminal, entries);
      return;
    }
    const rows = entries.map(({ keyId, personId, createdAt, expiresAt, revokedAt, lastUsedAt }) =>
      [keyId, personId, createdAt, expiresAt, revokedAt, lastUsedAt].map((cell) => cell ?? '-'),
    );
    terminal.out(tableOf(['key', 'person', 'created', 'expires', 'revoked', 'last used'], rows));
  });

/** @throws CliError when there is no such key. */
export const revokeKey = (keyId: string, { json }: Form, terminal: Terminal): Promise<void> =>
  withKeys(terminal, async (keys) => {
    const revokedAt = await keys.revoke(keyId);
    if (revokedAt === undefined) {
      throw new CliError(EXIT.failed, `there is no key ${keyId}: nap keys list shows those that were issued`);
    }
    if (json) printJson(terminal, { keyId, revokedAt });
    else terminal.out(`Key ${keyId} no longer works, since ${revokedAt}.\n`);
  });
