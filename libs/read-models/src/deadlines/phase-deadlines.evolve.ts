import { type CivilDate, addDays, daysBetween } from '@nap/calendar';
import { type CycleEvent, type CycleOpened, daysOfPhase, latestCommentOpening } from '@nap/domain';

import type { Evolve } from '../view/view';
import { type DeadlineRow, NOTHING_YET } from './deadlines.row';
import { reminderEntry } from './reminder-entry';

type Change = (row: DeadlineRow) => Partial<DeadlineRow>;

const planned = ({ data }: CycleOpened): readonly DeadlineRow[] =>
  data.profile.phases.flatMap((rule) => {
    const dueOn = daysOfPhase(rule, data, null)?.dueOn ?? null;
    const row: DeadlineRow = {
      deadlineId: `${data.cycleId}/${rule.phase}`,
      owner: 'cycle',
      ownerId: data.cycleId,
      cycleId: data.cycleId,
      phase: rule.phase,
      duty: 'phase',
      subject: null,
      status: 'planned',
      due: dueOn,
      dueOn,
      revision: 0,
      openedOn: null,
      ...NOTHING_YET,
    };
    if (rule.closedBy !== 'report-after-comment') return [row];
    const opening = dueOn === null ? null : latestCommentOpening(data.profile, dueOn);
    return [row, { ...row, deadlineId: `${row.deadlineId}/comment-window`, duty: 'comment-window', dueOn: opening }];
  });

const isSettled = ({ status }: DeadlineRow): boolean => status === 'met' || status === 'waived';

const met =
  (metOn: CivilDate): Change =>
  ({ dueOn }) => ({
    status: 'met',
    metOn,
    lateByDays: dueOn === null ? 0 : Math.max(0, daysBetween(dueOn, metOn)),
  });

/** What an event does to the deadline of the phase's own duty. */
const dutyChange = (event: CycleEvent): Change | null => {
  const { type, data } = event;
  switch (type) {
    case 'PhaseOpened':
      return ({ status }) => ({
        openedOn: data.occurredOn,
        dueOn: data.dueOn,
        revision: data.revision,
        status: status === 'planned' ? 'open' : status,
      });
    case 'DeadlineMoved':
      return ({ status, moves }) => ({
        dueOn: data.dueOn,
        revision: data.revision,
        status: status === 'missed' ? 'open' : status,
        missedOn: null,
        warnedOn: null,
        reachedOn: null,
        moves: [
          ...moves,
          { from: data.from, to: data.dueOn, movedOn: data.occurredOn, revision: data.revision, was: status },
        ],
      });
    case 'DeadlineMissed':
      return ({ status }) => ({ missedOn: data.occurredOn, ...(status === 'open' ? { status: 'missed' } : {}) });
    case 'DeadlineMet':
      return () => ({ status: 'met', metOn: data.metOn, lateByDays: data.lateByDays });
    case 'MissRectified':
      return () => ({ rectifiedOn: data.metOn });
    case 'PhaseClosed': // implementation ends by its last day, without an act that meets it
      return (row) => (isSettled(row) ? {} : met(data.closedOn)(row));
    case 'PhaseReopened':
      return ({ missedOn, openedOn }) => ({
        status: missedOn !== null ? 'missed' : openedOn !== null ? 'open' : 'planned',
        metOn: null,
        lateByDays: null,
        rectifiedOn: null,
      });
    case 'PhaseWaived':
      return () => ({ status: 'waived' });
    case 'OverdueNoticeIssued': {
      const { rung, revision, occurredOn, doneOn } = data;
      return ({ overdueNotices }) => ({
        overdueNotices: [...overdueNotices, { rung, revision, occurredOn, doneOn }],
      });
    }
    case 'ContraryToProcessWarned':
      return () => ({ warnedOn: data.occurredOn });
    case 'ContraryToProcessReached':
      return () => ({ reachedOn: data.occurredOn });
    default:
      return null;
  }
};

/** What an event does to the latest day to open public comment, which keeps its distance to the phase's due day. */
const openingChange = (event: CycleEvent): Change | null => {
  const { type, data } = event;
  switch (type) {
    case 'PhaseOpened':
      return ({ status }) => ({ openedOn: data.occurredOn, status: status === 'planned' ? 'open' : status });
    case 'DeadlineMoved':
      return ({ dueOn, moves, status }) => {
        if (dueOn === null) return {};
        const to = addDays(dueOn, daysBetween(data.from, data.dueOn));
        const move = { from: dueOn, to, movedOn: data.occurredOn, revision: data.revision, was: status };
        return { dueOn: to, revision: data.revision, moves: [...moves, move] };
      };
    case 'PublicCommentOpened':
      return (row) => (isSettled(row) ? {} : met(data.opensOn)(row));
    case 'PhaseWaived':
      return (row) => (isSettled(row) ? {} : { status: 'waived' });
    default:
      return null;
  }
};

const changeOf = (row: DeadlineRow, event: CycleEvent): Change | null => {
  if (event.type === 'ReminderIssued' || event.type === 'ReminderSkipped' || event.type === 'ReminderSuperseded') {
    const isOfRow = (event.data.duty === 'comment-window') === (row.duty === 'comment-window');
    return isOfRow ? ({ reminders }) => ({ reminders: [...reminders, reminderEntry(event)] }) : null;
  }
  return row.duty === 'phase' ? dutyChange(event) : openingChange(event);
};

const evolve = (rows: readonly DeadlineRow[], event: CycleEvent): readonly DeadlineRow[] => {
  if (event.type === 'CycleOpened') return planned(event);
  if (!('phase' in event.data)) return rows;
  const { phase } = event.data;
  return rows.map((row) => (row.phase === phase ? { ...row, ...changeOf(row, event)?.(row) } : row));
};

/** A cycle's deadlines, each due by the end of a day. */
export const phaseDeadlines: Evolve<DeadlineRow, 'cycle'> = (rows, { event }) =>
  evolve(rows, event).map((row) => (row.due === row.dueOn ? row : { ...row, due: row.dueOn }));
