// Kafka: KAFKA_BROKERS, else one broker in KRaft mode on the Java found, else the PostgreSQL adapter of the message port.
const crypto = require('node:crypto');
const fs = require('node:fs');
const path = require('node:path');
const { LOOPBACK } = require('./ports.cjs');
const { KAFKA_VERSION, findJava, hasMaven, kafkaJars } = require('./kafka-jars.cjs');
const { untilReady } = require('./probe.cjs');

const UUID_BYTES = 16;

// A short session lets a broker that was killed lead again within seconds.
const SETTINGS = {
  'process.roles': 'broker,controller',
  'node.id': '1',
  'controller.listener.names': 'CONTROLLER',
  'auto.create.topics.enable': 'false',
  'offsets.topic.replication.factor': '1',
  'offsets.topic.num.partitions': '1',
  'transaction.state.log.replication.factor': '1',
  'transaction.state.log.min.isr': '1',
  'transaction.state.log.num.partitions': '1',
  'share.coordinator.state.topic.replication.factor': '1',
  'share.coordinator.state.topic.min.isr': '1',
  'group.initial.rebalance.delay.ms': '0',
  'broker.session.timeout.ms': '1000',
  'broker.heartbeat.interval.ms': '250',
  'log.cleaner.dedupe.buffer.size': '2097152',
  'num.network.threads': '1',
  'num.io.threads': '2',
};

const JVM_FLAGS = [
  ...['-Xms64m', '-Xmx256m', '-XX:+UseSerialGC', '-XX:TieredStopAtLevel=1', '-XX:-UsePerfData'],
  ...['-Dlog4j2.StatusLogger.level=OFF', '-Dorg.slf4j.simpleLogger.defaultLogLevel=warn'],
];

/**
 * @param {string} file
 * @param {Readonly<Record<string, string>>} values
 */
const writeProperties = (file, values) =>
  fs.writeFileSync(
    file,
    Object.entries(values)
      .map(([name, value]) => `${name}=${value}\n`)
      .join(''),
  );

/** @param {string} brokers comma-separated @returns {Promise<void>} */
const clusterAnswers = async (brokers) => {
  const { Kafka, logLevel } = require('kafkajs');
  const kafka = new Kafka({
    clientId: 'nap-stack',
    brokers: brokers.split(',').map((broker) => broker.trim()),
    logLevel: logLevel.NOTHING,
    connectionTimeout: 5_000,
    retry: { retries: 0 },
  });
  const admin = kafka.admin();
  try {
    await admin.connect();
    await admin.describeCluster();
  } finally {
    await admin.disconnect();
  }
};

/** @param {string} brokers @returns {Promise<import('./postgres.cjs').Server>} */
const useGiven = async (brokers) => {
  await untilReady(() => clusterAnswers(brokers), { name: 'Kafka at KAFKA_BROKERS', timeoutMs: 5_000 });
  return { what: 'Kafka', address: brokers, from: 'KAFKA_BROKERS', env: { KAFKA_BROKERS: brokers } };
};

/** @param {string} reason @returns {import('./postgres.cjs').Server} */
const useAdapter = (reason) => ({
  what: 'no Kafka',
  address: 'events are read from PostgreSQL',
  from: reason,
  env: { KAFKA_BROKERS: '' },
});

/**
 * Formats the log folder once; the cluster's id stays in it.
 * @param {string} dataDir
 * @param {readonly string[]} java the command up to the main class
 * @param {Readonly<Record<string, string>>} settings
 * @param {import('./supervisor.cjs').Supervisor} supervisor
 */
const format = async (dataDir, [command = '', ...flags], settings, { dirs, run }) => {
  const unfinished = `${dataDir}.unfinished`;
  fs.rmSync(unfinished, { recursive: true, force: true });
  const file = path.join(dirs.run, 'kafka-format.properties');
  writeProperties(file, { ...settings, 'log.dirs': unfinished });
  // A leading dash would read as an option.
  const clusterId = crypto.randomBytes(UUID_BYTES).toString('base64url').replace(/^-/, '_');
  const args = [...flags, 'kafka.tools.StorageTool', 'format', '-t', clusterId, '-c', file, '--standalone'];
  await run(
    { name: 'kafka-format', command, args },
    {
      problem: 'the data folder of Kafka could not be formatted',
      wayOut: 'start with NAP_KAFKA=off to do without Kafka',
    },
  );
  fs.rmSync(file);
  fs.renameSync(unfinished, dataDir);
};

/**
 * @param {{ readonly supervisor: import('./supervisor.cjs').Supervisor, readonly port: number,
 *   readonly controllerPort: number, readonly env: NodeJS.ProcessEnv }} options
 * @returns {Promise<import('./postgres.cjs').Server>}
 */
const startKafka = async ({ supervisor, port, controllerPort, env }) => {
  const { dirs } = supervisor;
  const { NAP_KAFKA, KAFKA_BROKERS } = env;
  if (NAP_KAFKA === 'off') return useAdapter('NAP_KAFKA=off');
  if (KAFKA_BROKERS) return useGiven(KAFKA_BROKERS);
  const java = findJava();
  if (java === undefined) return useAdapter('no Java 17 or later found');
  if (!hasMaven()) return useAdapter('no Maven found');
  const jars = await kafkaJars(supervisor);
  const dataDir = path.join(dirs.data, 'kafka');
  const settings = {
    ...SETTINGS,
    'controller.quorum.bootstrap.servers': `${LOOPBACK}:${controllerPort}`,
    listeners: `PLAINTEXT://${LOOPBACK}:${port},CONTROLLER://${LOOPBACK}:${controllerPort}`,
    'log.dirs': dataDir,
  };
  const command = [java.java, ...JVM_FLAGS, '-cp', jars.join(path.delimiter)];
  if (!fs.existsSync(dataDir)) await format(dataDir, command, settings, supervisor);
  const file = path.join(dirs.run, 'kafka.properties');
  writeProperties(file, settings);
  const [program = '', ...flags] = command;
  const running = supervisor.start({ name: 'kafka', command: program, args: [...flags, 'kafka.Kafka', file] });
  const address = `${LOOPBACK}:${port}`;
  await untilReady(() => clusterAnswers(address), { name: 'Kafka', timeoutMs: 60_000, process: running });
  return {
    what: `Kafka ${KAFKA_VERSION}`,
    address,
    from: `Maven artifacts on Java ${java.version}`,
    env: { KAFKA_BROKERS: address },
  };
};

module.exports = { startKafka };
