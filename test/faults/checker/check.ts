import { checkAppends } from './appends';
import { checkEffects } from './effects';
import { checkErasure } from './erasure';
import { checkFeed } from './feed';
import type { History } from './history';
import { checkLiveness } from './liveness';
import { checkReaders } from './readers';
import { checkStreams } from './streams';
import { checkViews } from './views';
import type { Violation } from './violation';

const CHECKS = [
  checkAppends,
  checkStreams,
  checkFeed,
  checkReaders,
  checkEffects,
  checkViews,
  checkLiveness,
  checkErasure,
];

/** What a history shows that must not be. It knows the published formats and nothing of the engine's code. */
export const check = (history: History): readonly Violation[] => CHECKS.flatMap((checkOne) => checkOne(history));
