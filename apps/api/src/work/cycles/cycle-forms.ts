import {
  amendmentBody,
  clocksBody,
  commentWindowBody,
  evidenceBody,
  groundsBody,
  resumptionBody,
  waiverBody,
} from '@nap/contracts';
import { type OpenedCycle, isSettled } from '@nap/domain';
import type { CivilDate } from '@nap/calendar';
import type { CycleAct, FieldShown } from '@nap/renderings';
import { z } from 'zod';

import type { CycleOrder } from '../../acts/acts';
import { type Entered, type Say, type WorkForm, formsAbout } from '../work-form';

/** The cycle acted on, as it stands on the log, and the day it is in its forum. */
export type CycleFacts = { readonly cycle: OpenedCycle; readonly today: CivilDate };

type CycleForm = WorkForm<CycleFacts> & {
  /** Whether the cycle is in a state in which the act makes sense. */
  readonly fits: (facts: CycleFacts) => boolean;
};

const about = formsAbout<CycleFacts>();

const onCycle = ({ cycle }: CycleFacts, command: CycleOrder) =>
  ({ stream: 'cycle', id: cycle.cycleId, command }) as const;

const wordsOf = (act: CycleAct): Pick<CycleForm, 'title' | 'lead' | 'send'> => ({
  title: (w) => w(`work.act.${act}.title`),
  lead: (w) => w(`work.act.${act}.lead`),
  send: (w) => w(`work.act.${act}.send`),
});

const groundsField = ({ w }: Say): FieldShown => ({
  kind: 'text',
  name: 'grounds',
  label: w('work.field.grounds'),
  hint: w('work.hint.grounds'),
});

/** The phases of the cycle that are not over. */
const phaseField = (
  { w, t }: Say,
  { cycle }: CycleFacts,
  change: { isOptional?: true; hint?: string } = {},
  fits: (phase: OpenedCycle['phases'][number]) => boolean = () => true,
): FieldShown => ({
  kind: 'one-of-many',
  name: 'phase',
  label: w('work.field.phase'),
  options: cycle.phases
    .filter((phase) => !isSettled(phase) && fits(phase))
    .map(({ rule: { phase } }) => ({ value: phase, label: t(`phase.${phase}`) })),
  ...change,
});

const KINDS = {
  'plan-adopted': 'PlanAdopted',
  'plan-submitted': 'PlanSubmitted',
  'report-version': 'ReportVersionPublished',
  'summary-version': 'SummaryVersionPublished',
  'irm-draft-shared': 'IrmDraftShared',
  'irm-panel-reviewed': 'IrmPanelReviewed',
  'government-comment': 'GovernmentCommentReceived',
  'irm-report-finalised': 'IrmReportFinalised',
  'irm-report-published': 'IrmReportPublished',
  'formal-response': 'FormalResponsePublished',
} as const;

/** A plan has neither phase nor language, and of the others a report and its summary alone have a language. */
const evidenceOf = ({ phase, language, ...rest }: Entered): object => {
  const kind = String(rest['kind'] ?? '');
  const isPlan = kind.startsWith('plan-');
  const isVersion = kind.endsWith('-version');
  return {
    ...rest,
    ...(isPlan || phase === undefined ? {} : { phase }),
    ...(isVersion && language !== undefined ? { language } : {}),
  };
};

const standingEvidence = ({ cycle }: CycleFacts) => cycle.evidence.filter(({ withdrawn }) => !withdrawn);

const evidenceField = ({ w, t }: Say, facts: CycleFacts): FieldShown => ({
  kind: 'one-of-many',
  name: 'evidenceId',
  label: w('work.field.evidence'),
  options: standingEvidence(facts).map(({ evidenceId, type, phase, language, occurredOn }) => ({
    value: evidenceId,
    label: [w(`cycle.evidenceKind.${type}`), t(`phase.${phase}`), language, occurredOn]
      .filter((part) => part !== null)
      .join(' · '),
  })),
});

const always = (): boolean => true;
const runs = ({ cycle }: CycleFacts): boolean => cycle.status === 'running';

/** What people do to a cycle on pages, under the names of their addresses. */
export const CYCLE_FORMS: Readonly<Record<CycleAct, CycleForm>> = {
  evidence: {
    ...about({
      ...wordsOf('evidence'),
      type: 'RecordEvidence',
      fields: (say, facts) => {
        const { w } = say;
        const options = Object.entries(KINDS).map(([value, event]) => ({
          value,
          label: w(`cycle.evidenceKind.${event}`),
        }));
        return [
          { kind: 'one-of-many', name: 'kind', label: w('work.field.kind'), options },
          phaseField(say, facts, { isOptional: true, hint: w('work.hint.phase') }),
          {
            kind: 'line',
            name: 'language',
            label: w('work.field.language'),
            hint: w('work.hint.language'),
            isOptional: true,
          },
          { kind: 'address', name: 'url', label: w('work.field.url') },
          { kind: 'day', name: 'occurredOn', label: w('work.field.occurredOn'), hint: w('work.hint.occurredOn') },
        ];
      },
      schema: evidenceBody,
      bodyOf: evidenceOf,
      order: (evidence, evidenceId, facts) =>
        onCycle(facts, { type: 'RecordEvidence', data: { evidenceId, evidence } }),
    }),
    fits: always,
  },
  'evidence-withdrawal': {
    ...about({
      ...wordsOf('evidence-withdrawal'),
      type: 'WithdrawEvidence',
      fields: (say, facts) => [evidenceField(say, facts), groundsField(say)],
      schema: groundsBody.extend({ evidenceId: z.string().min(1) }),
      order: (data, _made, facts) => onCycle(facts, { type: 'WithdrawEvidence', data }),
    }),
    fits: (facts) => standingEvidence(facts).length > 0,
  },
  'comment-window': {
    ...about({
      ...wordsOf('comment-window'),
      type: 'OpenPublicComment',
      fields: (say, facts) => [
        phaseField(say, facts, {}, ({ rule }) => rule.closedBy === 'report-after-comment'),
        { kind: 'day', name: 'opensOn', label: say.w('work.field.opensOn'), hint: say.w('work.hint.opensOn') },
        { kind: 'day', name: 'endsOn', label: say.w('work.field.endsOn'), hint: say.w('work.hint.endsOn') },
        { kind: 'address', name: 'url', label: say.w('work.field.commentUrl'), isOptional: true },
      ],
      schema: commentWindowBody,
      order: (body, windowId, facts) => onCycle(facts, { type: 'OpenPublicComment', data: { windowId, ...body } }),
    }),
    fits: runs,
  },
  'due-day': {
    ...about({
      ...wordsOf('due-day'),
      type: 'AmendCalendar',
      fields: (say, facts) => [
        phaseField(say, facts),
        { kind: 'day', name: 'dueOn', label: say.w('work.field.dueOn') },
        groundsField(say),
      ],
      schema: amendmentBody,
      order: (data, _made, facts) => onCycle(facts, { type: 'AmendCalendar', data }),
    }),
    fits: always,
  },
  end: {
    ...about({
      ...wordsOf('end'),
      type: 'AmendCalendar',
      fields: (say) => [{ kind: 'day', name: 'end', label: say.w('work.field.end') }, groundsField(say)],
      schema: amendmentBody,
      order: (data, _made, facts) => onCycle(facts, { type: 'AmendCalendar', data }),
    }),
    fits: always,
  },
  'cohort-shift': {
    ...about({
      ...wordsOf('cohort-shift'),
      type: 'ShiftCohort',
      fields: (say) => [groundsField(say)],
      schema: groundsBody,
      order: (data, _made, facts) => onCycle(facts, { type: 'ShiftCohort', data }),
    }),
    fits: always,
  },
  suspension: {
    ...about({
      ...wordsOf('suspension'),
      type: 'SuspendCycle',
      fields: (say) => [groundsField(say)],
      schema: groundsBody,
      order: (data, _made, facts) => onCycle(facts, { type: 'SuspendCycle', data }),
    }),
    fits: runs,
  },
  resumption: {
    ...about({
      ...wordsOf('resumption'),
      type: 'ResumeCycle',
      fields: (say, facts) => [
        groundsField(say),
        {
          kind: 'day',
          name: 'end',
          label: say.w('work.field.end'),
          hint: say.w('work.hint.change'),
          isOptional: true,
        },
        phaseField(say, facts, { isOptional: true }),
        { kind: 'day', name: 'dueOn', label: say.w('work.field.dueOn'), isOptional: true },
      ],
      schema: resumptionBody,
      order: (data, _made, facts) => onCycle(facts, { type: 'ResumeCycle', data }),
    }),
    fits: ({ cycle }) => cycle.status === 'suspended',
  },
  waiver: {
    ...about({
      ...wordsOf('waiver'),
      type: 'WaivePhase',
      fields: (say, facts) => [phaseField(say, facts), groundsField(say)],
      schema: waiverBody,
      order: (data, _made, facts) => onCycle(facts, { type: 'WaivePhase', data }),
    }),
    fits: always,
  },
  clocks: {
    ...about({
      ...wordsOf('clocks'),
      type: 'StartClocks',
      fields: (say) => [{ ...groundsField(say), hint: say.w('work.hint.groundsOptional'), isOptional: true }],
      schema: clocksBody,
      order: (data, _made, facts) => onCycle(facts, { type: 'StartClocks', data }),
    }),
    fits: ({ cycle }) => cycle.status === 'in-preparation',
  },
};
