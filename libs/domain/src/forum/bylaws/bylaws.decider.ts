import { type Decision, refuse } from '@nap/kernel';

import type { DecisionState } from '../../decision/decision.state';
import type { ForumEvent } from '../forum.events';
import type { ForumState } from '../forum.state';
import type { BylawsCommand, BylawsRefusal } from './bylaws.commands';

/** @param decision the one that the command names, as it stands. */
export const decideBylaws = (
  _command: BylawsCommand,
  _forum: ForumState,
  _decision: DecisionState | null,
): Decision<ForumEvent, BylawsRefusal> => refuse('bylaws-not-adopted');
