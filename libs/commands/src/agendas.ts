import { Injectable } from '@nestjs/common';

import type { Instant } from '@nap/calendar';
import {
  type DutyStep,
  type ForumState,
  type ForumStep,
  type KnownDecision,
  type KnownMeeting,
  type OpenedCycle,
  type Step,
  agendaOf,
  decisionAgendaOf,
  forumAgendaOf,
  isCycleOver,
  isDecisionOver,
  isMeetingOver,
  meetingAgendaOf,
  stepAt,
} from '@nap/domain';
import { toInstant, zone } from '@nap/zones';

import { StreamStates } from './stream-states';

type Agenda<AStep> = {
  /** Grows with every event that the agenda stands on: the stream's own and its forum's. */
  readonly version: number;
  /** In due order. */
  readonly steps: readonly AStep[];
  /** The business instant at which a step falls due: the first at or after its moment on the forum's wall clock. */
  readonly dueAt: (step: AStep) => Instant;
};

/** Nothing can fall due any more, unless a person acts. */
type Ending = { readonly over: boolean };

export type CycleAgenda = Agenda<Step> & Ending & { readonly cycle: OpenedCycle };
export type MeetingAgenda = Agenda<DutyStep> & Ending & { readonly meeting: KnownMeeting };
export type DecisionAgenda = Agenda<DutyStep> & Ending & { readonly decision: KnownDecision };

export type ForumAgenda = Agenda<ForumStep> & { readonly forum: ForumState };

/** What clocks have still to record, as the log stands now on the primary, in business time. */
@Injectable()
export class Agendas {
  constructor(private readonly states: StreamStates) {}

  /** @returns undefined when there is no such cycle. */
  async ofCycle(cycleId: string): Promise<CycleAgenda | undefined> {
    const { state: cycle, version } = await this.states.loadCycle(cycleId);
    if (cycle.status === 'none') return undefined;
    const forum = await this.states.loadForum(cycle.forumId);
    return {
      cycle,
      version: version + forum.version,
      over: isCycleOver(cycle),
      steps: agendaOf(cycle, forum.state.reminderHour),
      dueAt: dueIn(forum.state),
    };
  }

  /** @returns undefined when there is no such meeting. */
  async ofMeeting(meetingId: string): Promise<MeetingAgenda | undefined> {
    const { state: meeting, version } = await this.states.loadMeeting(meetingId);
    if (meeting.status === 'none') return undefined;
    const forum = await this.states.loadForum(meeting.forumId);
    return {
      meeting,
      version: version + forum.version,
      over: isMeetingOver(meeting),
      steps: meetingAgendaOf(meeting, forum.state.reminderHour),
      dueAt: dueIn(forum.state),
    };
  }

  /** @returns undefined when there is no such decision. */
  async ofDecision(decisionId: string): Promise<DecisionAgenda | undefined> {
    const { state: decision, version } = await this.states.loadDecision(decisionId);
    if (decision.status === 'none') return undefined;
    const forum = await this.states.loadForum(decision.forumId);
    return {
      decision,
      version: version + forum.version,
      over: isDecisionOver(decision),
      steps: decisionAgendaOf(decision, forum.state.reminderHour),
      dueAt: dueIn(forum.state),
    };
  }

  /** @returns undefined when there is no such forum. */
  async ofForum(forumId: string): Promise<ForumAgenda | undefined> {
    const { state: forum, version } = await this.states.loadForum(forumId);
    if (forum.status === 'none') return undefined;
    return { forum, version, steps: forumAgendaOf(forum), dueAt: dueIn(forum) };
  }
}

const dueIn =
  ({ zone: place }: ForumState) =>
  (step: Pick<Step, 'on' | 'time'>): Instant =>
    toInstant(zone(place), stepAt(step));
