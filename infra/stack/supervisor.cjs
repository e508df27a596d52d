// Starts processes in stages, keeps them running, stops them in reverse; nothing is left behind and nothing is silent.
const fs = require('node:fs');
const path = require('node:path');
const { setTimeout: pause } = require('node:timers/promises');
const { prepareDirs } = require('./dirs.cjs');
const { holderOf, tryLock } = require('./lock.cjs');
const { Problem, explain, lineOf } = require('./problem.cjs');
const { lastLines, run, signalGroup, startProcess } = require('./process.cjs');

const MOST_RESTARTS = 3;
const RESTART_WINDOW_MS = 60_000;
const FIRST_BACKOFF_MS = 500;
const LEFTOVER_MS = 15_000;
const PARENT_POLL_MS = 500;
const SAME_SIGNAL_MS = 1_000;
const SHOWN_LINES = 5;
const INTERRUPTED = 130;

/**
 * @typedef {import('./process.cjs').Command} Command
 * @typedef {import('./process.cjs').Running} Running
 * @typedef {import('./dirs.cjs').Dirs} Dirs
 *
 * @typedef {object} Supervisor
 * @property {Dirs} dirs
 * @property {(line: string) => void} say
 * @property {() => void} nextStage what starts from now on is stopped before what started until now
 * @property {(command: Command) => Running} start
 * @property {(command: Command, failure: import('./process.cjs').Failure) => Promise<string>} run
 * @property {() => Promise<never>} watch restarts what ends unasked; rejects when that does not help
 * @property {() => Promise<void>} stop
 * @property {() => void} kill
 */

/** @param {Running} child */
const howItEnded = (child) => {
  const { code, signal } = child.exit() ?? { code: null, signal: null };
  return signal === null ? `exit code ${code}` : signal;
};

/** @param {Dirs} dirs @param {(line: string) => void} say @returns {Supervisor} */
const createSupervisor = (dirs, say) => {
  /** @typedef {{ readonly command: Command, child: Running, restarts: readonly number[] }} Kept */
  /** @type {Kept[][]} */
  const stages = [[]];
  /** @type {Set<Running>} */
  const oneShots = new Set();
  let stopping = false;
  let watching = false;
  /** @type {(problem: Problem) => void} */
  let giveUp = () => undefined;
  /** @type {Promise<never>} */
  const gaveUp = new Promise((_, reject) => {
    giveUp = reject;
  });
  gaveUp.catch(() => undefined);

  const refuseWhenStopping = () => {
    if (stopping) throw new Problem('stopped while starting', 'start again');
  };

  /** @param {Kept} kept */
  const restart = async (kept) => {
    const { name } = kept.command;
    const since = performance.now() - RESTART_WINDOW_MS;
    const recent = kept.restarts.filter((at) => at > since);
    const reason = `${name} ended unasked (${howItEnded(kept.child)})`;
    for (const line of lastLines(kept.child.log, SHOWN_LINES)) say(`  ${name} | ${line}`);
    if (recent.length >= MOST_RESTARTS) {
      giveUp(new Problem(`${reason} ${MOST_RESTARTS + 1} times within a minute`, `read ${kept.child.log}`));
      return;
    }
    say(`${reason}; starting it again (${recent.length + 1} of ${MOST_RESTARTS})`);
    await pause(FIRST_BACKOFF_MS * 2 ** recent.length);
    if (stopping) return;
    kept.restarts = [...recent, performance.now()];
    kept.child = startProcess(kept.command, dirs);
    follow(kept);
  };

  /** @param {Kept} kept */
  const follow = (kept) => {
    void kept.child.exited.then(() => (watching && !stopping ? restart(kept) : undefined));
  };

  return {
    dirs,
    say,
    nextStage: () => {
      stages.push([]);
    },
    start: (command) => {
      refuseWhenStopping();
      const kept = { command, child: startProcess(command, dirs), restarts: [] };
      stages.at(-1)?.push(kept);
      follow(kept);
      return kept.child;
    },
    run: async (command, failure) => {
      refuseWhenStopping();
      return run(command, dirs, failure, (child) => {
        oneShots.add(child);
        void child.exited.then(() => oneShots.delete(child));
      });
    },
    watch: () => {
      watching = true;
      for (const kept of stages.flat()) if (kept.child.exit() !== undefined) void restart(kept);
      return gaveUp;
    },
    stop: async () => {
      stopping = true;
      await Promise.all([...oneShots].map((child) => child.stop()));
      for (const stage of stages.toReversed()) await Promise.all(stage.map(({ child }) => child.stop()));
    },
    kill: () => {
      for (const child of [...oneShots, ...stages.flat().map((kept) => kept.child)]) child.kill();
    },
  };
};

/** Servers of a run that was killed end by themselves within seconds. @param {Dirs} dirs @param {(line: string) => void} say */
const awaitLeftovers = async (dirs, say) => {
  const deadline = performance.now() + LEFTOVER_MS;
  for (const name of fs.readdirSync(dirs.run).filter((file) => file.endsWith('.pid'))) {
    const file = path.join(dirs.run, name);
    let said = false;
    for (let pid = holderOf(file); pid !== undefined; pid = holderOf(file)) {
      if (!said) say(`waiting for ${name.slice(0, -'.pid'.length)} (pid ${pid}) of the run before to end`);
      said = true;
      if (performance.now() > deadline) signalGroup(pid, 'SIGKILL');
      await pause(100);
    }
    fs.rmSync(file);
  }
};

/** One run per folder. @param {Dirs} dirs @param {string} what @returns {() => void} gives the lock back */
const lock = (dirs, what) => {
  const file = path.join(dirs.run, 'lock');
  const holder = tryLock(file);
  if (holder === undefined) return () => fs.rmSync(file, { force: true });
  throw new Problem(`${what} already runs in this checkout (pid ${holder})`, `use it, or stop it with kill ${holder}`);
};

/** The logs of the run before are kept beside those of this one. @param {Dirs} dirs */
const rotateLogs = (dirs) => {
  for (const name of fs.readdirSync(dirs.logs).filter((file) => file.endsWith('.log'))) {
    fs.renameSync(path.join(dirs.logs, name), path.join(dirs.logs, `${name}.before`));
  }
};

/** npm passes Ctrl-C on, but not its own death. @param {() => void} ended */
const watchParent = (ended) => {
  if (process.env['npm_lifecycle_event'] === undefined) return;
  const parent = process.ppid;
  setInterval(() => {
    if (process.ppid !== parent) ended();
  }, PARENT_POLL_MS).unref();
};

/**
 * Runs the work of one command under a supervisor and ends the process with its exit code.
 * @param {{ readonly what: string, readonly dirs: Dirs, readonly interruptedCode?: number,
 *   readonly cleanUp?: (code: number) => void }} options
 * @param {(supervisor: Supervisor) => Promise<number>} work
 */
const supervise = async ({ what, dirs, interruptedCode = INTERRUPTED, cleanUp }, work) => {
  let interrupting = false;
  const say = (/** @type {string} */ line) => {
    if (!interrupting) console.log(line);
  };
  const supervisor = createSupervisor(dirs, say);
  // What belongs to the run that holds the lock is not ours to clear.
  let release = (/** @type {number} */ _code) => undefined;
  let firstSignalAt = Number.POSITIVE_INFINITY;
  /** @type {Promise<number>} */
  const interrupted = new Promise((resolve) => {
    const interrupt = () => {
      interrupting = true;
      resolve(interruptedCode);
    };
    const stop = () => {
      // One Ctrl-C arrives twice below npm: from the terminal and from npm.
      if (performance.now() - firstSignalAt > SAME_SIGNAL_MS) supervisor.kill();
      firstSignalAt = Math.min(firstSignalAt, performance.now());
      interrupt();
    };
    for (const signal of /** @type {const} */ (['SIGINT', 'SIGTERM', 'SIGHUP'])) process.on(signal, stop);
    watchParent(interrupt);
  });
  process.stdout.on('error', () => undefined);
  process.stderr.on('error', () => undefined);
  let code = 1;
  try {
    prepareDirs(dirs);
    const unlock = lock(dirs, what);
    release = (code) => {
      unlock();
      cleanUp?.(code);
    };
    await awaitLeftovers(dirs, say);
    rotateLogs(dirs);
    code = await Promise.race([work(supervisor), interrupted]);
  } catch (error) {
    const problem = explain(error, dirs.base);
    for (const line of problem.said) console.error(`  ${line}`);
    console.error(`${what}: ${lineOf(problem)}`);
  }
  await supervisor.stop();
  release(code);
  process.exit(code);
};

module.exports = { createSupervisor, supervise };
