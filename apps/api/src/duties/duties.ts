import { dateOf } from '@nap/calendar';
import { StreamStates } from '@nap/commands';
import { type ForumState, holdersOf } from '@nap/domain';
import { PeopleStore } from '@nap/people';
import { Clock } from '@nap/platform';
import { ActionItemQueries, DeadlineQueries, type DeadlineRow, type Stored } from '@nap/read-models';
import { toLocal, zone } from '@nap/zones';
import { Injectable } from '@nestjs/common';

import { rolesOwing } from './who-owes';

type KnownForum = Exclude<ForumState, { status: 'none' }>;

/** A deadline that a person has to see to. */
export type OwnDuty = {
  readonly row: Stored<DeadlineRow>;
  readonly forum: KnownForum;
  /** The words of an action item; null for every other duty. */
  readonly what: string | null;
};

const isOwed = ({ status }: DeadlineRow): boolean => status === 'planned' || status === 'open' || status === 'missed';

/** What a person owes over all forums: by the roles held today, decided on the log, and by name. */
@Injectable()
export class Duties {
  constructor(
    private readonly people: PeopleStore,
    private readonly states: StreamStates,
    private readonly deadlines: DeadlineQueries,
    private readonly items: ActionItemQueries,
    private readonly clock: Clock,
  ) {}

  /** Planned, open and missed duties by due day, those whose day is not known yet last. */
  async of(personId: string): Promise<readonly OwnDuty[]> {
    const forums = await this.people.forumsOf(personId);
    const duties = await Promise.all(forums.map((forumId) => this.inForum(personId, forumId)));
    const byDue = ({ row }: OwnDuty): string => `${row.due ?? '9999'} ${row.deadlineId}`;
    return duties.flat().sort((a, b) => (byDue(a) < byDue(b) ? -1 : 1));
  }

  private async inForum(personId: string, forumId: string): Promise<readonly OwnDuty[]> {
    const { state: forum } = await this.states.loadForum(forumId);
    if (forum.status === 'none') return [];
    const [rows, items] = await Promise.all([
      this.deadlines.ofForum(forumId),
      this.items.open(forumId, { ownerId: personId }),
    ]);
    const whatOf = new Map(items.map((item) => [`${item.meetingId}/${item.itemId}`, item.what]));
    const own: OwnDuty[] = [];
    for (const row of rows.filter(isOwed)) {
      const what = row.duty === 'action-item' ? whatOf.get(`${row.ownerId}/${row.subject ?? ''}`) : undefined;
      if (what !== undefined || (await this.owesByRole(personId, forum, row)))
        own.push({ row, forum, what: what ?? null });
    }
    return own;
  }

  private async owesByRole(personId: string, forum: KnownForum, row: DeadlineRow): Promise<boolean> {
    const cycle = row.cycleId === null ? null : (await this.states.loadCycle(row.cycleId)).state;
    const today = dateOf(toLocal(zone(forum.zone), this.clock.now()));
    return rolesOwing(row, cycle).some((role) => holdersOf(forum, role, today, row.cycleId).includes(personId));
  }
}
