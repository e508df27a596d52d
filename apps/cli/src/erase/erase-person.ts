import { randomUUID } from 'node:crypto';

import { PersonEraser } from '@nap/commands';

import { withEngine } from '../engine';
import { refusedError } from '../refused';
import { reachPostgres } from '../servers';
import { settingsOf } from '../settings';
import { type Terminal, printJson } from '../terminal';

/** @throws CliError when nobody has, or ever had, this id. */
export const erasePerson = async (
  personId: string,
  { json }: { readonly json: boolean },
  terminal: Terminal,
): Promise<void> => {
  const config = settingsOf(terminal);
  await reachPostgres(config);
  const erasure = await withEngine(config, (engine) => {
    const id = randomUUID();
    return engine.get(PersonEraser).erase({ id, personId, caller: { kind: 'operator' }, correlationId: id });
  });
  if (!erasure.ok) throw refusedError(erasure.refusal);
  const { forums, documents } = erasure;
  if (json) {
    printJson(terminal, { personId, forums, documents });
    return;
  }
  const told = forums.length === 0 ? 'no forum' : forums.join(', ');
  terminal.out(`${personId} is erased: ${String(documents)} texts are gone, it is on record in ${told}.\n`);
};
