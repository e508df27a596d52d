import type { Command } from 'commander';

import { needed } from './arguments';
import { EXIT_CODES } from './exit';
import { type Terminal, printJson } from './terminal';

type Options = { readonly out?: string; readonly json?: true; readonly keep?: true; readonly schema?: true };

const EXAMPLES = `
The rehearsal runs on the servers of DATABASE_URL, TEMPORAL_ADDRESS and KAFKA_BROKERS, in a database, a namespace, a
topic and a mail sink of its own that it removes again. The format: docs/reference/rehearsal-file.md

Examples:
  nap rehearse docs/examples/romania-2016.json
  nap rehearse my-cycle.json --json --out events.ndjson
  nap rehearse --schema > rehearsal-file.schema.json

${EXIT_CODES}
`;

/** `nap rehearse`: plays a cycle through the real servers in virtual time. */
export const addRehearse = (program: Command, terminal: Terminal): void => {
  program
    .command('rehearse')
    .description('Play a cycle through the real servers in virtual time and compare it with what is expected.')
    .argument('[file]', 'rehearsal file, as JSON')
    .option('--out <file>', 'write every event to this file, one JSON object a line')
    .option('--json', 'print events and the result as JSON, one object a line')
    .option('--keep', 'leave the database, the namespace and the topic to be looked at')
    .option('--schema', 'print the format of rehearsal files as JSON Schema, and play nothing')
    .addHelpText('after', EXAMPLES)
    .action(async (file: string | undefined, { schema, out, json, keep }: Options) => {
      if (schema) {
        const { rehearsalJsonSchema } = await import('./rehearsal/rehearsal-schema');
        printJson(terminal, rehearsalJsonSchema());
        return;
      }
      const path = needed(file, 'the FILE to rehearse, such as docs/examples/romania-2016.json');
      // The file is read first: the engine is long in loading.
      const { readRehearsal } = await import('./rehearsal/rehearsal-file');
      const rehearsal = { path, file: readRehearsal(path) };
      const { rehearse } = await import('./rehearsal/rehearse');
      await rehearse(rehearsal, { out: out ?? null, json: json === true, keep: keep === true }, terminal);
    });
};
