// The broker's jars: resolved by Maven, checked against a lock file, kept in the cache.
const crypto = require('node:crypto');
const fs = require('node:fs');
const path = require('node:path');
const { spawnSync } = require('node:child_process');
const { cache, root } = require('./dirs.cjs');
const { exclusively } = require('./lock.cjs');
const { Problem } = require('./problem.cjs');

const LEAST_JAVA = 17;
const COPY = 'org.apache.maven.plugins:maven-dependency-plugin:3.6.1:copy-dependencies';
const pom = path.join(root, 'infra/kafka/pom.xml');
const lockFile = path.join(root, 'infra/kafka/jars.sha256');
/** @type {string} */
const KAFKA_VERSION = /<version>([\d.]+)<\/version>/.exec(fs.readFileSync(pom, 'utf8'))?.[1] ?? '';
const jarFolder = path.join(cache, `kafka-${KAFKA_VERSION}`);

const WITHOUT_KAFKA = 'start with NAP_KAFKA=off to do without Kafka, or set KAFKA_BROKERS';

/** @returns {{ readonly java: string, readonly version: number } | undefined} */
const findJava = () => {
  const { JAVA_HOME } = process.env;
  const homes = JAVA_HOME ? [path.join(JAVA_HOME, 'bin/java')] : [];
  for (const java of [...homes, 'java']) {
    const version = Number(
      /version "(\d+)/.exec(spawnSync(java, ['-version'], { encoding: 'utf8' }).stderr ?? '')?.[1],
    );
    if (version >= LEAST_JAVA) return { java, version };
  }
  return undefined;
};

const hasMaven = () => spawnSync('mvn', ['--version']).status === 0;

/** @param {string} folder @returns {string} one line of hash and name per jar, sorted by name */
const lockOf = (folder) =>
  fs
    .readdirSync(folder)
    .sort()
    .map((name) => {
      const hash = crypto.createHash('sha256').update(fs.readFileSync(path.join(folder, name)));
      return `${hash.digest('hex')}  ${name}\n`;
    })
    .join('');

/** @param {string} found @param {string} locked @returns {string | undefined} the first line that differs */
const firstDifference = (found, locked) => {
  const expected = new Set(locked.split('\n'));
  const actual = new Set(found.split('\n'));
  return [...actual].find((line) => !expected.has(line)) ?? [...expected].find((line) => !actual.has(line));
};

/**
 * Resolves the jars into a folder. Maven keeps its own files inside the cache and only while it runs.
 * @param {string} folder
 * @param {import('./supervisor.cjs').Supervisor} supervisor
 */
const copyJars = async (folder, supervisor) => {
  const repository = path.join(cache, 'maven');
  fs.rmSync(folder, { recursive: true, force: true });
  const goals = ['-q', '-B', '-ntp', '-f', pom, `-Dmaven.repo.local=${repository}`, COPY];
  const failure = {
    problem: 'Maven could not fetch the jars of Kafka',
    wayOut: `check the network and start again, or ${WITHOUT_KAFKA}`,
  };
  const args = [...goals, `-DoutputDirectory=${folder}`, '-DincludeScope=runtime'];
  await supervisor.run({ name: 'kafka-jars', command: 'mvn', args, env: { MAVEN_OPTS: '-XX:-UsePerfData' } }, failure);
  fs.rmSync(repository, { recursive: true, force: true });
};

/** @param {import('./supervisor.cjs').Supervisor} supervisor */
const fetchJars = async (supervisor) => {
  if (fs.existsSync(jarFolder)) return;
  supervisor.say(`Kafka: fetching ${KAFKA_VERSION} …`);
  const unfinished = `${jarFolder}.unfinished`;
  await copyJars(unfinished, supervisor);
  const difference = firstDifference(lockOf(unfinished), fs.readFileSync(lockFile, 'utf8'));
  if (difference !== undefined) {
    throw new Problem(
      `the jars fetched for Kafka are not those of infra/kafka/jars.sha256 (${difference})`,
      `look why before you trust them, or ${WITHOUT_KAFKA}`,
    );
  }
  fs.renameSync(unfinished, jarFolder);
};

/**
 * @param {import('./supervisor.cjs').Supervisor} supervisor
 * @returns {Promise<readonly string[]>} the paths of the jars
 */
const kafkaJars = async (supervisor) => {
  if (!fs.existsSync(jarFolder)) await exclusively('kafka', supervisor, () => fetchJars(supervisor));
  return fs
    .readdirSync(jarFolder)
    .sort()
    .map((name) => path.join(jarFolder, name));
};

module.exports = { KAFKA_VERSION, copyJars, findJava, firstDifference, hasMaven, kafkaJars, lockFile, lockOf };
