import { type PersonsCommand, type ProblemCode, answers } from '@nap/contracts';
import type { z } from 'zod';

/** What the code of a route does not say of itself. */
export type Operation = {
  /** One line, in the imperative. */
  readonly summary: string;
  readonly answer: z.ZodType;
  /** Media type of the answer, JSON unless said otherwise. */
  readonly mediaType?: string;
  /** The command that the route gives. */
  readonly command?: PersonsCommand;
  /** What it can refuse beside what its command, its address, its query and its body can be refused with. */
  readonly problems?: readonly ProblemCode[];
};

/** Operations by method and path, such as `GET /api/v1/forums/:forum`. */
export type Operations = Readonly<Record<string, Operation>>;

/** Shows one thing. */
export const showing = (summary: string, answer: z.ZodType, ...problems: readonly ProblemCode[]): Operation => ({
  summary,
  answer,
  problems,
});

/** Shows a collection. */
export const listing = (summary: string, item: z.ZodType): Operation => ({ summary, answer: answers.itemsOf(item) });

/** Changes something that is there. */
export const changing = (command: PersonsCommand, summary: string): Operation => ({
  summary,
  answer: answers.storedAnswer,
  command,
});

/** Brings something into being. */
export const making = (command: PersonsCommand, summary: string): Operation => ({
  summary,
  answer: answers.createdAnswer,
  command,
});

/** The same operations with the address before theirs. */
export const under = (root: string, operations: Operations): Operations =>
  Object.fromEntries(
    Object.entries(operations).map(([route, operation]) => {
      const [method = '', path = ''] = route.split(' ');
      return [`${method} ${root}${path}`, operation];
    }),
  );
