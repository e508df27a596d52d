import { newRoleBody, roleEndBody } from '@nap/contracts';
import { forumStreamId } from '@nap/domain';
import type { KeyHolder } from '@nap/people';
import { Body, Controller, Get, HttpCode, Param, Post, Query, Res } from '@nestjs/common';
import type { Response } from 'express';
import type { z } from 'zod';

import { Access } from '../access/access';
import { type Act, CurrentAct, idMadeBy } from '../acts/act';
import { Acts, type Stored, changed, created } from '../acts/acts';
import { API_ROOT, addressOf, forumIdPipe, roleIdPipe } from '../border/addresses';
import { ApiProblem } from '../border/api-problem';
import { Reader } from '../border/request';
import { type ViewQuery, viewQuery } from '../border/view.query';
import { ZodPipe } from '../border/zod.pipe';
import { FreshViews } from '../views/fresh-views';
import { type RoleView, RoleViews } from './role-views';

@Controller(`${API_ROOT}/forums/:forum/roles`)
export class RolesController {
  constructor(
    private readonly acts: Acts,
    private readonly roles: RoleViews,
    private readonly views: FreshViews,
  ) {}

  @Post()
  @Access('key')
  async assign(
    @Param('forum', forumIdPipe) forum: string,
    @Body(new ZodPipe(newRoleBody)) body: z.output<typeof newRoleBody>,
    @CurrentAct() act: Act,
    @Res({ passthrough: true }) response: Response,
  ): Promise<Stored> {
    const id = idMadeBy(act);
    const stored = await this.acts.onForum(act, forum, { type: 'AssignRole', data: { assignmentId: id, ...body } });
    return created(response, addressOf.role(forum, id), { ...stored, id });
  }

  @Post(':role/end')
  @Access('key')
  @HttpCode(200)
  async end(
    @Param('forum', forumIdPipe) forum: string,
    @Param('role', roleIdPipe) assignmentId: string,
    @Body(new ZodPipe(roleEndBody)) { until }: z.output<typeof roleEndBody>,
    @CurrentAct() act: Act,
    @Res({ passthrough: true }) response: Response,
  ): Promise<Stored> {
    const command = { type: 'EndRole', data: { assignmentId, until } } as const;
    return changed(response, await this.acts.onForum(act, forum, command));
  }

  @Get()
  @Access('public')
  async list(
    @Param('forum', forumIdPipe) forum: string,
    @Query(new ZodPipe(viewQuery)) query: ViewQuery,
    @Reader() reader: KeyHolder | null,
  ): Promise<{ readonly items: readonly RoleView[] }> {
    await this.views.showing(forumStreamId(forum), query['min-version']);
    return { items: await this.roles.ofForum(forum, reader) };
  }

  @Get(':role')
  @Access('public')
  async find(
    @Param('forum', forumIdPipe) forum: string,
    @Param('role', roleIdPipe) id: string,
    @Query(new ZodPipe(viewQuery)) query: ViewQuery,
    @Reader() reader: KeyHolder | null,
  ): Promise<RoleView> {
    await this.views.showing(forumStreamId(forum), query['min-version']);
    const role = (await this.roles.ofForum(forum, reader)).find((held) => held.id === id);
    if (role === undefined) throw new ApiProblem({ code: 'role-not-found' });
    return role;
  }
}
