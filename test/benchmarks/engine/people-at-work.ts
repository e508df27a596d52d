import { randomUUID } from 'node:crypto';

import { addDays, civilDate } from '@nap/calendar';
import { commandIdFrom } from '@nap/commands';

import type { BenchedEngine } from './benched-engine';
import { forumName } from './seeding';

const FIRST_DAY = civilDate('2000-01-01');
const ROLES = ['lead-agency', 'irm-researcher', 'co-chair'] as const;

/** Sends the `index`-th command of a benchmark. @throws when it is not answered as done. */
export type Send = (index: number) => Promise<void>;

/**
 * People who write over HTTP, forum after forum: somebody is given a role for one day, a day of their own each time.
 * @param forums how many forums there are.
 */
export const peopleAtWork = async (engine: BenchedEngine, forums: number): Promise<Send> => {
  const token = await engine.adminToken();
  return async (index) => {
    const forum = forumName(index % forums);
    const turn = Math.floor(index / forums);
    const day = addDays(FIRST_DAY, Math.floor(turn / ROLES.length));
    const role = ROLES[turn % ROLES.length] ?? 'co-chair';
    const response = await fetch(`${engine.url}/api/v1/forums/${forum}/roles`, {
      method: 'POST',
      headers: {
        authorization: `Bearer ${token}`,
        'content-type': 'application/json',
        'idempotency-key': randomUUID(),
      },
      body: JSON.stringify({ personId: commandIdFrom('bench', forum, 'poc'), role, from: day, until: day }),
    });
    const answer = await response.text();
    if (response.status !== 201) throw new Error(`${forum} answered ${String(response.status)}: ${answer}`);
  };
};
