import { evolveDuties, isDutyEvent } from '../deadline/duty';
import { evolveBylaws, isBylawsEvent } from './bylaws/bylaws.evolve';
import type { ForumEvent } from './forum.events';
import type { ForumState, RegisteredCycle } from './forum.state';
import { evolveMeetings, isMeetingsEvent } from './meetings/meetings.evolve';
import { evolveMembership, isMembershipEvent, withoutPerson } from './membership/membership.evolve';

const withCycle = (
  forum: ForumState,
  cycleId: string,
  change: Partial<Pick<RegisteredCycle, 'start' | 'end' | 'activatedOn'>>,
): ForumState => ({
  ...forum,
  cycles: forum.cycles.map((cycle) => (cycle.cycleId === cycleId ? { ...cycle, ...change } : cycle)),
});

/** What became of the forum by an event; never throws. */
export const evolveForum = (forum: ForumState, event: ForumEvent): ForumState => {
  if (isDutyEvent(event)) return { ...forum, duties: evolveDuties(forum.duties, event) };
  if (isMembershipEvent(event)) return evolveMembership(forum, event);
  if (isMeetingsEvent(event)) return evolveMeetings(forum, event);
  if (isBylawsEvent(event)) return evolveBylaws(forum, event);
  const { type, data } = event;
  switch (type) {
    case 'ForumRegistered':
      return {
        ...forum,
        status: 'registered',
        forumId: data.forumId,
        name: data.name,
        zone: data.zone,
        localLanguages: data.localLanguages,
        reminderHour: data.reminderHour,
      };
    case 'ReminderHourSet':
      return { ...forum, reminderHour: data.reminderHour };
    case 'RoleAssigned': {
      const { assignmentId, personId, role, from, until, cycleId } = data;
      return { ...forum, roles: [...forum.roles, { assignmentId, personId, role, from, until, cycleId }] };
    }
    case 'RoleEnded':
      return {
        ...forum,
        roles: forum.roles.map((held) =>
          held.assignmentId === data.assignmentId ? { ...held, until: data.until } : held,
        ),
      };
    case 'CycleRegistered': {
      const { cycleId, start, end, predecessor, profile } = data;
      return { ...forum, cycles: [...forum.cycles, { cycleId, start, end, predecessor, profile, activatedOn: null }] };
    }
    case 'CycleActivated':
      return withCycle(forum, data.cycleId, { activatedOn: data.occurredOn });
    case 'CycleRescheduled':
    case 'SuccessorMoved':
      return withCycle(forum, data.cycleId, { start: data.start, end: data.end });
    case 'PersonErased':
      return {
        ...forum,
        roles: forum.roles.filter(({ personId }) => personId !== data.personId),
        seats: forum.seats.map((seat) => withoutPerson(seat, data.personId)),
      };
    default:
      data satisfies never; // an event of a newer release says nothing to this one
      return forum;
  }
};

/** The events of one decision, each part decided on the forum as the parts before have left it. */
export const inTurn = (
  forum: ForumState,
  ...parts: readonly ((now: ForumState) => readonly ForumEvent[])[]
): readonly ForumEvent[] => {
  const events: ForumEvent[] = [];
  let now = forum;
  for (const part of parts) {
    const more = part(now);
    events.push(...more);
    now = more.reduce(evolveForum, now);
  }
  return events;
};
