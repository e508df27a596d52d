import { Injectable } from '@nestjs/common';

import type { Instant, TimeOfDay } from '@nap/calendar';
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
    const agenda = await this.inForum(cycle.forumId, version, (hour) => agendaOf(cycle, hour));
    return { cycle, over: isCycleOver(cycle), ...agenda };
  }

  /** @returns undefined when there is no such meeting. */
  async ofMeeting(meetingId: string): Promise<MeetingAgenda | undefined> {
    const { state: meeting, version } = await this.states.loadMeeting(meetingId);
    if (meeting.status === 'none') return undefined;
    const agenda = await this.inForum(meeting.forumId, version, (hour) => meetingAgendaOf(meeting, hour));
    return { meeting, over: isMeetingOver(meeting), ...agenda };
  }

  /** @returns undefined when there is no such decision. */
  async ofDecision(decisionId: string): Promise<DecisionAgenda | undefined> {
    const { state: decision, version } = await this.states.loadDecision(decisionId);
    if (decision.status === 'none') return undefined;
    const agenda = await this.inForum(decision.forumId, version, (hour) => decisionAgendaOf(decision, hour));
    return { decision, over: isDecisionOver(decision), ...agenda };
  }

  /** @returns undefined when there is no such forum. */
  async ofForum(forumId: string): Promise<ForumAgenda | undefined> {
    const { state: forum, version } = await this.states.loadForum(forumId);
    if (forum.status === 'none') return undefined;
    return { forum, version, steps: forumAgendaOf(forum), dueAt: dueIn(forum) };
  }

  /** What the agenda of a stream has from its forum: the reminder hour, the zone, and a share in its version. */
  private async inForum<AStep extends Pick<Step, 'on' | 'time'>>(
    forumId: string,
    version: number,
    stepsAt: (reminderHour: TimeOfDay) => readonly AStep[],
  ): Promise<Agenda<AStep>> {
    const forum = await this.states.loadForum(forumId);
    const { state } = forum;
    return { version: version + forum.version, steps: stepsAt(state.reminderHour), dueAt: dueIn(state) };
  }
}

const dueIn =
  ({ zone: place }: ForumState) =>
  (step: Pick<Step, 'on' | 'time'>): Instant =>
    toInstant(zone(place), stepAt(step));
