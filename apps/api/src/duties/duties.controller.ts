import { CalendarTokens, type KeyHolder, PeopleStore } from '@nap/people';
import type { DeadlineRow, Stored } from '@nap/read-models';
import { renderDutyCalendar } from '@nap/renderings';
import { Body, Controller, Delete, Get, HttpCode, Inject, Param, Post, Query, Res } from '@nestjs/common';
import type { Response } from 'express';

import { Access } from '../access/access';
import { API_ROOT } from '../border/addresses';
import { ApiProblem } from '../border/api-problem';
import { noBody } from '../border/no-body';
import { Reader } from '../border/request';
import { type Items, noQuery } from '../border/view.query';
import { ZodPipe } from '../border/zod.pipe';
import { AUTH_OPTIONS, type AuthOptions } from '../sessions/auth.options';
import { type Shown, shown } from '../views/shown';
import { Duties, type OwnDuty } from './duties';
import { DutyEntries } from './duty-entries';

type DutyView = Omit<Shown<Stored<DeadlineRow>>, 'deadlineId'> & {
  readonly id: string;
  readonly forum: { readonly id: string; readonly name: string; readonly zone: string };
  readonly what: string | null;
};

type CalendarView = Awaited<ReturnType<CalendarTokens['find']>> & object;

const viewOf = ({ row, forum, what }: OwnDuty): DutyView => {
  const { deadlineId, ...rest } = shown(row);
  return { id: deadlineId, forum: { id: forum.forumId, name: forum.name, zone: forum.zone }, what, ...rest };
};

const known = (reader: KeyHolder | null): KeyHolder => {
  if (reader === null) throw new ApiProblem({ code: 'unauthenticated' });
  return reader;
};

/** What the reader owes, over all forums; shown to nobody else. */
@Controller(`${API_ROOT}/me`)
@Access('key')
export class DutiesController {
  constructor(
    private readonly duties: Duties,
    private readonly calendars: CalendarTokens,
    @Inject(AUTH_OPTIONS) private readonly options: AuthOptions,
  ) {}

  /** Open and missed duties; those of phases to come are in the calendar alone. */
  @Get('duties')
  async list(
    @Query(new ZodPipe(noQuery)) _query: object,
    @Reader() reader: KeyHolder | null,
  ): Promise<Items<DutyView>> {
    const duties = await this.duties.of(known(reader).personId);
    return { items: duties.filter(({ row }) => row.status !== 'planned').map(viewOf) };
  }

  /** When the calendar's address was made and last used; the address itself is shown once. */
  @Get('calendar')
  async find(@Query(new ZodPipe(noQuery)) _query: object, @Reader() reader: KeyHolder | null): Promise<CalendarView> {
    const entry = await this.calendars.find(known(reader).personId);
    if (entry === null) throw new ApiProblem({ code: 'not-found' });
    return entry;
  }

  /** Makes a new address; the one before works no longer, so a repeated request does no harm. */
  @Post('calendar')
  async make(
    @Body(new ZodPipe(noBody)) _body: object,
    @Reader() reader: KeyHolder | null,
  ): Promise<{ readonly url: string }> {
    const token = await this.calendars.issue(known(reader).personId);
    if (token === undefined) throw new ApiProblem({ code: 'not-found' });
    return { url: `${this.options.publicUrl.href.replace(/\/$/, '')}/calendars/${token}.ics` };
  }

  @Delete('calendar')
  @HttpCode(204)
  async revoke(@Reader() reader: KeyHolder | null): Promise<void> {
    if (!(await this.calendars.revoke(known(reader).personId))) throw new ApiProblem({ code: 'not-found' });
  }
}

/** A person's own calendar for programs that cannot log in: whoever has its address may read it. */
@Controller('calendars')
@Access('public')
export class DutyCalendarController {
  constructor(
    private readonly calendars: CalendarTokens,
    private readonly people: PeopleStore,
    private readonly duties: Duties,
    private readonly entries: DutyEntries,
  ) {}

  /** The language is its person's: calendar programs name none. No shared cache may keep it. */
  @Get(':file')
  async read(@Param('file') file: string, @Res({ passthrough: true }) response: Response): Promise<string> {
    const personId = file.endsWith('.ics') ? await this.calendars.personOf(file.slice(0, -'.ics'.length)) : null;
    const person = personId === null ? undefined : await this.people.find(personId);
    if (person === undefined) throw new ApiProblem({ code: 'not-found' });
    const entries = await this.entries.of(await this.duties.of(person.id));
    response.setHeader('Cache-Control', 'private, no-cache');
    response.type('text/calendar; charset=utf-8');
    return renderDutyCalendar(entries, person.language);
  }
}
