import { addDays, at, dateOf, instantOf, timeOfDay } from '@nap/calendar';
import { CommandBus, type OrderRequest, commandIdFrom } from '@nap/commands';
import { DEFAULT_BYLAWS, builtInProfiles } from '@nap/domain';
import { PeopleStore } from '@nap/people';
import type { Config } from '@nap/platform';
import { type Zone, toLocal, zone } from '@nap/zones';
import type { INestApplicationContext } from '@nestjs/common';

import { withEngine } from '../../../apps/cli/src/engine';
import { giveOrder } from '../../../apps/cli/src/give-order';
import { numbersUpTo, sideBySide } from './side-by-side';

const AT_ONCE = 8;
const MINUTE_MS = 60_000;
/** Its clocks always show UTC. */
const PLACE: Zone = zone('Africa/Abidjan');
/** The drafting phase is first reminded of thirty days before its last day, which is the eve of the cycle. */
const DAYS_FROM_REMINDER_TO_START = 31;
/** `agenda: 'P7D'` in the bylaws. */
const DAYS_FROM_AGENDA_TO_MEETING = 7;

export const forumName = (index: number): string => `forum-${String(index).padStart(4, '0')}`;
export const cycleName = (index: number): string => `${forumName(index)}-cycle`;
export const meetingName = (index: number): string => `${forumName(index)}-meeting`;

/** The first full minute at or after this instant, both in epoch milliseconds: deadlines are known to the minute. */
export const minuteFrom = (instant: number): number => Math.ceil(instant / MINUTE_MS) * MINUTE_MS;

type ForumCommand = Extract<OrderRequest, { readonly stream: 'forum' }>['command'];
type InForum = (what: string, command: ForumCommand) => Promise<void>;

/** A forum with a point of contact and a secretary, who have mail. */
const found = async (people: PeopleStore, inForum: InForum, forum: string, due: number): Promise<void> => {
  const reminderHour = timeOfDay(toLocal(PLACE, instantOf(due)).slice(11, 16));
  const data = { forumId: forum, name: forum, zone: PLACE, localLanguages: ['fr'], reminderHour };
  await inForum('register', { type: 'RegisterForum', data });
  const from = dateOf(toLocal(PLACE, instantOf(due - MINUTE_MS)));
  for (const role of ['poc', 'secretary'] as const) {
    const personId = commandIdFrom('bench', forum, role);
    const email = `${role}.${forum}@example.org`;
    await people.add({ id: personId, name: `Sample ${role}`, email, language: 'en', admin: false, published: false });
    const assignmentId = commandIdFrom('bench', forum, role, 'assignment');
    const assignment = { assignmentId, personId, role, from, until: null, cycleId: null };
    await inForum(`assign ${role}`, { type: 'AssignRole', data: assignment });
  }
};

/** A cycle whose drafting phase is open, with its first reminder at the instant. */
const openCycle = async (inForum: InForum, index: number, due: number): Promise<void> => {
  const profile = builtInProfiles['handbook-2016'];
  if (profile === undefined) throw new Error('the profile handbook-2016 does not ship with this release');
  const start = addDays(dateOf(toLocal(PLACE, instantOf(due))), DAYS_FROM_REMINDER_TO_START);
  const data = { cycleId: cycleName(index), profile, start, end: null, lengths: {} };
  await inForum('open', { type: 'OpenCycle', data });
};

/** A meeting whose agenda and papers are owed at the instant. */
const callMeeting = async (inForum: InForum, index: number, due: number): Promise<void> => {
  await inForum('bylaws', { type: 'AdoptBylaws', data: { bylaws: DEFAULT_BYLAWS, decisionId: null } });
  const local = toLocal(PLACE, instantOf(due));
  const day = addDays(dateOf(local), DAYS_FROM_AGENDA_TO_MEETING);
  const startsAt = at(day, timeOfDay(local.slice(11, 16)));
  const slot = { startsAt, endsAt: at(addDays(day, 1), timeOfDay('00:00')) };
  const data = { meetingId: meetingName(index), kind: 'regular', place: 'Town hall', ...slot } as const;
  await inForum('meeting', { type: 'ScheduleMeeting', data });
};

const SEEDS = { cycles: openCycle, meetings: callMeeting } as const;

/** What falls due: a reminder in cycles, or the agenda of meetings. */
export type Kind = keyof typeof SEEDS;

const seedAll = async (engine: INestApplicationContext, kind: Kind, count: number, due: number): Promise<void> => {
  const bus = engine.get(CommandBus, { strict: false });
  const people = engine.get(PeopleStore, { strict: false });
  await sideBySide(numbersUpTo(count), AT_ONCE, async (index) => {
    const forum = forumName(index);
    const inForum: InForum = async (what, command) => {
      const order = { stream: 'forum', id: forum, command } as const;
      const refusal = await giveOrder(bus, { id: commandIdFrom('bench', forum, what), order });
      if (refusal !== null) throw new Error(`${what} was refused in ${forum}: ${refusal.code}`);
    };
    await found(people, inForum, forum, due);
    await SEEDS[kind](inForum, index, due);
  });
};

/** So many forums with a cycle or a meeting each, all of which have a step at one instant. @param due a full minute in epoch milliseconds. */
export const seedForums = (config: Config, kind: Kind, count: number, due: number): Promise<void> =>
  withEngine(config, (engine) => seedAll(engine, kind, count, due));
