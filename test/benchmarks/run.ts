// One benchmark in a process of its own, started by infra/tooling/bench.cjs: run.ts INPUT.json OUTPUT.json
import 'reflect-metadata';

import { readFileSync, writeFileSync } from 'node:fs';

import { BENCHMARKS } from './benchmarks';
import type { Bench, Findings } from './framework/benchmark';
import { seeded } from './framework/statistics';

type Input = {
  readonly name: string;
  readonly smoke: boolean;
  readonly seed: number;
  readonly servers: Readonly<Record<string, string>>;
};

const run = async ({ name, smoke, seed, servers }: Input): Promise<Findings> => {
  const benchmark = BENCHMARKS.find((one) => one.name === name);
  if (benchmark === undefined) throw new Error(`no benchmark is called ${name}`);
  const undo: (() => Promise<unknown>)[] = [];
  const bench: Bench = {
    smoke,
    random: seeded(seed),
    servers,
    say: (line) => console.log(`  ${line}`),
    defer: (step) => undo.push(step),
  };
  try {
    return await benchmark.run(bench);
  } finally {
    for (const step of undo.toReversed()) await step();
  }
};

const main = async (): Promise<void> => {
  const [, , input = '', output = ''] = process.argv;
  const findings = await run(JSON.parse(readFileSync(input, 'utf8')) as Input);
  writeFileSync(output, JSON.stringify(findings));
};

main().then(
  () => process.exit(0),
  (error: unknown) => {
    console.error(error);
    process.exit(1);
  },
);
