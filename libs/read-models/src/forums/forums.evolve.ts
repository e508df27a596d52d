import type { ForumEvent } from '@nap/domain';

import type { View } from '../view/view';
import type { ForumRow } from './forums.row';

const evolve = (rows: readonly ForumRow[], { type, data }: ForumEvent): readonly ForumRow[] => {
  switch (type) {
    case 'ForumRegistered': {
      const { forumId, name, zone, localLanguages, reminderHour, occurredOn } = data;
      return [{ forumId, name, zone, localLanguages, reminderHour, registeredOn: occurredOn }];
    }
    case 'ReminderHourSet':
      return rows.map((row) => ({ ...row, reminderHour: data.reminderHour }));
    default:
      return rows;
  }
};

/** The forums and how they keep their days. */
export const forumsView: View<ForumRow> = {
  table: 'forums',
  key: ['forumId'],
  evolve: { forum: (rows, { event }) => evolve(rows, event) },
};
