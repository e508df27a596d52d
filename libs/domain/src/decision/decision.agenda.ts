import type { TimeOfDay } from '@nap/calendar';

import { type DutyStep, dutyAgenda, isOwed } from '../deadline/duty';
import type { DecisionState } from './decision.state';

/** The steps that clocks have still to record, in due order. */
export const decisionAgendaOf = (decision: DecisionState, reminderHour: TimeOfDay): readonly DutyStep[] =>
  decision.status === 'none' ? [] : dutyAgenda(decision.duties, reminderHour);

/** Nothing can fall due any more, unless a person acts. */
export const isDecisionOver = (decision: DecisionState): boolean =>
  decision.status !== 'none' && !decision.duties.some(isOwed);
