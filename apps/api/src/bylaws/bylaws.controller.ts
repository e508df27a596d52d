import { forumStreamId } from '@nap/domain';
import {
  BylawsQueries,
  type BylawsRow,
  ForumQueries,
  MandateQueries,
  type MandateRow,
  StandingQueries,
  type StandingRow,
  type Stored,
} from '@nap/read-models';
import { Controller, Get, Param, Query, Res } from '@nestjs/common';
import type { Response } from 'express';

import { Access } from '../access/access';
import { entityTag } from '../acts/precondition';
import { API_ROOT, bylawsVersionPipe, forumIdPipe } from '../border/addresses';
import { ApiProblem } from '../border/api-problem';
import { type Items, type ViewQuery, viewQuery } from '../border/view.query';
import { ZodPipe } from '../border/zod.pipe';
import { FreshViews } from '../views/fresh-views';
import { type Shown, shown } from '../views/shown';

/** A version of the bylaws under its number; `version` is that of the forum's stream, as everywhere. */
type BylawsView = Shown<Stored<BylawsRow>> & { readonly id: string };
type MandateView = Shown<Stored<MandateRow>>;
type StandingView = Shown<Stored<StandingRow>>;

const bylawsView = (row: Stored<BylawsRow>): BylawsView => ({ id: String(row.bylawsVersion), ...shown(row) });

/** The rules of a forum, public as a whole, and how it stands with them. */
@Controller(`${API_ROOT}/forums/:forum`)
@Access('public')
export class BylawsController {
  constructor(
    private readonly forums: ForumQueries,
    private readonly bylaws: BylawsQueries,
    private readonly mandates: MandateQueries,
    private readonly standings: StandingQueries,
    private readonly views: FreshViews,
  ) {}

  /** Every version, the one in force first. */
  @Get('bylaws')
  async list(
    @Param('forum', forumIdPipe) forum: string,
    @Query(new ZodPipe(viewQuery)) query: ViewQuery,
  ): Promise<Items<BylawsView>> {
    await this.demand(forum, query);
    return { items: (await this.bylaws.ofForum(forum)).map(bylawsView) };
  }

  @Get('bylaws/:bylaws')
  async find(
    @Param('forum', forumIdPipe) forum: string,
    @Param('bylaws', bylawsVersionPipe) number: string,
    @Query(new ZodPipe(viewQuery)) query: ViewQuery,
    @Res({ passthrough: true }) response: Response,
  ): Promise<BylawsView> {
    await this.demand(forum, query);
    const row = await this.bylaws.find(forum, Number(number));
    if (row === null) throw new ApiProblem({ code: 'not-found' });
    response.setHeader('ETag', entityTag(row.version));
    return bylawsView(row);
  }

  @Get('mandates')
  async listMandates(
    @Param('forum', forumIdPipe) forum: string,
    @Query(new ZodPipe(viewQuery)) query: ViewQuery,
  ): Promise<Items<MandateView>> {
    await this.demand(forum, query);
    return { items: (await this.mandates.ofForum(forum)).map(shown) };
  }

  /** Parity, and the rhythm of the meetings. */
  @Get('standing')
  async standing(
    @Param('forum', forumIdPipe) forum: string,
    @Query(new ZodPipe(viewQuery)) query: ViewQuery,
    @Res({ passthrough: true }) response: Response,
  ): Promise<StandingView> {
    await this.demand(forum, query);
    const row = await this.standings.find(forum);
    if (row === null) throw new ApiProblem({ code: 'forum-not-found' });
    response.setHeader('ETag', entityTag(row.version));
    return shown(row);
  }

  private async demand(forum: string, query: ViewQuery): Promise<void> {
    await this.views.showing(forumStreamId(forum), query['min-version']);
    if ((await this.forums.find(forum)) === null) throw new ApiProblem({ code: 'forum-not-found' });
  }
}
