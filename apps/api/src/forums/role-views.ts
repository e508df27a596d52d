import type { CivilDate } from '@nap/calendar';
import type { Role } from '@nap/domain';
import { type KeyHolder, type Person, PeopleStore } from '@nap/people';
import { ForumQueries, RoleQueries, type RoleRow } from '@nap/read-models';
import { Injectable } from '@nestjs/common';

import { ForumRights } from '../access/forum-rights';
import { ApiProblem } from '../border/api-problem';

/** A role that was or is held. The public reads who holds it only of people whose name is published. */
export type RoleView = {
  readonly id: string;
  readonly role: Role;
  /** First and last day on which it is held; null: no end is set. */
  readonly from: CivilDate;
  readonly until: CivilDate | null;
  /** Binds a lead agency to one cycle. */
  readonly cycleId: string | null;
  /** Null where the reader may not know it, or the person was erased. */
  readonly name: string | null;
  /** For the forum's own people only. */
  readonly personId?: string;
};

@Injectable()
export class RoleViews {
  constructor(
    private readonly forums: ForumQueries,
    private readonly roles: RoleQueries,
    private readonly people: PeopleStore,
    private readonly rights: ForumRights,
  ) {}

  /** @throws ApiProblem `forum-not-found`. */
  async ofForum(forumId: string, reader: KeyHolder | null): Promise<readonly RoleView[]> {
    if ((await this.forums.find(forumId)) === null) throw new ApiProblem({ code: 'forum-not-found' });
    const rows = await this.roles.ofForum(forumId);
    const holders = await this.people.findMany([...new Set(rows.map(({ personId }) => personId))]);
    const known = new Map(holders.map((person) => [person.id, person]));
    const isInsider = await this.rights.isInsider(reader, forumId);
    return rows.map((row) => viewOf(row, known.get(row.personId), reader, isInsider));
  }
}

const viewOf = (row: RoleRow, person: Person | undefined, reader: KeyHolder | null, isInsider: boolean): RoleView => {
  const isOwn = reader?.personId === row.personId;
  const showsName = person !== undefined && (person.published || isOwn || reader?.admin === true);
  return {
    id: row.assignmentId,
    role: row.role,
    from: row.heldFrom,
    until: row.heldUntil,
    cycleId: row.cycleId,
    name: showsName ? person.name : null,
    ...((isInsider || isOwn) && row.erasedOn === null ? { personId: row.personId } : {}),
  };
};
