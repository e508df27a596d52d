import { type CivilDate, addDays } from '@nap/calendar';
import { fields } from '@nap/contracts';
import { DEADLINE_CATALOGUE, type DocumentHash, PHASE_NAMES } from '@nap/domain';
import { EventStore, type FeedEvent } from '@nap/event-store';
import type { KeyHolder } from '@nap/people';
import { DeadlineQueries, type DeadlineRow, ForumQueries, type ForumRow, type Stored } from '@nap/read-models';
import {
  type DeadlineShown,
  type HistoryLine,
  LEADS,
  isLate,
  renderDeadlinePage,
  renderDeadlinesPage,
} from '@nap/renderings';
import { zone } from '@nap/zones';
import { Controller, Get, Param, Query, Req, UseInterceptors } from '@nestjs/common';
import type { Request } from 'express';
import { z } from 'zod';

import { Access } from '../access/access';
import { ApiProblem } from '../border/api-problem';
import { Reader } from '../border/request';
import { chosen, noQuery } from '../border/view.query';
import { ZodPipe } from '../border/zod.pipe';
import { cursorAt } from '../feed/cursor';
import { PeopleViews } from '../people/people-views';
import { WrittenTexts } from '../texts/written-texts';
import { AllForums } from './all-forums';
import { historyOf } from './deadline-history';
import { PageInterceptor } from './page.interceptor';
import { Readings } from './readings';
import { Standings } from './standings';

const DAYS_AHEAD = 90;
/** No stream of ours comes near; a page is bounded all the same. */
const MOST_EVENTS = 5_000;
/** Who is no person. */
const CLOCK = 'clock';

const deadlinesQuery = z.strictObject({
  forum: chosen(fields.slug),
  role: chosen(z.enum(LEADS)),
  phase: chosen(z.enum(PHASE_NAMES)),
});

const catalogueRowOf = ({ phase, duty }: DeadlineRow) =>
  DEADLINE_CATALOGUE.find((row) => row.phase === phase && row.duty === duty);

const shownOf = (
  row: Stored<DeadlineRow>,
  { forumId, name, zone: place }: Stored<ForumRow>,
  today: CivilDate,
): DeadlineShown & Pick<DeadlineRow, 'owner' | 'cycleId'> => ({
  ...row,
  forum: { forumId, name, zone: zone(place) },
  today,
  lead: catalogueRowOf(row)?.lead ?? 'owner',
});

/** What is owed over all forums, and what became of each deadline. */
@Controller('deadlines')
@Access('public')
@UseInterceptors(PageInterceptor)
export class DeadlinesPages {
  constructor(
    private readonly forums: ForumQueries,
    private readonly everyForum: AllForums,
    private readonly deadlines: DeadlineQueries,
    private readonly standings: Standings,
    private readonly people: PeopleViews,
    private readonly texts: WrittenTexts,
    private readonly store: EventStore,
    private readonly readings: Readings,
  ) {}

  @Get()
  async all(
    @Query(new ZodPipe(deadlinesQuery)) { forum, role, phase }: z.output<typeof deadlinesQuery>,
    @Req() request: Request,
  ): Promise<string> {
    const from = this.standings.earliestToday();
    const [forums, owed] = await Promise.all([
      this.everyForum.list(),
      this.deadlines.owed(from, addDays(from, DAYS_AHEAD + 2)),
    ]);
    const byId = new Map(forums.map((row) => [row.forumId, row]));
    const todayIn = new Map(forums.map((row) => [row.forumId, this.standings.todayIn(row)]));
    const shown = owed.flatMap((row) => {
      const of = byId.get(row.forumId);
      if (of === undefined || (forum !== undefined && row.forumId !== forum)) return [];
      if (phase !== undefined && row.phase !== phase) return [];
      return [shownOf(row, of, todayIn.get(of.forumId) ?? this.standings.todayIn(of))];
    });
    return renderDeadlinesPage(this.readings.of(request, byId.get(forum ?? '')?.localLanguages), {
      deadlines: shown.filter(
        (row) =>
          (role === undefined || row.lead === role) &&
          (isLate(row, row.today) || (row.dueOn ?? '') <= addDays(row.today, DAYS_AHEAD)) &&
          (isLate(row, row.today) || (row.dueOn ?? '') >= row.today),
      ),
      forums,
      filter: { forum: forum ?? null, role: role ?? null, phase: phase ?? null },
    });
  }

  @Get('*id')
  async one(
    @Param('id') id: string | readonly string[],
    @Query(new ZodPipe(noQuery)) _query: object,
    @Reader() reader: KeyHolder | null,
    @Req() request: Request,
  ): Promise<string> {
    const row = await this.deadlines.find([id].flat().join('/'));
    const forum = row === null ? null : await this.forums.find(row.forumId);
    if (row === null || forum === null) throw new ApiProblem({ code: 'not-found' });
    return renderDeadlinePage(this.readings.of(request, forum.localLanguages), {
      deadline: shownOf(row, forum, this.standings.todayIn(forum)),
      rule: catalogueRowOf(row)?.rule ?? null,
      history: await this.history(row, reader),
    });
  }

  /** Only what a person moved or waived says who did it and why; the rest the engine's clock or the act itself tells. */
  private async history(row: Stored<DeadlineRow>, reader: KeyHolder | null): Promise<readonly HistoryLine[]> {
    const [events, feedId] = await Promise.all([
      this.store.readFeed({ after: 0, limit: MOST_EVENTS, streamId: row.streamId }),
      this.store.feedId(),
    ]);
    const lines = historyOf(row, events);
    const isActed = ({ event, said }: (typeof lines)[number]): boolean =>
      (said.kind === 'moved' || said.kind === 'waived') && event.meta.actor !== CLOCK;
    const grounds = new Map(lines.filter(isActed).map(({ event }) => [event.messageId, groundsOf(event, events)]));
    const read = await this.texts.of([...grounds.values()].flatMap((hash) => hash ?? []));
    const person = await this.people.of(
      lines.filter(isActed).map(({ event }) => event.meta.actor),
      { reader, isInsider: false },
    );
    return lines.map((line) => {
      const { event, said } = line;
      const hash = grounds.get(event.messageId);
      return {
        ...said,
        feedPosition: event.feedPosition,
        cursor: cursorAt(feedId, event.feedPosition),
        eventId: event.messageId,
        ...(isActed(line) ? { by: { name: person(event.meta.actor).name } } : {}),
        ...(hash === undefined ? {} : { grounds: read(hash).text }),
      };
    });
  }
}

/** The grounds of the act that an event belongs to: its own, or those of another event of the same command. */
const groundsOf = ({ meta }: FeedEvent, events: readonly FeedEvent[]): DocumentHash | undefined =>
  events
    .filter((other) => other.meta.commandId === meta.commandId)
    .flatMap(({ data }) => (typeof data['grounds'] === 'string' ? [data['grounds']] : []))[0];
