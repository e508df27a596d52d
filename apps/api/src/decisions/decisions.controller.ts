import { newMotionBody } from '@nap/contracts';
import { decisionStreamId, forumStreamId } from '@nap/domain';
import type { KeyHolder } from '@nap/people';
import type { PositionPaper } from '@nap/read-models';
import { Body, Controller, Get, Param, Post, Query, Res } from '@nestjs/common';
import type { Response } from 'express';
import { z } from 'zod';

import { Access } from '../access/access';
import { idMadeBy } from '../acts/act';
import { type ActOn, Acts, type DecisionAddress, type ForumAddress, type Stored, created } from '../acts/acts';
import { newId } from '../acts/new-id';
import { entityTag } from '../acts/precondition';
import { API_ROOT, addressOf, forumIdPipe, positionPaperIdPipe } from '../border/addresses';
import { ApiProblem } from '../border/api-problem';
import { linkToNext } from '../border/next-page';
import { Reader } from '../border/request';
import { type Items, type ViewQuery, pageQuery, viewQuery } from '../border/view.query';
import { ZodPipe } from '../border/zod.pipe';
import { OnForum } from '../forums/forum-address';
import { FreshViews } from '../views/fresh-views';
import { InDecision } from './decision-address';
import type { DecisionSummary, DecisionView } from './decision-view';
import { DecisionViews } from './decision-views';

const decisionsQuery = viewQuery.extend(pageQuery.shape).extend({
  status: z.enum(['tabled', 'voting', 'set-aside', 'taken', 'failed', 'withdrawn']).optional(),
  topic: z.string().max(200).optional(),
});

/** The motions of a forum and what became of them; tabling one answers with the stream of the decision. */
@Controller(`${API_ROOT}/forums/:forum/decisions`)
export class DecisionsController {
  constructor(
    private readonly acts: Acts,
    private readonly decisions: DecisionViews,
    private readonly views: FreshViews,
  ) {}

  @Post()
  @Access('key')
  async table(
    @OnForum() { act, address: { forum }, response }: ActOn<ForumAddress>,
    @Body(new ZodPipe(newMotionBody)) { id, ...body }: z.output<typeof newMotionBody>,
  ): Promise<Stored> {
    const decisionId = newId(forum, id, idMadeBy(act));
    await this.acts.onForum(act, forum, { type: 'TableMotion', data: { decisionId, ...body } });
    const stored = await this.acts.child(act, decisionStreamId(decisionId));
    return created(response, addressOf.decision(forum, decisionId), { ...stored, id: decisionId });
  }

  @Get()
  @Access('public')
  async list(
    @Param('forum', forumIdPipe) forum: string,
    @Query(new ZodPipe(decisionsQuery)) query: z.output<typeof decisionsQuery>,
    @Res({ passthrough: true }) response: Response,
  ): Promise<Items<DecisionSummary>> {
    await this.views.showing(forumStreamId(forum), query['min-version']);
    const items = await this.decisions.ofForum(forum, query);
    const { status, topic } = query;
    linkToNext(response, addressOf.decisions(forum), query, items, { status, topic });
    return { items };
  }

  @Get(':decision')
  @Access('public')
  async find(
    @InDecision() address: DecisionAddress,
    @Query(new ZodPipe(viewQuery)) query: ViewQuery,
    @Reader() reader: KeyHolder | null,
    @Res({ passthrough: true }) response: Response,
  ): Promise<DecisionView> {
    await this.views.showing(decisionStreamId(address.decision), query['min-version']);
    const view = await this.decisions.find(address, reader);
    response.setHeader('ETag', entityTag(view.version));
    return view;
  }

  @Get(':decision/position-papers')
  @Access('public')
  async positionPapers(
    @InDecision() address: DecisionAddress,
    @Query(new ZodPipe(viewQuery)) query: ViewQuery,
  ): Promise<Items<PositionPaper>> {
    await this.views.showing(decisionStreamId(address.decision), query['min-version']);
    return { items: await this.decisions.positionPapersOf(address) };
  }

  @Get(':decision/position-papers/:paper')
  @Access('public')
  async positionPaper(
    @InDecision() address: DecisionAddress,
    @Param('paper', positionPaperIdPipe) id: string,
    @Query(new ZodPipe(viewQuery)) query: ViewQuery,
  ): Promise<PositionPaper> {
    await this.views.showing(decisionStreamId(address.decision), query['min-version']);
    const paper = (await this.decisions.positionPapersOf(address)).find(({ paperId }) => paperId === id);
    if (paper === undefined) throw new ApiProblem({ code: 'not-found' });
    return paper;
  }
}
