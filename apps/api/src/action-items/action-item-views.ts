import type { KeyHolder } from '@nap/people';
import { ActionItemQueries, type ActionItemRow, ForumQueries, MeetingQueries, type Stored } from '@nap/read-models';
import { Injectable } from '@nestjs/common';

import { ForumRights } from '../access/forum-rights';
import type { MeetingAddress } from '../acts/acts';
import { ApiProblem } from '../border/api-problem';
import { PeopleViews, type PersonView } from '../people/people-views';
import { type Shown, shown } from '../views/shown';

/** What a meeting asked of somebody, and what became of it. Its id is unique in the meeting. */
export type ActionItemView = Omit<Shown<Stored<ActionItemRow>>, 'itemId' | 'ownerId'> & {
  readonly id: string;
  readonly owner: PersonView;
};

@Injectable()
export class ActionItemViews {
  constructor(
    private readonly forums: ForumQueries,
    private readonly meetings: MeetingQueries,
    private readonly items: ActionItemQueries,
    private readonly people: PeopleViews,
    private readonly rights: ForumRights,
  ) {}

  /** What is still open across the forum's meetings, by due day. @throws ApiProblem `forum-not-found`. */
  async openIn(forum: string, reader: KeyHolder | null): Promise<readonly ActionItemView[]> {
    if ((await this.forums.find(forum)) === null) throw new ApiProblem({ code: 'forum-not-found' });
    return this.shown(forum, await this.items.open(forum), reader);
  }

  /** @throws ApiProblem `meeting-not-found`. */
  async ofMeeting(address: MeetingAddress, reader: KeyHolder | null): Promise<readonly ActionItemView[]> {
    const { forum, meeting } = address;
    if ((await this.meetings.find(forum, meeting)) === null)
      throw new ApiProblem({ code: 'meeting-not-found', params: { meeting } });
    return this.shown(forum, await this.items.ofMeeting(meeting), reader);
  }

  private async shown(
    forum: string,
    rows: readonly Stored<ActionItemRow>[],
    reader: KeyHolder | null,
  ): Promise<readonly ActionItemView[]> {
    const isInsider = await this.rights.isInsider(reader, forum);
    const name = await this.people.of(
      rows.map(({ ownerId }) => ownerId),
      { reader, isInsider },
    );
    return rows.map((row) => {
      const { itemId, ownerId, ...rest } = shown(row);
      return { id: itemId, ...rest, owner: name(ownerId) };
    });
  }
}
