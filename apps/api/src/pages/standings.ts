import { type CivilDate, type CivilDateTime, addDays, dateOf } from '@nap/calendar';
import { Clock } from '@nap/platform';
import {
  CycleQueries,
  type CycleRow,
  DeadlineQueries,
  type DeadlineRow,
  type ForumRow,
  PhaseQueries,
  type PhaseRow,
  type Stored,
} from '@nap/read-models';
import { type CycleStanding, type ForumStanding, isLate } from '@nap/renderings';
import { toLocal, zone } from '@nap/zones';
import { Injectable } from '@nestjs/common';

const groupedBy = <Row>(rows: readonly Row[], keyOf: (row: Row) => string): ReadonlyMap<string, readonly Row[]> => {
  const groups = new Map<string, Row[]>();
  for (const row of rows) groups.set(keyOf(row), [...(groups.get(keyOf(row)) ?? []), row]);
  return groups;
};

const withPhases = (
  cycles: readonly Stored<CycleRow>[],
  phases: readonly Stored<PhaseRow>[],
): readonly (CycleStanding & { readonly forumId: string })[] => {
  const ofCycle = groupedBy(phases, ({ cycleId }) => cycleId);
  return cycles.map((cycle) => ({ ...cycle, phases: ofCycle.get(cycle.cycleId) ?? [] }));
};

/** Where forums and their cycles stand today, each by the days of its own zone. */
@Injectable()
export class Standings {
  constructor(
    private readonly cycles: CycleQueries,
    private readonly phases: PhaseQueries,
    private readonly deadlines: DeadlineQueries,
    private readonly clock: Clock,
  ) {}

  /** The forum's wall clock now. */
  localTime(forum: Pick<ForumRow, 'zone'>): CivilDateTime {
    return toLocal(zone(forum.zone), this.clock.now());
  }

  todayIn(forum: Pick<ForumRow, 'zone'>): CivilDate {
    return dateOf(this.localTime(forum));
  }

  /** The first day that is today anywhere on Earth; a forum's own today is this one or one of the two after it. */
  earliestToday(): CivilDate {
    return addDays(dateOf(toLocal(zone('UTC'), this.clock.now())), -1);
  }

  /** The forum's cycles with their phases, oldest implementation first. */
  async cyclesOf(forumId: string): Promise<readonly CycleStanding[]> {
    const cycles = await this.cycles.ofForum(forumId);
    return withPhases(cycles, await this.phases.ofCycles(cycles.map(({ cycleId }) => cycleId)));
  }

  async ofForums(forums: readonly Stored<ForumRow>[]): Promise<readonly ForumStanding[]> {
    const from = this.earliestToday();
    const [cycles, next, owed] = await Promise.all([
      this.cycles.ofForums(forums.map(({ forumId }) => forumId)),
      this.deadlines.next(from),
      this.deadlines.owed(from, from),
    ]);
    const standings = withPhases(cycles, await this.phases.ofCycles(cycles.map(({ cycleId }) => cycleId)));
    const [cyclesOf, nextOf, owedOf] = [
      groupedBy(standings, ({ forumId }) => forumId),
      new Map(next.map((row) => [row.forumId, row])),
      groupedBy(owed, ({ forumId }) => forumId),
    ];
    return forums.map((forum) => {
      const today = this.todayIn(forum);
      const late = (owedOf.get(forum.forumId) ?? []).filter((row: DeadlineRow) => isLate(row, today)).length;
      const { forumId, name } = forum;
      return { forumId, name, today, cycles: cyclesOf.get(forumId) ?? [], late, next: nextOf.get(forumId) ?? null };
    });
  }
}
