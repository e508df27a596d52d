import { type CivilDate, type CivilDateTime, type Period, addDays, addPeriod } from '@nap/calendar';
import {
  type CycleState,
  type ForumState,
  type OpenedCycle,
  type Role,
  type Step,
  agendaOf,
  phaseOf,
  stepAt,
} from '@nap/domain';
import type { Person } from '@nap/people';
import { type NoticeKind, noticeSubject } from '@nap/renderings';

import { noticeOn } from '../cycle/cycle.matter';
import { matterOfStep } from '../cycle/cycle.matter-of-step';
import { holdersOn } from '../planner/delivery-planner';
import { type Unreachable, resolveRecipients } from '../recipients/recipients';

export type PreviewedRecipient = Pick<Person, 'name' | 'email' | 'language'> & {
  readonly personId: string;
  readonly roles: readonly Role[];
  readonly standsInFor: readonly Role[];
  readonly subject: string;
};

/** A letter to come if nobody acts before it and the roles stay as they are. */
export type PreviewedMail = {
  /** The forum's civil day and wall clock. */
  readonly on: CivilDate;
  readonly at: CivilDateTime;
  readonly kind: NoticeKind;
  readonly phase: Step['phase'];
  readonly rung: Period | null;
  readonly dueOn: CivilDate;
  readonly recipients: readonly PreviewedRecipient[];
  /** Roles in which nobody can be reached that day; `personId` is null where nobody holds the role. */
  readonly undeliverable: readonly Unreachable[];
};

const reachedOnOf = (cycle: OpenedCycle, { phase, dueOn }: Step): CivilDate | null => {
  const escalation = phaseOf(cycle, phase)?.rule.escalation ?? null;
  return escalation === null ? null : addPeriod(addDays(dueOn, 1), escalation.reached);
};

/**
 * Every coming letter of a cycle in due order: who would get what, on which day, in which language. Empty while no
 * clock runs.
 * @param people those who hold roles in the forum; others are taken for unreachable.
 */
export const previewMails = (
  cycle: CycleState,
  forum: ForumState,
  people: readonly Person[],
): readonly PreviewedMail[] => {
  if (cycle.status === 'none') return [];
  const byId = new Map(people.map((person) => [person.id, person]));
  return agendaOf(cycle, forum.reminderHour).flatMap((step) => {
    const matter = matterOfStep(step, cycle, reachedOnOf(cycle, step));
    if (matter === null) return [];
    const { recipients, unreachable } = resolveRecipients(
      matter.audience,
      holdersOn(forum, cycle.cycleId, step.on, people),
    );
    return [
      {
        on: step.on,
        at: stepAt(step),
        kind: matter.kind,
        phase: matter.phase,
        rung: step.rung,
        dueOn: matter.dueOn,
        recipients: recipients.flatMap((recipient) => {
          const person = byId.get(recipient.personId);
          if (person === undefined) return [];
          const { name, email, language } = person;
          const subject = noticeSubject({ notice: noticeOn(matter, cycle.cycleId, step.on), language, forum });
          return [{ ...recipient, name, email, language, subject }];
        }),
        undeliverable: unreachable,
      },
    ];
  });
};
