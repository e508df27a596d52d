import { existsSync } from 'node:fs';
import path from 'node:path';

import type { INestApplicationContext } from '@nestjs/common';

import { CliError, EXIT } from '../exit';
import { type Brought, PlanImporter } from '../import/plan/plan-importer';
import { readPlanMapping } from '../import/plan/plan-mapping';
import type { PlanMapping } from '../import/plan/plan-mapping.schema';
import { type PlanToImport, readPlans } from '../import/plan/read-plans';

/** A real plan in the demo, in numbers, with where its facts come from. */
export type DemoPlan = {
  readonly forum: string;
  readonly cycle: string;
  readonly start: string;
  readonly end: string | null;
  readonly commitments: number;
  readonly source: string;
  readonly licence: string;
};

export type DemoPlans = { readonly changed: boolean; readonly plans: readonly DemoPlan[] };

/** Plans of countries in short form, the same files that the how-to imports. */
const SAMPLES = [
  { data: 'taiwan-plan.json', mapping: 'taiwan-plan.mapping.json' },
  { data: '', mapping: 'canada-plans.mapping.json' },
];

/** The checkout's folder of examples, from the sources as from what was built of them. */
const examples = (): string => {
  for (let folder = __dirname; folder !== path.dirname(folder); folder = path.dirname(folder)) {
    const found = path.join(folder, 'docs/examples/import');
    if (existsSync(found)) return found;
  }
  throw new CliError(EXIT.failed, 'the demo needs docs/examples/import of the checkout, and it is not there');
};

/** Forums of the demo are never taken for the real ones, nor do they touch them. */
const ofDemo = (mapping: PlanMapping): PlanMapping => ({
  ...mapping,
  forums: mapping.forums.map((forum) => ({ ...forum, id: `demo-${forum.id}`, name: `${forum.name} (demo)` })),
});

const shown = (forum: string, plan: PlanToImport, { source, licence }: PlanMapping): DemoPlan => ({
  forum,
  cycle: plan.cycleId,
  start: plan.start,
  end: plan.end,
  commitments: plan.commitments.length,
  source,
  licence,
});

/** Loads what is missing of the real plans. @throws CliError when the database holds something else under their names. */
export const loadDemoPlans = async (engine: INestApplicationContext, interrupted: AbortSignal): Promise<DemoPlans> => {
  const importer = new PlanImporter(engine, { dryRun: false, interrupted });
  const folder = examples();
  const brought: Brought[] = [];
  const plans: DemoPlan[] = [];
  for (const sample of SAMPLES) {
    const mappingFile = path.join(folder, sample.mapping);
    const mapping = ofDemo(readPlanMapping(mappingFile));
    const { forums } = readPlans({ data: path.join(folder, sample.data), mapping, mappingFile, only: null });
    for (const forum of forums) {
      brought.push(...(await importer.bring(forum)));
      plans.push(...forum.plans.map((plan) => shown(forum.id, plan, mapping)));
    }
  }
  const refused = brought.find(({ outcome }) => outcome === 'refused');
  if (refused !== undefined) {
    throw new CliError(EXIT.failed, `${refused.forum}, ${refused.kind} ${refused.id}: ${refused.why ?? ''}`);
  }
  return { changed: brought.some(({ outcome }) => outcome === 'recorded' || outcome === 'changed'), plans };
};
