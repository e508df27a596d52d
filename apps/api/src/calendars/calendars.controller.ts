import { LANGUAGES, type Language } from '@nap/contracts';
import {
  CycleQueries,
  DeadlineQueries,
  ForumQueries,
  type ForumRow,
  MeetingQueries,
  PhaseQueries,
} from '@nap/read-models';
import { type PublicCalendarEntry, renderPublicCalendar } from '@nap/renderings';
import { firstInstantOf, zone } from '@nap/zones';
import { Controller, Get, Header, Headers, Inject, Param, Query, Res } from '@nestjs/common';
import type { Response } from 'express';
import { z } from 'zod';

import { Access } from '../access/access';
import { INSTALLATION } from '../api.options';
import { API_ROOT, cycleIdPipe, forumIdPipe } from '../border/addresses';
import { ApiProblem } from '../border/api-problem';
import { languageOf } from '../border/language';
import { ZodPipe } from '../border/zod.pipe';
import { meetingEntry, owedEntries, phaseEntries } from './calendar-entries';

/** Calendar programs send no language: it stands in the address to which one subscribes. */
const calendarQuery = z.strictObject({ language: z.enum(LANGUAGES).optional() });

type CalendarQuery = z.output<typeof calendarQuery>;

const ICS = 'text/calendar; charset=utf-8';

/** No forum has met so often; the newest meetings are in a calendar, the oldest may not be. */
const MOST_MEETINGS = 2_000;

/** The days of forums and cycles as calendars to subscribe to. */
@Controller(API_ROOT)
export class CalendarsController {
  constructor(
    private readonly forums: ForumQueries,
    private readonly cycles: CycleQueries,
    private readonly phases: PhaseQueries,
    private readonly meetings: MeetingQueries,
    private readonly deadlines: DeadlineQueries,
    @Inject(INSTALLATION) private readonly installation: string,
  ) {}

  /** Everything that the forum plans and planned: the phases of its cycles, its meetings, and what they, its decisions and itself owe. */
  @Get('forums/:forum/calendar.ics')
  @Access('public')
  @Header('Content-Type', ICS)
  async ofForum(
    @Param('forum', forumIdPipe) forumId: string,
    @Query(new ZodPipe(calendarQuery)) query: CalendarQuery,
    @Headers('accept-language') accepted: string | undefined,
    @Res({ passthrough: true }) response: Response,
  ): Promise<string> {
    const forum = await this.forums.find(forumId);
    if (forum === null) throw new ApiProblem({ code: 'forum-not-found' });
    const cycles = await this.cycles.ofForum(forumId);
    const phases = await this.phases.ofCycles(cycles.map(({ cycleId }) => cycleId));
    const entries = [
      ...phases.flatMap((row) => phaseEntries(row, this.installation)),
      ...(await this.meetingsOf(forum)),
      ...(await this.owedBy(forum)),
    ];
    return calendarOf(forum, forum.name, entries, languageFor(query, accepted, response));
  }

  @Get('cycles/:cycle/calendar.ics')
  @Access('public')
  @Header('Content-Type', ICS)
  async ofCycle(
    @Param('cycle', cycleIdPipe) cycleId: string,
    @Query(new ZodPipe(calendarQuery)) query: CalendarQuery,
    @Headers('accept-language') accepted: string | undefined,
    @Res({ passthrough: true }) response: Response,
  ): Promise<string> {
    const cycle = await this.cycles.byId(cycleId);
    const forum = cycle && (await this.forums.find(cycle.forumId));
    if (forum === null) throw new ApiProblem({ code: 'cycle-not-found' });
    const entries = (await this.phases.ofCycle(cycleId)).flatMap((row) => phaseEntries(row, this.installation));
    return calendarOf(forum, `${forum.name}: ${cycleId}`, entries, languageFor(query, accepted, response));
  }

  private async owedBy(forum: ForumRow): Promise<readonly PublicCalendarEntry[]> {
    const rows = await this.deadlines.ofForum(forum.forumId);
    return rows.flatMap((row) => owedEntries(row, forum, this.installation));
  }

  private async meetingsOf(forum: ForumRow): Promise<readonly PublicCalendarEntry[]> {
    const entries: PublicCalendarEntry[] = [];
    let after: string | undefined;
    while (entries.length < MOST_MEETINGS) {
      const rows = await this.meetings.ofForum(forum.forumId, after === undefined ? {} : { after });
      if (rows.length === 0) break;
      entries.push(...rows.map((row) => meetingEntry(row, forum, this.installation)));
      after = rows.at(-1)?.meetingId;
    }
    return entries;
  }
}

const languageFor = ({ language }: CalendarQuery, accepted: string | undefined, response: Response): Language => {
  response.vary('Accept-Language');
  return language ?? languageOf(accepted);
};

const calendarOf = (
  forum: Pick<ForumRow, 'zone' | 'registeredOn'>,
  name: string,
  entries: readonly PublicCalendarEntry[],
  language: Language,
): string =>
  renderPublicCalendar({ name, stampedAt: firstInstantOf(zone(forum.zone), forum.registeredOn), entries }, language);
