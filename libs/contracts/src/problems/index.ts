import type { RefusalCode } from '@nap/domain';

import { type FieldIssue, describeFieldIssue } from '../field-issues';
import { type Language, type Params, fill } from '../language';
import { agendaProblems } from './agenda.problems';
import { attendanceProblems } from './attendance.problems';
import { type BusRefusal, busProblems } from './bus.problems';
import { bylawsProblems } from './bylaws.problems';
import { cycleProblems } from './cycle.problems';
import { decisionProblems } from './decision.problems';
import { forumProblems } from './forum.problems';
import { type HttpRefusal, httpProblems } from './http.problems';
import { meetingProblems } from './meeting.problems';
import { meetingsProblems } from './meetings.problems';
import { membershipProblems } from './membership.problems';
import { minutesProblems } from './minutes.problems';
import { type Problem, textsOf } from './problem';
import { voteProblems } from './vote.problems';

export type { BusRefusal };

/** Every code that a refusal can carry to the outside; codes are never renamed. */
export type ProblemCode = RefusalCode | BusRefusal | HttpRefusal;

/** The text of every refusal in every language; cut by what it is about. A code without one does not compile. */
export const problems: Readonly<Record<ProblemCode, Problem>> = textsOf<ProblemCode>()({
  ...cycleProblems,
  ...forumProblems,
  ...bylawsProblems,
  ...membershipProblems,
  ...meetingsProblems,
  ...meetingProblems,
  ...agendaProblems,
  ...attendanceProblems,
  ...minutesProblems,
  ...decisionProblems,
  ...voteProblems,
  ...busProblems,
  ...httpProblems,
});

/** A refusal of the rules, the bus or HTTP, before it has a language. `pointer` is a JSON pointer into the request's body. */
export type Refusable = {
  readonly code: ProblemCode;
  readonly pointer?: string;
  readonly params?: Params;
  readonly issues?: readonly FieldIssue[];
};

/** An RFC 9457 problem; `pointer` is the JSON pointer in its URI fragment form, `#/start`. */
type ProblemDocument = {
  readonly type: string;
  readonly title: string;
  readonly status: number;
  readonly detail: string;
  readonly instance: string;
  readonly code: ProblemCode;
  readonly pointer?: string;
  readonly errors?: readonly { readonly pointer: string; readonly code: string; readonly detail: string }[];
};

const asFragment = (pointer: string): string => `#${pointer.split('/').map(encodeURIComponent).join('/')}`;

const errorsOf = (issues: readonly FieldIssue[], language: Language): NonNullable<ProblemDocument['errors']> =>
  issues.map((issue) => ({
    pointer: asFragment(issue.pointer),
    code: issue.code,
    detail: describeFieldIssue(issue, language),
  }));

/** @param instance names this occurrence, such as the request's path or id. */
export const toProblem = (refusal: Refusable, language: Language, instance: string): ProblemDocument => {
  const { code, params = {}, issues = [] } = refusal;
  const { status, title, detail } = problems[code];
  const pointer = refusal.pointer ?? issues[0]?.pointer;
  return {
    type: `/problems/${code}`,
    title: title[language],
    status,
    detail: fill(detail[language], params),
    instance,
    code,
    ...(pointer === undefined ? {} : { pointer: asFragment(pointer) }),
    ...(issues.length === 0 ? {} : { errors: errorsOf(issues, language) }),
  };
};
