import { type Duty, type ToldRoles, passDuties, recordDutyStep } from '../deadline/duty';
import type { Addressee } from '../deadline/duty.events';
import type { ForumState } from '../forum/forum.state';
import type { Moment } from '../moment/moment';
import type { Approver, MeetingEvent } from './meeting.events';
import { evolveMeeting } from './meeting.evolve';
import { approvalsOutstanding } from './meeting.offices';
import type { KnownMeeting } from './meeting.state';

/** Whose approval keeps a duty waiting; nobody's where the next act is the secretary's. */
const waitedFor = (meeting: KnownMeeting, duty: Duty, forum: ForumState, moment: Moment): readonly Approver[] => {
  const { agenda, minutes } = meeting;
  const outstanding = (approvals: readonly Approver[]): readonly Approver[] =>
    approvalsOutstanding(forum, moment, approvals);
  if (duty.duty === 'agenda') {
    return agenda?.stage === 'drafted' && !agenda.returned ? outstanding(agenda.approvals) : [];
  }
  if (duty.duty === 'final-agenda') {
    const isSubmitted = agenda?.stage === 'revised' || (agenda?.stage === 'circulated' && agenda.approvals.length > 0);
    return isSubmitted && !agenda.returned ? outstanding(agenda.approvals) : [];
  }
  return duty.duty === 'minutes' && minutes?.stage === 'circulated' ? outstanding(minutes.approvals) : [];
};

/** Those who run the forum; but what waits for an approval is asked of who approves. */
export const TOLD_OF_MEETINGS: ToldRoles = { before: ['secretary'], overdue: ['chair', 'co-chair', 'secretary'] };

/** Before the deadline whoever has to act next is reminded; once it is overdue, the chairs are told too. */
const recipientsOf =
  (meeting: KnownMeeting, forum: ForumState, moment: Moment) =>
  (duty: Duty, when: 'before' | 'overdue'): readonly Addressee[] => {
    if (duty.duty === 'action-item')
      return when === 'before' ? ['owner', 'secretary'] : ['owner', 'secretary', 'chair'];
    if (when === 'overdue') return TOLD_OF_MEETINGS.overdue;
    const approvers = waitedFor(meeting, duty, forum, moment);
    return approvers.length > 0 ? approvers : TOLD_OF_MEETINGS.before;
  };

/** The meeting after events of its own. */
export const evolveAll = (meeting: KnownMeeting, events: readonly MeetingEvent[]): KnownMeeting =>
  events.reduce((state: KnownMeeting, event) => {
    const next = evolveMeeting(state, event);
    return next.status === 'none' ? state : next;
  }, meeting);

/** Everything of the meeting's duties that is due up to the moment and not yet recorded, in due order. */
export const passMeetingTime = (meeting: KnownMeeting, forum: ForumState, moment: Moment): readonly MeetingEvent[] =>
  passDuties<KnownMeeting, MeetingEvent>(meeting, moment, {
    dutiesOf: ({ duties }) => duties,
    record: (state, step) => {
      const event = recordDutyStep(state.duties, step, moment, recipientsOf(state, forum, moment));
      return event === null ? [] : [event];
    },
    evolve: (state, event) => evolveAll(state, [event]),
  });
