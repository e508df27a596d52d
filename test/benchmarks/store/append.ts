import type { Benchmark } from '../framework/benchmark';
import { newDatabase } from '../framework/database';

export const appendBenchmark: Benchmark = {
  name: 'append',
  title: 'one event stored in a transaction of its own',
  servers: ['postgres'],
  limitMinutes: 10,
  run: async (bench) => {
    const { pool } = await newDatabase(bench, 'bench_append', 16);
    const { rows } = await pool.query<{ n: number }>('select 1 as n');
    return { tables: [{ caption: 'x', columns: ['n'], rows: [[rows[0]?.n ?? 0]] }], targets: [], notes: [] };
  },
};
