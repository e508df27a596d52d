import { runCli } from './cli';
import { EXIT } from './exit';

const GRACE_MS = 1_000;

const interruption = new AbortController();

const onSignal = (): void => {
  if (interruption.signal.aborted) process.exit(130);
  interruption.abort();
};
process.on('SIGINT', onSignal);
process.on('SIGTERM', onSignal);

// `nap simulate … | head` closes the pipe early: that is the reader's right, not an error.
process.stdout.on('error', (error: NodeJS.ErrnoException) => {
  if (error.code === 'EPIPE') process.exit(EXIT.ok);
  throw error;
});

/** An engine that failed in the middle of its start leaves connections that nobody can close any more. */
const endSoon = (): void => {
  setTimeout(() => process.exit(), GRACE_MS).unref();
};

void runCli(process.argv.slice(2), {
  out: (text) => process.stdout.write(text),
  err: (text) => process.stderr.write(text),
  in: process.stdin,
  env: process.env,
  interrupted: interruption.signal,
}).then((exitCode) => {
  process.exitCode = exitCode;
  endSoon();
});
