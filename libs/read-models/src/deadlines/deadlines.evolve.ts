import type { View } from '../view/view';
import type { DeadlineRow } from './deadlines.row';
import { dutyDeadlines } from './duty-deadlines.evolve';
import { phaseDeadlines } from './phase-deadlines.evolve';

/**
 * Every deadline, whoever owes it: its day or moment and those it had before, what was said of it, and whether it was
 * met.
 */
export const deadlinesView: View<DeadlineRow> = {
  table: 'deadlines',
  key: ['deadlineId'],
  evolve: {
    cycle: phaseDeadlines,
    forum: (rows, { event, after }) =>
      dutyDeadlines(rows, { owner: 'forum', ownerId: after.forumId }, after.duties, event),
    meeting: (rows, { event, after }) =>
      after.status === 'none'
        ? rows
        : dutyDeadlines(rows, { owner: 'meeting', ownerId: after.meetingId }, after.duties, event),
    decision: (rows, { event, after }) =>
      after.status === 'none'
        ? rows
        : dutyDeadlines(rows, { owner: 'decision', ownerId: after.decisionId }, after.duties, event),
  },
};
