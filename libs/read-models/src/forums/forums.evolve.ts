import type { DomainEvent } from '@nap/domain';

import type { View } from '../view/view';
import type { ForumRow } from './forums.row';

const evolve = (rows: readonly ForumRow[], { type, data }: DomainEvent): readonly ForumRow[] => {
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
export const forumsView: View<ForumRow> = { table: 'forums', key: ['forumId'], streams: 'forum', evolve };
