import type { CivilDate } from '@nap/calendar';
import type { Role } from '@nap/domain';
import type { KeyHolder } from '@nap/people';
import { ForumQueries, RoleQueries, type RoleRow } from '@nap/read-models';
import { Injectable } from '@nestjs/common';

import { ForumRights } from '../access/forum-rights';
import { ApiProblem } from '../border/api-problem';
import { PeopleViews, type PersonView } from '../people/people-views';

/** A role that was or is held. The public reads who holds it only of people whose name is published. */
export type RoleView = PersonView & {
  readonly id: string;
  readonly role: Role;
  /** First and last day on which it is held; null: no end is set. */
  readonly from: CivilDate;
  readonly until: CivilDate | null;
  /** Binds a lead agency to one cycle. */
  readonly cycleId: string | null;
};

@Injectable()
export class RoleViews {
  constructor(
    private readonly forums: ForumQueries,
    private readonly roles: RoleQueries,
    private readonly people: PeopleViews,
    private readonly rights: ForumRights,
  ) {}

  /** @throws ApiProblem `forum-not-found`. */
  async ofForum(forumId: string, reader: KeyHolder | null): Promise<readonly RoleView[]> {
    if ((await this.forums.find(forumId)) === null) throw new ApiProblem({ code: 'forum-not-found' });
    const rows = await this.roles.ofForum(forumId);
    const isInsider = await this.rights.isInsider(reader, forumId);
    const person = await this.people.of(
      rows.map(({ personId }) => personId),
      { reader, isInsider },
    );
    return rows.map((row) => ({ ...roleOf(row), ...person(row.personId) }));
  }
}

const roleOf = ({ assignmentId, role, heldFrom, heldUntil, cycleId }: RoleRow): Omit<RoleView, keyof PersonView> => ({
  id: assignmentId,
  role,
  from: heldFrom,
  until: heldUntil,
  cycleId,
});
