import { existsSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';

import { readPlanMapping } from './plan-mapping';
import { type PlanToImport, type PlansToImport, readPlans } from './read-plans';

const EXAMPLES = path.resolve(__dirname, '../../../../../docs/examples/import');
/** The plans with their longer texts, where a checkout has them beside it. */
const ORIGINALS = path.resolve(__dirname, '../../../../../../shared/data');

const read = (data: string, mapping: string): PlansToImport => {
  const mappingFile = path.join(EXAMPLES, mapping);
  return readPlans({ data, mapping: readPlanMapping(mappingFile), mappingFile, only: null });
};

const canada = (folder: string): PlansToImport => read(folder, 'canada-plans.mapping.json');
const taiwan = (file: string): PlansToImport => read(file, 'taiwan-plan.mapping.json');

const partsOf = ({ commitments }: PlanToImport) => {
  const milestones = commitments.flatMap(({ commitment }) => commitment.milestones);
  return { commitments, milestones, indicators: milestones.flatMap(({ indicators }) => indicators) };
};

const planNamed = ({ forums }: PlansToImport, cycle: string): PlanToImport => {
  const plan = forums.flatMap(({ plans }) => plans).find(({ cycleId }) => cycleId === cycle);
  if (plan === undefined) throw new Error(`no plan is called ${cycle}`);
  return plan;
};

/** Everything but texts: two forms of one plan differ in nothing else. */
const withoutTexts = ({ forums, findings }: PlansToImport): string =>
  JSON.stringify(
    {
      plans: forums.map(({ plans }) => plans),
      findings: findings.map(({ part, field, reason }) => [part, field, reason]),
    },
    (name, value: unknown) => (['titles', 'file', 'line', 'dueWording', 'startWording'].includes(name) ? null : value),
  );

const expectTaiwan = (plans: PlansToImport): void => {
  const plan = planNamed(plans, 'tw-2021');
  const { commitments, milestones } = partsOf(plan);
  expect([plan.start, plan.end]).toEqual(['2021-01-01', '2024-05-31']);
  expect([commitments.length, milestones.length]).toEqual([19, 37]);
  expect(milestones.filter(({ startsOn, dueOn }) => startsOn !== null && dueOn !== null)).toHaveLength(32);
  expect(new Set(plans.findings.map(({ reason }) => reason))).toEqual(new Set(['missing']));
};

const expectCanada = (plans: PlansToImport): void => {
  const fifth = partsOf(planNamed(plans, 'ca-2022'));
  expect([fifth.commitments.length, fifth.milestones.length, fifth.indicators.length]).toEqual([5, 19, 106]);
  expect(fifth.indicators.filter(({ dueOn }) => dueOn !== null)).toHaveLength(105);
  expect(fifth.indicators.every(({ dueOn }) => dueOn === null || /-(28|29|30|31)$/.test(dueOn))).toBe(true);
  const sixth = partsOf(planNamed(plans, 'ca-2025'));
  expect([sixth.commitments.length, sixth.milestones.length, sixth.indicators.length]).toEqual([4, 19, 65]);
  expect(sixth.indicators.every(({ dueOn, dueWording }) => dueOn === null && dueWording !== null)).toBe(true);
  expect(sixth.indicators.find(({ indicatorId }) => indicatorId === 'C01.5.1')?.leadAgencies).toEqual([
    'pwgsc-tpsgc',
    'hc-sc',
  ]);
  const [ofFifth, ofSixth] = ['nap5', 'nap6'].map((name) =>
    plans.findings.filter(({ file }) => file.includes(name)).map(({ part, reason }) => `${part} ${reason}`),
  );
  expect(ofFifth).toEqual([
    'C01.3.2 double',
    'C02.1.03 double',
    'C03.1.2 missing',
    'C05.2.07 contradictory',
    'C05.3.04 double',
    'C05.3.05 double',
  ]);
  expect(ofSixth).toHaveLength(65);
};

describe('the plans of the examples', () => {
  it('of Taiwan is read by its mapping', () => {
    expectTaiwan(taiwan(path.join(EXAMPLES, 'taiwan-plan.json')));
  });

  it('of Canada are read by theirs', () => {
    expectCanada(canada(EXAMPLES));
  });
});

(existsSync(ORIGINALS) ? describe : describe.skip)('the plans they are the short form of', () => {
  it('are read by the same mappings', () => {
    expectTaiwan(taiwan(path.join(ORIGINALS, 'taiwan-nap1-commitments.json')));
    expectCanada(canada(ORIGINALS));
  });

  it('say the same but for their texts', () => {
    expect(withoutTexts(canada(EXAMPLES))).toBe(withoutTexts(canada(ORIGINALS)));
    expect(withoutTexts(taiwan(path.join(EXAMPLES, 'taiwan-plan.json')))).toBe(
      withoutTexts(taiwan(path.join(ORIGINALS, 'taiwan-nap1-commitments.json'))),
    );
  });
});

describe('the how-to', () => {
  it('shows a table and a mapping that fit each other', () => {
    const page = readFileSync(path.resolve(EXAMPLES, '../../how-to/import-your-plan.md'), 'utf8');
    const block = (language: string): string =>
      new RegExp(`\`\`\`${language}\\n([\\s\\S]*?)\`\`\``).exec(page)?.[1] ?? '';
    const folder = mkdtempSync(path.join(tmpdir(), 'nap-how-to-'));
    const [data, mappingFile] = [path.join(folder, 'plan.csv'), path.join(folder, 'plan.mapping.json')];
    writeFileSync(data, block('csv'));
    writeFileSync(mappingFile, block('json'));
    const plans = readPlans({ data, mapping: readPlanMapping(mappingFile), mappingFile, only: null });
    rmSync(folder, { recursive: true });
    const { start, end, commitments } = planNamed(plans, 'xx-2016');
    expect([start, end, commitments.length]).toEqual(['2016-07-01', '2018-06-30', 2]);
    expect(commitments[0]?.commitment).toMatchObject({
      leadAgencies: ['Agency A', 'Agency B'],
      dueOn: '2018-05-31',
      milestones: [{ startsOn: '2016-07-01', dueOn: '2017-12-31' }, { dueWording: { und: 'By fall 2017' } }],
    });
  });
});
