import { Agendas } from '@nap/commands';
import { EventStore } from '@nap/event-store';
import { Clock, type Config } from '@nap/platform';

import { LivingClocks, lateStepOf } from '../../../timekeeper/src/living-clocks';
import { withEngine } from '../engine';
import type { Finding } from './finding';

/** Steps that fell due more than two minutes ago and are not recorded. Asks the log alone: a dead clock is found too. */
export const verifySteps = (
  config: Config,
): Promise<{ readonly clocks: number; readonly findings: readonly Finding[] }> =>
  withEngine(config, async (engine) => {
    const find = <Part>(part: abstract new (...args: never[]) => Part): Part =>
      engine.get<Part>(part, { strict: false });
    const { clocks, unreadable } = await new LivingClocks(find(EventStore), find(Agendas)).survey();
    const now = find(Clock).now();
    const late = clocks.flatMap((living): readonly Finding[] => {
      const step = lateStepOf(living, now);
      if (step === null) return [];
      const what = `${step.key} fell due at ${step.at} and is not recorded`;
      return [{ check: 'step', where: living.clock.workflowId, what, next: 'nap doctor, then nap rearm' }];
    });
    const broken = unreadable.map(({ clock, reason }): Finding => ({
      check: 'step',
      where: clock.workflowId,
      what: `its stream cannot be read: ${reason}`,
      next: 'deploy the release that knows its events, or compare with a backup',
    }));
    return { clocks: clocks.length, findings: [...late, ...broken] };
  });
