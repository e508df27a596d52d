import type { Instant } from '@nap/calendar';

import type { Answer } from '../../harness/played-engine';
import type { World } from '../world/world';

let given = 0;

/** Where a forum's plan promises something. */
export const promiseAt = (forum: string): string => `/forums/${forum}/cycles/${forum}-2016/commitments`;

/** An order that wakes no clock and writes no letter: the cycle's plan promises something, in other words each time. */
export const promise = (world: World, forum: string, id = '1-1'): Promise<Answer> => {
  given += 1;
  return world.command(promiseAt(forum), { id, titles: { en: `Open data, wording ${String(given)}` } });
};

/** Business time goes on to an instant, and what was due by then is recorded. */
export const reach = async (world: World, at: Instant): Promise<void> => {
  await world.moveTo(at);
  await world.untilRecorded(at);
};
