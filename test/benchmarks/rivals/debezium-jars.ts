import { spawnSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import { existsSync, readFileSync, readdirSync, renameSync, rmSync } from 'node:fs';
import path from 'node:path';

import { ROOT } from '../framework/processes';

const PINNED = path.join(ROOT, 'test/benchmarks/rivals/debezium');
const JARS = path.join(ROOT, '.local/cache/bench-debezium');
const COPY = 'org.apache.maven.plugins:maven-dependency-plugin:3.6.1:copy-dependencies';
const LEAST_JAVA = 17;

type Found = { readonly jars: readonly string[] } | { readonly reason: string };

const lockOf = (folder: string): string =>
  readdirSync(folder)
    .sort()
    .map(
      (name) =>
        `${createHash('sha256')
          .update(readFileSync(path.join(folder, name)))
          .digest('hex')}  ${name}\n`,
    )
    .join('');

const fetchInto = (folder: string): string | undefined => {
  const repository = `${folder}.maven`;
  const goals = ['-q', '-B', '-ntp', '-f', path.join(PINNED, 'pom.xml'), `-Dmaven.repo.local=${repository}`, COPY];
  const { status, stdout } = spawnSync('mvn', [...goals, `-DoutputDirectory=${folder}`, '-DincludeScope=runtime'], {
    encoding: 'utf8',
  });
  rmSync(repository, { recursive: true, force: true });
  if (status !== 0) return `Maven could not fetch it: ${stdout.trim().split('\n')[0] ?? 'no reason given'}`;
  return lockOf(folder) === readFileSync(path.join(PINNED, 'jars.sha256'), 'utf8')
    ? undefined
    : 'the jars fetched are not those of jars.sha256';
};

/** The jars of Kafka Connect and Debezium's connector, fetched once into `.local/`; or why they are not to be had. */
export const debeziumJars = (): Found => {
  const version = Number(/version "(\d+)/.exec(spawnSync('java', ['-version'], { encoding: 'utf8' }).stderr)?.[1]);
  if (!(version >= LEAST_JAVA)) return { reason: `no Java ${String(LEAST_JAVA)} or later found` };
  if (!existsSync(JARS)) {
    const unfinished = `${JARS}.unfinished`;
    rmSync(unfinished, { recursive: true, force: true });
    const reason = fetchInto(unfinished);
    if (reason !== undefined) return { reason };
    renameSync(unfinished, JARS);
  }
  return { jars: readdirSync(JARS).map((name) => path.join(JARS, name)) };
};
