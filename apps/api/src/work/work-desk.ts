import { randomUUID } from 'node:crypto';

import { commandIdFrom } from '@nap/commands';
import { type Refusable, describeFieldIssue, fieldIssues, toProblem } from '@nap/contracts';
import { maySend } from '@nap/domain';
import type { KeyHolder } from '@nap/people';
import {
  type FieldShown,
  type FormError,
  type FormValues,
  renderWorkForm,
  renderWorkPreview,
  textsIn,
  wordsIn,
} from '@nap/renderings';
import { zone } from '@nap/zones';
import { Injectable } from '@nestjs/common';
import type { Response } from 'express';
import { z } from 'zod';

import { ForumRights } from '../access/forum-rights';
import { type Act, idMadeBy } from '../acts/act';
import { Acts } from '../acts/acts';
import { ApiProblem } from '../border/api-problem';
import type { ApiRequest } from '../border/request';
import { Readings } from '../pages/readings';
import { Foresights } from './foresights';
import { type Say, type WorkForm, type WorkPlace, enteredIn } from './work-form';

const VERSION = z.coerce.number().int().min(0).optional().catch(undefined);
const FORM_ID = z.uuid().catch(() => randomUUID());
const STEP = z.enum(['look', 'change', 'confirm']).catch('look');

/** What a form sent, apart: its own fields, and what carries it. */
type Sent = {
  readonly values: FormValues;
  readonly step: z.output<typeof STEP>;
  readonly formId: string;
  readonly version: number | undefined;
};

/** One request of one reader for a form, with what is said to that reader. */
type Visit<Facts> = {
  readonly form: WorkForm<Facts>;
  readonly place: WorkPlace<Facts>;
  readonly request: ApiRequest;
  readonly response: Response;
  readonly reading: ReturnType<Readings['of']>;
  readonly say: Say;
  readonly fields: readonly FieldShown[];
};

type Spoken = Pick<Visit<unknown>, 'fields' | 'say' | 'reading'>;

const sentIn = ({ body }: ApiRequest, fields: readonly FieldShown[]): Sent => {
  const given = body as FormValues;
  const values = fields.flatMap(({ name }) => {
    const value = Object.hasOwn(given, name) ? given[name] : undefined;
    return value === undefined ? [] : [[name, value] as const];
  });
  return {
    values: Object.fromEntries(values),
    step: STEP.parse(given['step']),
    formId: FORM_ID.parse(given['form-id']),
    version: VERSION.parse(given['version']),
  };
};

const fieldOf = (fields: readonly FieldShown[], pointer: string | undefined): FieldShown | undefined => {
  const parts = (pointer ?? '').split('/').filter((part) => part !== '');
  return parts
    .reverse()
    .map((part) => fields.find(({ name }) => name === part))
    .find((field) => field !== undefined);
};

const refusalError = (refusal: Refusable, { fields, say: { w }, reading: { language } }: Spoken): FormError => {
  const { code } = refusal;
  if (code === 'idempotency-key-reused') return { field: null, text: w('work.reused') };
  if (code === 'stale-version') return { field: null, text: w('work.stale') };
  const field = fieldOf(fields, refusal.pointer)?.name ?? null;
  return { field, text: toProblem(refusal, language, '').detail };
};

const issueErrors = (error: z.ZodError, body: object, visit: Spoken): readonly FormError[] => {
  const { fields, say, reading } = visit;
  return fieldIssues(error, body).map((issue) => {
    const field = fieldOf(fields, issue.pointer);
    const fault = describeFieldIssue(issue, reading.language);
    return field === undefined
      ? { field: null, text: fault }
      : { field: field.name, text: say.w('work.fault', { field: field.label, fault }) };
  });
};

const holderOf = ({ holder }: ApiRequest): KeyHolder => {
  if (holder === undefined || holder === null) throw new ApiProblem({ code: 'unauthenticated' });
  return holder;
};

const actOf = (request: ApiRequest, { formId, version }: Sent): Act => {
  const holder = holderOf(request);
  return {
    commandId: commandIdFrom('form', holder.personId, request.path, formId),
    holder,
    correlationId: request.requestId ?? formId,
    ifMatch: version,
    inAddress: [],
  };
};

const shown = <Facts>({ form, place, request, say, fields }: Visit<Facts>, { values, formId }: Sent) => ({
  title: form.title(say.w),
  lead: form.lead(say.w),
  about: place.about,
  fields,
  values,
  action: request.path,
  formToken: request.session?.formToken ?? '',
  formId,
});

const write = <Facts>(visit: Visit<Facts>, sent: Sent, errors: readonly FormError[]): void => {
  visit.response.type('html').send(renderWorkForm(visit.reading, { ...shown(visit, sent), errors }));
};

/** Takes people through a form: entering, a look at what will happen, and the act itself, once. */
@Injectable()
export class WorkDesk {
  constructor(
    private readonly acts: Acts,
    private readonly rights: ForumRights,
    private readonly foresights: Foresights,
    private readonly readings: Readings,
  ) {}

  /** Whether the reader may ever send the form; what is entered may still be refused. */
  async maySend<Facts>(
    form: Pick<WorkForm<Facts>, 'type'>,
    forumId: string,
    reader: KeyHolder | null,
  ): Promise<boolean> {
    if (reader === null) return false;
    return maySend(form.type, { admin: reader.admin, roles: await this.rights.rolesOf(reader, forumId) });
  }

  /** The form as it starts. @throws ApiProblem `not-permitted` for those who may never send it. */
  async show<Facts>(
    form: WorkForm<Facts>,
    place: WorkPlace<Facts>,
    request: ApiRequest,
    response: Response,
  ): Promise<void> {
    if (!(await this.maySend(form, place.forum.forumId, holderOf(request)))) {
      throw new ApiProblem({ code: 'not-permitted' });
    }
    const visit = this.visit(form, place, request, response);
    const before = form.startsWith?.(place.facts) ?? {};
    const values = Object.fromEntries(
      visit.fields.flatMap(({ name }) => {
        const given = request.query[name] ?? before[name];
        return typeof given === 'string' || Array.isArray(given) ? [[name, given as FormValues[string]]] : [];
      }),
    );
    write(visit, { values, step: 'look', formId: randomUUID(), version: undefined }, []);
  }

  /** What was sent: shown again with its errors, looked at, or done. */
  async take<Facts>(
    form: WorkForm<Facts>,
    place: WorkPlace<Facts>,
    request: ApiRequest,
    response: Response,
  ): Promise<void> {
    const visit = this.visit(form, place, request, response);
    const sent = sentIn(request, visit.fields);
    if (sent.step === 'change') {
      write(visit, sent, []);
      return;
    }
    const entered = enteredIn(visit.fields, sent.values);
    const body = form.bodyOf?.(entered, place.facts) ?? entered;
    const checked = form.schema.safeParse(body);
    if (!checked.success) {
      response.status(422);
      write(visit, sent, issueErrors(checked.error, body, visit));
      return;
    }
    const refusal = await (sent.step === 'confirm'
      ? this.confirm(visit, sent, checked.data)
      : this.look(visit, sent, checked.data));
    if (refusal === null) return;
    response.status(toProblem(refusal, visit.reading.language, '').status);
    const anew = refusal.code === 'idempotency-key-reused' ? { ...sent, formId: randomUUID() } : sent;
    write(visit, anew, [refusalError(refusal, visit)]);
  }

  private async look<Facts>(visit: Visit<Facts>, sent: Sent, body: unknown): Promise<Refusable | null> {
    const { form, place, request, response, reading, say } = visit;
    const act = { ...actOf(request, sent), ifMatch: undefined };
    const order = form.order(body, idMadeBy(act), place.facts);
    const considered = await this.acts.consider(act, order, place.forum.forumId);
    if (!considered.ok) return considered.refusal;
    const html = renderWorkPreview(reading, {
      ...shown(visit, sent),
      foresight: await this.foresights.of(considered, act.holder),
      version: considered.version,
      send: form.send(say.w),
      zone: zone(place.forum.zone),
    });
    response.type('html').send(html);
    return null;
  }

  private async confirm<Facts>(visit: Visit<Facts>, sent: Sent, body: unknown): Promise<Refusable | null> {
    const { form, place, request, response } = visit;
    const act = actOf(request, sent);
    const made = idMadeBy(act);
    try {
      const stored = await this.acts.perform(act, form.order(body, made, place.facts), place.forum.forumId);
      response.redirect(303, place.shownAt(stored, made));
      return null;
    } catch (error) {
      if (error instanceof ApiProblem) return error.refusal;
      throw error;
    }
  }

  private visit<Facts>(
    form: WorkForm<Facts>,
    place: WorkPlace<Facts>,
    request: ApiRequest,
    response: Response,
  ): Visit<Facts> {
    const reading = this.readings.of(request, place.forum.localLanguages);
    const say = { w: wordsIn(reading.language), t: textsIn(reading.language) };
    return { form, place, request, response, reading, say, fields: form.fields(say, place.facts) };
  }
}
