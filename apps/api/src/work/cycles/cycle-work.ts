import { type CivilDate, dateOf } from '@nap/calendar';
import { StreamStates } from '@nap/commands';
import type { KeyHolder } from '@nap/people';
import { Clock } from '@nap/platform';
import { type CycleAct, pathOf } from '@nap/renderings';
import { toLocal, zone } from '@nap/zones';
import { Injectable } from '@nestjs/common';

import { ApiProblem } from '../../border/api-problem';
import { WorkDesk } from '../work-desk';
import type { WorkPlace } from '../work-form';
import { CYCLE_FORMS, type CycleFacts } from './cycle-forms';

const isAct = (name: string): name is CycleAct => Object.hasOwn(CYCLE_FORMS, name);

/** The acts on cycles that have pages. */
@Injectable()
export class CycleWork {
  constructor(
    private readonly states: StreamStates,
    private readonly desk: WorkDesk,
    private readonly clock: Clock,
  ) {}

  /** @throws ApiProblem `not-found` for an act that there is not. */
  formOf(act: string): (typeof CYCLE_FORMS)[CycleAct] {
    if (!isAct(act)) throw new ApiProblem({ code: 'not-found' });
    return CYCLE_FORMS[act];
  }

  /** Read on the log: a form must not rest on views that lag. @throws ApiProblem `cycle-not-found`. */
  async placeOf(cycleId: string): Promise<WorkPlace<CycleFacts>> {
    const { state: cycle } = await this.states.loadCycle(cycleId);
    if (cycle.status === 'none') throw new ApiProblem({ code: 'cycle-not-found' });
    const { state: forum } = await this.states.loadForum(cycle.forumId);
    if (forum.status === 'none') throw new ApiProblem({ code: 'cycle-not-found' });
    const { forumId, name } = forum;
    const page = pathOf.cycle(cycleId);
    return {
      forum: { forumId, zone: forum.zone, localLanguages: forum.localLanguages },
      about: { name: `${name} · ${cycleId}`, href: page },
      facts: { cycle, today: this.todayIn(forum.zone) },
      shownAt: ({ version }) => `${page}?min-version=${String(version)}`,
    };
  }

  /** What the reader can do to the cycle as it stands. */
  async actsFor(cycleId: string, reader: KeyHolder | null): Promise<readonly CycleAct[]> {
    if (reader === null) return [];
    const { facts, forum } = await this.placeOf(cycleId);
    const fitting = Object.keys(CYCLE_FORMS)
      .filter(isAct)
      .filter((act) => CYCLE_FORMS[act].fits(facts));
    const may = await Promise.all(fitting.map((act) => this.desk.maySend(CYCLE_FORMS[act], forum.forumId, reader)));
    return fitting.filter((_act, place) => may[place]);
  }

  private todayIn(place: string): CivilDate {
    return dateOf(toLocal(zone(place), this.clock.now()));
  }
}
