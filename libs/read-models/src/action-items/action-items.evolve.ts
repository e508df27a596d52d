import { dateOf } from '@nap/calendar';
import { type ActionItemState, type KnownMeeting, type MeetingEvent, dutyOf, isDutyEvent, lateFrom } from '@nap/domain';

import type { View } from '../view/view';
import type { ActionItemRow } from './action-items.row';

/** The row as the domain's own fold knows the item. */
const shown = <Row extends object>(row: Row, { meetingId, duties }: KnownMeeting, item: ActionItemState) => {
  const { itemId, what, ownerId, dueOn, status, doneOn } = item;
  const duty = dutyOf(duties, 'action-item', itemId);
  const overdueSince = duty?.status === 'missed' ? dateOf(lateFrom(duty.due)) : null;
  return { ...row, meetingId, itemId, what, ownerId, dueOn, status, doneOn, overdueSince };
};

/** The row with what the event says beside the state that it leaves. */
const told = (row: ActionItemRow, event: MeetingEvent): ActionItemRow => {
  if (isDutyEvent(event)) {
    const { type, data } = event;
    const isMet = type === 'DeadlineMet' && data.duty === 'action-item' && data.subject === row.itemId;
    return isMet ? { ...row, lateByDays: data.lateByDays } : row;
  }
  const { type, data } = event;
  if (type !== 'ActionItemKeptUnderTracking' && type !== 'ActionItemReleasedFromTracking') return row;
  if (data.itemId !== row.itemId) return row;
  const { meetingId, occurredOn: reviewedOn } = data;
  return {
    ...row,
    reviews: [
      ...row.reviews,
      type === 'ActionItemKeptUnderTracking'
        ? { meetingId, outcome: 'kept', dueOn: data.dueOn, reviewedOn }
        : { meetingId, outcome: 'released', dueOn: null, reviewedOn },
    ],
  };
};

/** What meetings asked of somebody, and what became of it. */
export const actionItemsView: View<ActionItemRow> = {
  table: 'action_items',
  key: ['meetingId', 'itemId'],
  evolve: {
    meeting: (rows, { event, after }) => {
      if (after.status === 'none') return rows;
      return after.actionItems.map((item) => {
        const row =
          rows.find(({ itemId }) => itemId === item.itemId) ??
          shown({ openedOn: event.data.occurredOn, lateByDays: null, reviews: [] }, after, item);
        return shown(told(row, event), after, item);
      });
    },
  },
};
