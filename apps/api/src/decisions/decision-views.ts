import type { DecisionStatus } from '@nap/domain';
import type { KeyHolder } from '@nap/people';
import { DecisionQueries, type DecisionRow, ForumQueries, type PositionPaper, type Stored } from '@nap/read-models';
import { Injectable } from '@nestjs/common';

import { ForumRights } from '../access/forum-rights';
import type { DecisionAddress, MeetingAddress } from '../acts/acts';
import { ApiProblem } from '../border/api-problem';
import type { PageQuery } from '../border/view.query';
import { PeopleViews } from '../people/people-views';
import { WrittenTexts } from '../texts/written-texts';
import {
  type DecisionSummary,
  type DecisionView,
  everybodySees,
  insidersSee,
  peopleIn,
  summaryOf,
  textsIn,
} from './decision-view';

type Filter = PageQuery & { readonly status?: DecisionStatus | undefined; readonly topic?: string | undefined };

/** What readers get of motions and decisions; each answers `…-not-found` for what is not there. */
@Injectable()
export class DecisionViews {
  constructor(
    private readonly forums: ForumQueries,
    private readonly decisions: DecisionQueries,
    private readonly people: PeopleViews,
    private readonly texts: WrittenTexts,
    private readonly rights: ForumRights,
  ) {}

  /** The newest first. */
  async ofForum(forum: string, { limit, after, status, topic }: Filter): Promise<readonly DecisionSummary[]> {
    if ((await this.forums.find(forum)) === null) throw new ApiProblem({ code: 'forum-not-found' });
    const rows = await this.decisions.ofForum(forum, {
      limit,
      ...(after === undefined ? {} : { after }),
      ...(status === undefined ? {} : { status }),
      ...(topic === undefined ? {} : { topic }),
    });
    return rows.map(summaryOf);
  }

  async find(address: DecisionAddress, reader: KeyHolder | null): Promise<DecisionView> {
    const [view] = await this.seen(address.forum, [await this.row(address)], reader);
    if (view === undefined) throw new ApiProblem({ code: 'decision-not-found', params: { ...address } });
    return view;
  }

  /** What is or was put to a meeting, in the order it was tabled. */
  async ofMeeting({ forum, meeting }: MeetingAddress, reader: KeyHolder | null): Promise<readonly DecisionView[]> {
    return this.seen(forum, await this.decisions.ofMeeting(forum, meeting), reader);
  }

  async positionPapersOf(address: DecisionAddress): Promise<readonly PositionPaper[]> {
    return (await this.row(address)).positionPapers;
  }

  private async seen(
    forum: string,
    rows: readonly Stored<DecisionRow>[],
    reader: KeyHolder | null,
  ): Promise<readonly DecisionView[]> {
    const isInsider = await this.rights.isInsider(reader, forum);
    const read = await this.texts.of(rows.flatMap(textsIn));
    if (!isInsider) return rows.map((row) => everybodySees(row, read));
    const name = await this.people.of(rows.flatMap(peopleIn), { reader, isInsider });
    return rows.map((row) => ({ ...everybodySees(row, read), ...insidersSee(row, name, read) }));
  }

  private async row({ forum, decision }: DecisionAddress): Promise<Stored<DecisionRow>> {
    const row = await this.decisions.find(forum, decision);
    if (row === null) throw new ApiProblem({ code: 'decision-not-found', params: { decision } });
    return row;
  }
}
