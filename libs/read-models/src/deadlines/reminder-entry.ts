import type {
  DutyReminderIssued,
  DutyReminderSkipped,
  DutyReminderSuperseded,
  ReminderIssued,
  ReminderSkipped,
  ReminderSuperseded,
} from '@nap/domain';

import type { ReminderEntry } from './deadlines.row';

type RungEvent =
  | ReminderIssued
  | ReminderSkipped
  | ReminderSuperseded
  | DutyReminderIssued
  | DutyReminderSkipped
  | DutyReminderSuperseded;

/** What became of a rung, of a cycle's deadline or any other. */
export const reminderEntry = (event: RungEvent): ReminderEntry => {
  const { duty, rung, revision, occurredOn, doneOn } = event.data;
  const entry = { duty, rung, revision, occurredOn, doneOn };
  switch (event.type) {
    case 'ReminderIssued':
      return { ...entry, outcome: 'issued', because: null };
    case 'ReminderSkipped':
      return { ...entry, outcome: 'skipped', because: event.data.reason };
    case 'ReminderSuperseded':
      return { ...entry, outcome: 'superseded', because: event.data.by };
  }
};
