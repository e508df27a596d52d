import { type CivilDate, timeOfDay } from '@nap/calendar';
import { LANGUAGES, type Language, describeFieldIssue, fieldIssues, fields } from '@nap/contracts';
import { builtInProfiles } from '@nap/domain';
import { renderRehearsePage, simulateToCsv, simulateToIcs, wordsOfRehearsal } from '@nap/renderings';
import { type SimulatedCalendar, simulatedCalendar } from '@nap/simulation';
import { Controller, Get, Param, Query, Req, Res, UseInterceptors } from '@nestjs/common';
import type { Request, Response } from 'express';
import { z } from 'zod';

import { Access } from '../access/access';
import { ApiProblem } from '../border/api-problem';
import { chosen } from '../border/view.query';
import { ZodPipe } from '../border/zod.pipe';
import { PageInterceptor } from './page.interceptor';
import { Readings } from './readings';
import { Standings } from './standings';

const PROFILES = Object.keys(builtInProfiles);
const NEWEST_RULES = 'handbook-2016';
const REMINDER_HOUR = timeOfDay('09:00');
const LONGEST_FIELD = 64;
const FILE = /^calendar\.([a-z]+)$/;

const written = z.string().max(LONGEST_FIELD).default('');

/** What may stand in the address; what is wrong in a field is told beside the field. */
const formQuery = z.strictObject({ start: written, end: written, zone: written, profile: written });
type Form = z.output<typeof formQuery>;

const asked = z.object({
  start: fields.businessDay,
  end: chosen(fields.businessDay),
  zone: fields.zone,
  profile: z.enum(PROFILES),
});

const fileQuery = formQuery.extend({ language: z.enum(LANGUAGES).default('en') });

type FormField = keyof Form;
type FormError = { readonly field: FormField; readonly text: string };
type Rehearsal = { readonly calendar: SimulatedCalendar } | { readonly errors: readonly FormError[] };

const fieldOf = (pointer: string): FormField =>
  (['start', 'end', 'zone'] as const).find((name) => pointer.endsWith(`/${name}`)) ?? 'profile';

const rehearsed = (form: Form, language: Language): Rehearsal => {
  const w = wordsOfRehearsal(language);
  const given = { ...form, start: form.start.trim(), end: form.end.trim(), zone: form.zone.trim() };
  const parsed = asked.safeParse(given);
  if (!parsed.success) {
    const errors = fieldIssues(parsed.error, given).map((issue) => {
      const field = fieldOf(issue.pointer);
      return { field, text: w('wrong', { field: w(field), text: describeFieldIssue(issue, language) }) };
    });
    return { errors };
  }
  const { start, end = null, zone, profile: id } = parsed.data;
  const profile = builtInProfiles[id];
  if (profile === undefined) throw new Error(`no profile ${id}`);
  const outcome = simulatedCalendar({ profile, zone, start, end, reminderHour: REMINDER_HOUR, lengths: {} });
  if ('refusal' in outcome) return { errors: [{ field: 'end', text: w('endBeforeStart') }] };
  return { calendar: outcome.calendar };
};

/** A cycle's calendar before there is a cycle, by the computation of `nap simulate`. It reads no log and writes nothing. */
@Controller('rehearse')
@Access('public')
export class RehearsePages {
  constructor(
    private readonly standings: Standings,
    private readonly readings: Readings,
  ) {}

  @Get()
  @UseInterceptors(PageInterceptor)
  show(
    @Query(new ZodPipe(formQuery)) form: Form,
    @Req() request: Request,
    @Res({ passthrough: true }) response: Response,
  ): string {
    const reading = this.readings.of(request);
    const shown = { form: { ...form, profile: form.profile || NEWEST_RULES }, profiles: PROFILES };
    const isBlank = Object.keys(request.query).length === 0;
    const rehearsal = isBlank ? null : rehearsed(shown.form, reading.language);
    if (rehearsal === null) return renderRehearsePage(reading, { ...shown, errors: [], outcome: null });
    if ('errors' in rehearsal) {
      response.status(422);
      return renderRehearsePage(reading, { ...shown, errors: rehearsal.errors, outcome: null });
    }
    const outcome = { ...rehearsal, today: this.today(rehearsal.calendar) };
    return renderRehearsePage(reading, { ...shown, errors: [], outcome });
  }

  /** The same calendar for programs. */
  @Get(':file')
  file(
    @Param('file') file: string,
    @Query(new ZodPipe(fileQuery)) { language, ...form }: z.output<typeof fileQuery>,
    @Res({ passthrough: true }) response: Response,
  ): string {
    const rehearsal = rehearsed(form, language);
    const [, kind = ''] = FILE.exec(file) ?? [];
    if ('errors' in rehearsal || !isKind(kind)) throw new ApiProblem({ code: 'not-found' });
    response.type(TYPES[kind]);
    response.setHeader('Content-Disposition', `attachment; filename="cycle-${form.start.trim()}.${kind}"`);
    return WRITERS[kind](rehearsal.calendar, language);
  }

  private today({ zone }: SimulatedCalendar): CivilDate {
    return this.standings.todayIn({ zone });
  }
}

const WRITERS = {
  ics: simulateToIcs,
  csv: simulateToCsv,
  json: (calendar: SimulatedCalendar) => `${JSON.stringify(calendar, null, 2)}\n`,
} as const satisfies Readonly<Record<string, (calendar: SimulatedCalendar, language: Language) => string>>;

const TYPES = {
  ics: 'text/calendar; charset=utf-8',
  csv: 'text/csv; charset=utf-8',
  json: 'application/json; charset=utf-8',
} as const;

const isKind = (kind: string): kind is keyof typeof WRITERS => Object.hasOwn(WRITERS, kind);
