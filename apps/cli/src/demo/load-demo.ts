import { CommandBus, StreamStates } from '@nap/commands';
import type { Step } from '@nap/domain';
import { PeopleStore } from '@nap/people';
import { Clock } from '@nap/platform';

import { withEngine } from '../engine';
import { reachPostgres } from '../servers';
import { settingsOf } from '../settings';
import { tableOf } from '../table';
import { type Terminal, printJson } from '../terminal';
import { demoSpan, stepsToday } from './demo-calendar';
import { type DemoForum, demoForums, demoProfile } from './demo-forums';
import { DemoLoader, type LoadedForum } from './demo-loader';
import { type DemoPlan, loadDemoPlans } from './demo-plans';

type Shown = {
  readonly forum: string;
  readonly cycle: string;
  readonly start: string;
  readonly end: string;
  readonly people: readonly { readonly personId: string; readonly role: string }[];
  /** What the cycle's clock records on the day of loading. */
  readonly today: readonly Pick<Step, 'phase' | 'step' | 'rung'>[];
};

const shownOf = (demo: DemoForum, { state, today }: LoadedForum): Shown => {
  const cycle = state.cycles[0];
  if (cycle === undefined) throw new Error(`the forum ${demo.id} has no cycle`);
  const { cycleId, start, end } = cycle;
  return {
    forum: demo.id,
    cycle: cycleId,
    start,
    end,
    people: demo.people.map(({ id, role }) => ({ personId: id, role })),
    today: stepsToday(demoProfile(), { start, end }, today).map(({ phase, step, rung }) => ({ phase, step, rung })),
  };
};

const describe = (changed: boolean, forums: readonly Shown[], plans: readonly DemoPlan[]): string =>
  [
    changed
      ? 'The demo is loaded: within a minute its clocks record what is due today, and the mail goes out.\nThe first forum has called a meeting: nap meeting show demo-meeting\n'
      : 'The demo is there already: nothing was changed.\n',
    tableOf(
      ['forum', 'cycle', 'implementation', 'point of contact, for nap keys issue'],
      forums.map(({ forum, cycle, start, end, people }) => [
        forum,
        cycle,
        `${start} to ${end}`,
        people.find(({ role }) => role === 'poc')?.personId ?? '',
      ]),
    ),
    '\nPlans of countries, with what they promise, in forums of their own:\n',
    tableOf(
      ['forum', 'cycle', 'implementation', 'commitments'],
      plans.map(({ forum, cycle, start, end, commitments }) => [
        forum,
        cycle,
        `${start} to ${end ?? 'the length of its profile'}`,
        String(commitments),
      ]),
    ),
    ...[...new Set(plans.map(({ source, licence }) => `${source}. ${licence}.\n`))],
  ].join('');

/** Loads what is missing of the demo; a second time changes nothing. */
export const loadDemo = async ({ json }: { readonly json: boolean }, terminal: Terminal): Promise<void> => {
  const config = settingsOf(terminal);
  await reachPostgres(config);
  const loaded = await withEngine(config, async (engine) => {
    const loader = new DemoLoader({
      bus: engine.get(CommandBus, { strict: false }),
      states: engine.get(StreamStates, { strict: false }),
      people: engine.get(PeopleStore, { strict: false }),
      clock: engine.get(Clock, { strict: false }),
    });
    const forums: (LoadedForum & { readonly shown: Shown })[] = [];
    for (const demo of demoForums((today) => demoSpan(demoProfile(), today))) {
      const forum = await loader.load(demo);
      forums.push({ ...forum, shown: shownOf(demo, forum) });
    }
    return { forums, real: await loadDemoPlans(engine, terminal.interrupted) };
  });
  const changed = loaded.real.changed || loaded.forums.some((forum) => forum.changed);
  const forums = loaded.forums.map(({ shown }) => shown);
  const { plans } = loaded.real;
  if (json) printJson(terminal, { changed, forums, plans });
  else terminal.out(describe(changed, forums, plans));
};
