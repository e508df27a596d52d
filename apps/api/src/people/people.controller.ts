import { newPersonBody } from '@nap/contracts';
import { type KeyHolder, type Person, PeopleStore } from '@nap/people';
import { Body, Controller, Get, Param, Post, Query, Res } from '@nestjs/common';
import type { Response } from 'express';
import { z } from 'zod';

import { Access } from '../access/access';
import { type Act, CurrentAct, idMadeBy } from '../acts/act';
import { API_ROOT, addressOf, personIdPipe } from '../border/addresses';
import { ApiProblem } from '../border/api-problem';
import { linkToNext } from '../border/next-page';
import { Reader } from '../border/request';
import { noQuery, pageQuery } from '../border/view.query';
import { ZodPipe } from '../border/zod.pipe';

const peopleQuery = pageQuery.extend({ after: z.uuid().optional() });

/** The erasable side of the log: shown to administrators, and to each person their own. */
@Controller(`${API_ROOT}/people`)
export class PeopleController {
  constructor(private readonly people: PeopleStore) {}

  @Post()
  @Access('admin')
  async add(
    @Body(new ZodPipe(newPersonBody)) body: z.output<typeof newPersonBody>,
    @CurrentAct() act: Act,
    @Res({ passthrough: true }) response: Response,
  ): Promise<{ readonly id: string }> {
    const id = idMadeBy(act);
    const outcome = await this.people.add({ id, ...body });
    if (outcome === 'taken') throw new ApiProblem({ code: 'idempotency-key-reused' });
    response.setHeader('Location', addressOf.person(id));
    return { id };
  }

  @Get()
  @Access('admin')
  async list(
    @Query(new ZodPipe(peopleQuery)) page: z.output<typeof peopleQuery>,
    @Res({ passthrough: true }) response: Response,
  ): Promise<{ readonly items: readonly Person[] }> {
    const items = await this.people.list(page.after ?? null, page.limit);
    linkToNext(response, `${API_ROOT}/people`, page, items);
    return { items };
  }

  @Get(':person')
  @Access('key')
  async find(
    @Param('person', personIdPipe) id: string,
    @Query(new ZodPipe(noQuery)) _query: object,
    @Reader() reader: KeyHolder | null,
  ): Promise<Person> {
    // A stranger learns as little of a person who exists as of one who does not.
    const mayRead = reader !== null && (reader.admin || reader.personId === id);
    const person = mayRead ? await this.people.find(id) : undefined;
    if (person === undefined) throw new ApiProblem({ code: 'not-found' });
    return person;
  }
}
