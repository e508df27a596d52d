import type { TimeOfDay } from '@nap/calendar';

import { type DutyStep, dutyAgenda, isOwed } from '../deadline/duty';
import type { MeetingState } from './meeting.state';

/** The steps that clocks have still to record, in due order. */
export const meetingAgendaOf = (meeting: MeetingState, reminderHour: TimeOfDay): readonly DutyStep[] =>
  meeting.status === 'none' ? [] : dutyAgenda(meeting.duties, reminderHour);

/** Nothing can fall due any more, unless a person acts. */
export const isMeetingOver = (meeting: MeetingState): boolean =>
  meeting.status !== 'none' &&
  !['scheduled', 'open', 'adjourned'].includes(meeting.status) &&
  !meeting.duties.some(isOwed);
