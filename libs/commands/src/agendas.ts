import { Injectable } from '@nestjs/common';

import type { CivilDateTime, Instant } from '@nap/calendar';
import {
  type ForumState,
  type ForumStep,
  type OpenedCycle,
  type Step,
  agendaOf,
  forumAgendaOf,
  isCycleOver,
  stepAt,
} from '@nap/domain';
import { toInstant, zone } from '@nap/zones';

import { StreamStates } from './stream-states';

/** A step of the calendar with the business instant at which it falls due. */
export type Due<AStep> = AStep & { readonly at: Instant };

export type CycleAgenda = {
  readonly cycle: OpenedCycle;
  /** Grows with every event that the agenda stands on: the cycle's and its forum's. */
  readonly version: number;
  /** Nothing can fall due any more, unless a person acts. */
  readonly over: boolean;
  /** In due order. */
  readonly steps: readonly Due<Step>[];
};

export type ForumAgenda = {
  readonly forum: ForumState;
  readonly version: number;
  /** In due order. */
  readonly steps: readonly Due<ForumStep>[];
};

/** What clocks have still to record, as the log stands now on the primary, with instants in business time. */
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
      steps: agendaOf(cycle, forum.state.reminderHour).map((step) => due(step, stepAt(step), forum.state)),
    };
  }

  /** @returns undefined when there is no such forum. */
  async ofForum(forumId: string): Promise<ForumAgenda | undefined> {
    const { state: forum, version } = await this.states.loadForum(forumId);
    if (forum.status === 'none') return undefined;
    return { forum, version, steps: forumAgendaOf(forum).map((step) => due(step, stepAt(step), forum)) };
  }
}

const due = <AStep>(step: AStep, local: CivilDateTime, forum: ForumState): Due<AStep> => ({
  ...step,
  at: toInstant(zone(forum.zone), local),
});
