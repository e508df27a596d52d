import type { MeetingStatus } from '@nap/domain';
import type { KeyHolder } from '@nap/people';
import { ForumQueries, MeetingQueries, type MeetingRow, type Stored } from '@nap/read-models';
import { Injectable } from '@nestjs/common';

import { ForumRights } from '../access/forum-rights';
import type { MeetingAddress } from '../acts/acts';
import { ApiProblem } from '../border/api-problem';
import type { PageQuery } from '../border/view.query';
import { PeopleViews } from '../people/people-views';
import { WrittenTexts } from '../texts/written-texts';
import {
  type MeetingSummary,
  type MeetingView,
  everybodySees,
  insidersSee,
  peopleIn,
  summaryOf,
  textsIn,
} from './meeting-view';
import { type MinutesView, minutesView, peopleInMinutes, textsInMinutes } from './minutes-view';

/** What readers get of meetings; each answers `…-not-found` for what is not there. */
@Injectable()
export class MeetingViews {
  constructor(
    private readonly forums: ForumQueries,
    private readonly meetings: MeetingQueries,
    private readonly people: PeopleViews,
    private readonly texts: WrittenTexts,
    private readonly rights: ForumRights,
  ) {}

  /** The latest first. */
  async ofForum(
    forum: string,
    { status, limit, after }: PageQuery & { readonly status?: MeetingStatus | undefined },
  ): Promise<readonly MeetingSummary[]> {
    if ((await this.forums.find(forum)) === null) throw new ApiProblem({ code: 'forum-not-found' });
    const page = { limit, ...(after === undefined ? {} : { after }), ...(status === undefined ? {} : { status }) };
    return (await this.meetings.ofForum(forum, page)).map(summaryOf);
  }

  async find(address: MeetingAddress, reader: KeyHolder | null): Promise<MeetingView> {
    const row = await this.row(address);
    const isInsider = await this.rights.isInsider(reader, address.forum);
    const read = await this.texts.of(textsIn(row));
    if (!isInsider) return everybodySees(row, read);
    const name = await this.people.of(peopleIn(row), { reader, isInsider });
    return { ...everybodySees(row, read), ...insidersSee(row, name, read) };
  }

  /** @throws ApiProblem `not-found` where there are none, or none that the reader may see yet. */
  async minutesOf(address: MeetingAddress, reader: KeyHolder | null): Promise<MinutesView> {
    const minutes = await this.minutesSeen(address, reader);
    if (minutes === null) throw new ApiProblem({ code: 'not-found' });
    return minutes;
  }

  /** Null where there are no minutes, or none that the reader may see yet. */
  async minutesSeen(address: MeetingAddress, reader: KeyHolder | null): Promise<MinutesView | null> {
    const row = await this.row(address);
    const isInsider = await this.rights.isInsider(reader, address.forum);
    const { minutes } = row;
    if (minutes === null || (minutes.stage !== 'published' && !isInsider)) return null;
    const name = await this.people.of(peopleInMinutes(minutes), { reader, isInsider });
    return minutesView(row, minutes, name, await this.texts.of(textsInMinutes(minutes)));
  }

  private async row({ forum, meeting }: MeetingAddress): Promise<Stored<MeetingRow>> {
    const row = await this.meetings.find(forum, meeting);
    if (row === null) throw new ApiProblem({ code: 'meeting-not-found', params: { meeting } });
    return row;
  }
}
