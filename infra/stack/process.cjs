// Child processes that end with us, whatever ends us.
const fs = require('node:fs');
const path = require('node:path');
const { spawn, spawnSync } = require('node:child_process');
const { DISK_FULL, Problem, diskFull } = require('./problem.cjs');

/**
 * Runs before the command in the same process: leaves a watcher behind that reads the pipe from us and then becomes the
 * command. The pipe closes when we are gone, even by SIGKILL; the watcher then signals the command's process group and
 * kills what is left after the grace period. The word `ended` sends the watcher home. It is no child of the command.
 */
const GUARD = `
exec 3<&0 </dev/null
leader=$$
( (
  trap '' HUP INT TERM
  while read -r word <&3; do [ "$word" = ended ] && exit 0; done
  kill -s "$1" -- "-$leader"
  ticks=0
  while [ "$ticks" -lt "$2" ] && kill -0 "$leader"; do sleep 0.1; ticks=$((ticks + 1)); done
  kill -s KILL -- "-$leader"
) >/dev/null 2>&1 & )
shift 2
exec "$@" 3<&-
`;

const TAIL_BYTES = 16_384;
const COLOURS = /\u001B\[[\d;]*m/g;
const SAID_LINES = 12;

/**
 * @typedef {object} Command
 * @property {string} name shown to people; also the name of its log and pid files
 * @property {string} command
 * @property {readonly string[]} args
 * @property {NodeJS.ProcessEnv} [env] added to ours
 * @property {string} [cwd]
 * @property {'INT' | 'TERM'} [signal] what asks it to stop (TERM)
 * @property {number} [graceMs] after which it is killed (10 s)
 * @property {{ readonly uid: number, readonly gid: number }} [user]
 * @property {boolean} [shown] whether it writes to our own output instead of its log
 *
 * @typedef {{ readonly problem: string, readonly wayOut: string }} Failure
 * @typedef {{ readonly code: number | null, readonly signal: NodeJS.Signals | null }} Exit
 *
 * @typedef {object} Running
 * @property {string} name
 * @property {number} pid
 * @property {string} log
 * @property {number} logStart where in the log this process begins, in bytes
 * @property {Promise<Exit>} exited
 * @property {() => Exit | undefined} exit what `exited` will say, or undefined while it runs
 * @property {() => Promise<Exit>} stop asks, waits, then kills
 * @property {() => void} kill
 */

/** @param {string} file @returns {string} */
const tailOf = (file) => {
  if (!fs.existsSync(file)) return '';
  const { size } = fs.statSync(file);
  const length = Math.min(size, TAIL_BYTES);
  const buffer = Buffer.alloc(length);
  const fd = fs.openSync(file, 'r');
  fs.readSync(fd, buffer, 0, length, size - length);
  fs.closeSync(fd);
  return buffer.toString('utf8');
};

/** @param {Running} running @returns {string} what it has written so far */
const logSince = ({ log, logStart }) => fs.readFileSync(log).subarray(logStart).toString('utf8');

/** @param {string} file @param {number} count @returns {readonly string[]} the last lines that are not empty */
const lastLines = (file, count) =>
  tailOf(file)
    .replaceAll(COLOURS, '')
    .split('\n')
    .map((line) => line.trimEnd())
    .filter(Boolean)
    .slice(-count);

/** @param {number} pid */
const isAlive = (pid) => {
  try {
    process.kill(pid, 0);
    return true;
  } catch (error) {
    return /** @type {NodeJS.ErrnoException} */ (error).code === 'EPERM';
  }
};

/** @param {number} pid @param {NodeJS.Signals} signal */
const signalGroup = (pid, signal) => {
  try {
    process.kill(-pid, signal);
  } catch {
    // The group has ended meanwhile.
  }
};

/**
 * Starts a command as leader of its own process group, so that Ctrl-C reaches us alone and we stop all in order.
 * @param {Command} command
 * @param {import('./dirs.cjs').Dirs} dirs
 * @returns {Running}
 */
const startProcess = (command, dirs) => {
  const { name, signal = 'TERM', graceMs = 10_000, user, shown = false } = command;
  const log = path.join(dirs.logs, `${name}.log`);
  const pidFile = path.join(dirs.run, `${name}.pid`);
  const output = fs.openSync(log, 'a');
  const logStart = fs.fstatSync(output).size;
  const ticks = String(Math.ceil(graceMs / 100));
  const child = spawn('/bin/sh', ['-c', GUARD, 'nap-guard', signal, ticks, command.command, ...command.args], {
    cwd: command.cwd ?? dirs.base,
    env: { ...process.env, ...command.env },
    stdio: shown ? ['pipe', 'inherit', 'inherit'] : ['pipe', output, output],
    detached: true,
    ...user,
  });
  fs.closeSync(output);
  const lifeline = /** @type {import('node:stream').Writable} */ (child.stdin);
  lifeline.on('error', () => undefined);
  /** @type {Exit | undefined} */
  let exit;
  /** @type {Promise<Exit>} */
  const exited = new Promise((resolve) => {
    const end = (/** @type {Exit} */ how) => {
      exit ??= how;
      lifeline.end('ended\n');
      fs.rmSync(pidFile, { force: true });
      resolve(exit);
    };
    child.once('error', () => end({ code: 127, signal: null }));
    child.once('exit', (code, by) => end({ code, signal: by }));
  });
  const pid = child.pid ?? 0;
  if (pid > 0) fs.writeFileSync(pidFile, `${pid}\n${[command.command, ...command.args].join(' ')}\n`);
  const kill = () => {
    if (exit === undefined && pid > 0) signalGroup(pid, 'SIGKILL');
  };
  const stop = async () => {
    if (exit !== undefined || pid === 0) return exited;
    signalGroup(pid, `SIG${signal}`);
    const timer = setTimeout(kill, graceMs);
    const how = await exited;
    clearTimeout(timer);
    return how;
  };
  return { name, pid, log, logStart, exited, exit: () => exit, stop, kill };
};

/**
 * Runs a command to its end.
 * @param {Command} command
 * @param {import('./dirs.cjs').Dirs} dirs
 * @param {Failure} failure what to say when it fails
 * @param {(child: Running) => void} started
 * @returns {Promise<string>} the end of its output
 */
const run = async (command, dirs, failure, started) => {
  const log = path.join(dirs.logs, `${command.name}.log`);
  fs.rmSync(log, { force: true });
  const child = startProcess(command, dirs);
  started(child);
  const { code, signal } = await child.exited;
  const output = tailOf(log);
  if (code === 0) return output;
  if (DISK_FULL.test(output)) throw diskFull(dirs.base);
  const said = lastLines(log, SAID_LINES);
  const reason = said.at(-1) ?? (signal === null ? `exit code ${code}` : signal);
  throw new Problem(
    `${failure.problem}: ${reason}`,
    `${failure.wayOut} (all of its output: ${log})`,
    said.slice(0, -1),
  );
};

/** @param {number} pid @returns {string} the command line of a running process, or nothing where that cannot be read */
const commandLineOf = (pid) => {
  if (fs.existsSync('/proc/self/cmdline')) {
    const file = `/proc/${pid}/cmdline`;
    return fs.existsSync(file) ? fs.readFileSync(file, 'utf8').split('\0').join(' ').trim() : '';
  }
  return spawnSync('ps', ['-o', 'command=', '-p', String(pid)], { encoding: 'utf8' }).stdout.trim();
};

module.exports = { GUARD, commandLineOf, isAlive, lastLines, logSince, run, signalGroup, startProcess, tailOf };
