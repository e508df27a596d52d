// What a person reads when the local stack cannot go on: one line that says what is wrong, one that says the way out.

class Problem extends Error {
  /**
   * @param {string} message what is wrong, as one line
   * @param {string} wayOut what to do next, as one line
   * @param {readonly string[]} said the last lines of the process that failed, when one did
   */
  constructor(message, wayOut, said = []) {
    super(message);
    this.wayOut = wayOut;
    this.said = said;
  }
}

const UNWRITABLE = ['EACCES', 'EPERM', 'EROFS', 'ENOTDIR'];
const DISK_FULL = /ENOSPC|no space left on device/i;

/** @param {string} where a path on the device in question */
const diskFull = (where) =>
  new Problem(`the disk that holds ${where} is full`, 'free about 1 GB (or move the checkout) and start again');

/**
 * Turns what Node or a child process reported into a problem with a way out.
 * @param {unknown} error
 * @param {string} folder what the command writes to
 * @returns {Problem}
 */
const explain = (error, folder) => {
  if (error instanceof Problem) return error;
  const { code, path, message } = /** @type {NodeJS.ErrnoException} */ (
    error instanceof Error ? error : new Error(String(error))
  );
  if (code === 'ENOSPC' || DISK_FULL.test(message)) return diskFull(path ?? folder);
  if (UNWRITABLE.includes(code ?? '')) {
    const user = process.getuid?.() ?? 0;
    return new Problem(
      `cannot write ${path ?? folder} (${code})`,
      `let the user ${user} write there, or clone to a folder where it can`,
    );
  }
  return new Problem(message.split('\n')[0] ?? message, 'the logs in .local/ may say more');
};

/** @param {Problem} problem */
const lineOf = (problem) => `${problem.message.replace(/\.+$/, '')}. Way out: ${problem.wayOut}.`;

module.exports = { Problem, DISK_FULL, diskFull, explain, lineOf };
