import type { CommandRefusal } from '@nap/commands';
import { toProblem } from '@nap/contracts';

import { CliError, EXIT } from './exit';

/** A refusal in words: its code, for scripts and for looking it up, and the sentence that says what to do. */
export const refusalLine = (refusal: CommandRefusal): string => {
  const { code, detail, pointer } = toProblem(refusal, 'en', '/nap');
  return `${code}${pointer === undefined ? '' : ` (${pointer})`}: ${detail}`;
};

export const refusedError = (refusal: CommandRefusal): CliError => new CliError(EXIT.failed, refusalLine(refusal));
