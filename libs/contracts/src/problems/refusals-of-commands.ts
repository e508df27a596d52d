import type { Order, RefusalCode } from '@nap/domain';

import table from './refusals-of-commands.json';

/** A command that a person gives; clocks give the rest. */
export type PersonsCommand = Exclude<Order['command']['type'], 'PassTime' | 'FollowPredecessor' | 'ErasePerson'>;

/** What the rules can refuse a command with, read off their code by infra/tooling/generate-refusals.cjs. */
export const refusalsOf = (command: PersonsCommand): readonly RefusalCode[] =>
  table[command satisfies keyof typeof table] as RefusalCode[];
