import { dateOf } from '@nap/calendar';
import { type Decision, type Refused, accept, refuse, unreachable } from '@nap/kernel';

import type { DecisionState } from '../../decision/decision.state';
import type { ForumEvent } from '../forum.events';
import type { ForumState } from '../forum.state';
import type { BylawsCommand, BylawsRefusal } from './bylaws.commands';
import { wrongFrequency, wrongNumber } from './bylaws.policy';

/** What was not decided by the members, or binds nobody, changes no rule; at the founding there is nobody to decide yet. */
const notDecided = (
  { data: { decisionId } }: BylawsCommand,
  forum: ForumState,
  decision: DecisionState | null,
): Refused<BylawsRefusal> | null => {
  if (decisionId === null) {
    return forum.bylaws === null ? null : refuse('bylaws-need-decision', '/decisionId');
  }
  if (decision === null || decision.status === 'none' || decision.forumId !== forum.forumId) {
    return refuse('decision-not-found', '/decisionId', { decision: decisionId });
  }
  if (decision.status !== 'taken') return refuse('decision-not-taken', '/decisionId');
  return decision.binding ? null : refuse('decision-not-binding', '/decisionId');
};

const decide = (command: BylawsCommand, forum: ForumState): Decision<ForumEvent, BylawsRefusal> => {
  const occurredOn = dateOf(command.data.moment.local);
  switch (command.type) {
    case 'AdoptBylaws': {
      const wrong = wrongNumber(command.data.bylaws);
      if (wrong !== null) return refuse('bylaws-number-invalid', `/bylaws${wrong}`);
      const version = (forum.bylaws?.version ?? 0) + 1;
      const { bylaws, decisionId } = command.data;
      return accept({ type: 'BylawsAdopted', data: { version, bylaws, decisionId, occurredOn } });
    }
    case 'DefineMandate': {
      const { topic, mandate, decisionId } = command.data;
      return accept({ type: 'MandateDefined', data: { topic, mandate, decisionId, occurredOn } });
    }
    case 'ChangeFrequency': {
      if (forum.bylaws === null) return refuse('bylaws-not-adopted');
      const { usual, whileDrafting, decisionId } = command.data;
      const wrong = wrongFrequency({ usual, whileDrafting });
      if (wrong !== null) return refuse('bylaws-number-invalid', wrong);
      return accept({ type: 'FrequencyChanged', data: { usual, whileDrafting, decisionId, occurredOn } });
    }
    default:
      return unreachable(command);
  }
};

/**
 * The forum's rules about itself.
 * @param decision the one that the command names, as it stands.
 */
export const decideBylaws = (
  command: BylawsCommand,
  forum: ForumState,
  decision: DecisionState | null,
): Decision<ForumEvent, BylawsRefusal> => notDecided(command, forum, decision) ?? decide(command, forum);
