import { type CivilDateTime, dateOf, daysBetween } from '@nap/calendar';
import type { KnownDecision } from '@nap/domain';
import type { DecisionNotice, OwedDuty } from '@nap/renderings';

import { type DutyMatter, deadlineName, dutyEntry, dutyNotice } from '../duty/duty.matter';
import type { EntryPlan } from '../letter/entry-plan';
import type { Telling } from '../matter/letter-body';
import type { SeenDecision } from '../streams/streams';
import {
  type DecisionMatter,
  type ToldDecisionEvent,
  decisionObsolete,
  matterOfDecisionEvent,
} from './decision.matter';

const owedByDecision = (
  { duty, subject }: DutyMatter,
  { decisionId: id, title }: KnownDecision,
): OwedDuty & { readonly id: string } => {
  switch (duty) {
    case 'vote':
    case 'government-answer':
      return { stream: 'decision', id, duty, title };
    case 'agency-instruction':
      return { stream: 'decision', id, duty, title, agency: subject ?? '' };
    default:
      throw new Error(`a decision owes no ${duty}`);
  }
};

const noticeOf = (
  { type, data }: ToldDecisionEvent,
  { decisionId, title, vote }: KnownDecision,
  local: CivilDateTime,
): DecisionNotice => {
  const about = { stream: 'decision', id: decisionId, title } as const;
  switch (type) {
    case 'VoteOpened':
      return { ...about, kind: 'vote-opened', closesAt: data.closesAt ?? data.openedAt, secret: data.secret };
    case 'VoteReminderIssued':
      return {
        ...about,
        kind: 'vote-reminder',
        closesAt: data.due,
        secret: vote?.secret ?? false,
        daysLeft: Math.max(0, daysBetween(dateOf(local), dateOf(data.due))),
      };
    case 'DecisionTaken':
      return { ...about, kind: data.binding ? 'decision-taken' : 'advice-adopted', tally: data.tally };
    case 'DecisionFailed':
      return { ...about, kind: 'decision-failed', tally: data.tally, reason: data.reason };
    case 'AdviceIssued':
      return { ...about, kind: 'advice-issued', answerDue: data.answerDue };
    case 'GovernmentReasonGiven':
      return { ...about, kind: 'government-answered', accepted: data.accepted, url: data.url };
  }
};

const entryOf = (matter: DecisionMatter, decisionId: string, local: CivilDateTime): EntryPlan | null => {
  if ('duty' in matter) return dutyEntry(matter, decisionId, local);
  const { type, data } = matter.event;
  const entry = (duty: 'vote' | 'government-answer', subject: string | null, revision: number) =>
    ({ method: 'PUBLISH', name: deadlineName(decisionId, duty, subject), revision }) as const;
  switch (type) {
    case 'VoteOpened':
      return data.closesAt === null ? null : { ...entry('vote', data.voteId, 0), due: data.closesAt };
    case 'VoteReminderIssued':
      return { ...entry('vote', data.voteId, data.revision), due: data.due };
    case 'AdviceIssued':
      return data.answerDue < dateOf(local) ? null : { ...entry('government-answer', null, 0), due: data.answerDue };
    default:
      return null;
  }
};

/** What people are told of an event of a decision, or null. */
export const tellOfDecision = ({ event, then, now, later }: SeenDecision): Telling | null => {
  const matter = then.status === 'none' ? null : matterOfDecisionEvent(event, then);
  if (matter === null || now.status === 'none') return null;
  const { decisionId } = now;
  return {
    matter,
    mentions: [],
    obsolete: (reader, local) => decisionObsolete(matter, reader, later, now, local),
    body: (_reader, local) => ({
      notice:
        'duty' in matter
          ? dutyNotice(matter, owedByDecision(matter, now), dateOf(local))
          : noticeOf(matter.event, now, local),
      thread: `decision.${decisionId}`,
      path: `decisions/${encodeURIComponent(decisionId)}`,
      entry: entryOf(matter, decisionId, local),
    }),
  };
};
