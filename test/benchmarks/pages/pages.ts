import { type Bench, type Benchmark, type Findings, atMost } from '../framework/benchmark';
import { interleaved } from '../framework/rounds';
import { quantile } from '../framework/statistics';
import { serveLog } from '../feed/served-log';
import { copiedForum } from '../log/filled-log';
import { rebuilt } from '../views/rebuild';

const FORUMS = 50;
const EVENTS_EACH = 400;

/** The pages that people open first, of one forum each time. */
const pagesOf = (forum: string): Readonly<Record<string, string>> => ({
  'all forums': '/',
  forum: `/forums/${forum}`,
  cycle: `/cycles/${forum}-2016`,
  deadlines: '/deadlines',
  'deadlines of a forum': `/deadlines?forum=${forum}`,
  'history of a deadline': `/deadlines/${forum}-2016/drafting`,
  feed: '/feed',
});

/** Milliseconds until each page is here as a whole, at random forums. @throws for a page that is none. */
const opened = async (bench: Bench, url: string, page: string, times: number): Promise<readonly number[]> => {
  const taken: number[] = [];
  for (let index = 0; index < times; index += 1) {
    const path = pagesOf(copiedForum(Math.floor(bench.random() * FORUMS)))[page] ?? '';
    const begun = performance.now();
    const answer = await fetch(`${url}${path}`, { headers: { accept: 'text/html' } });
    await answer.text();
    if (answer.status !== 200) throw new Error(`${path} is answered with ${String(answer.status)}`);
    taken.push(performance.now() - begun);
  }
  return taken;
};

const run = async (bench: Bench): Promise<Findings> => {
  const [rounds, times] = bench.smoke ? [1, 10] : [3, 200];
  const filling = { forums: FORUMS, eventsEach: EVENTS_EACH };
  const { url, events } = await serveLog(bench, 'bench_pages', filling, (database, count) =>
    rebuilt(bench, database, count),
  );
  const names = Object.keys(pagesOf(copiedForum(0)));
  const cells = names.map((page) => [page, () => opened(bench, url, page, times)] as const);
  const samples = await interleaved(bench, rounds, Object.fromEntries(cells));
  const figures = names.map((page) => ({ page, taken: (samples[page] ?? []).flat() }));
  return {
    tables: [
      {
        caption: `Pages on the server, ${String(FORUMS)} forums and ${String(events)} events, one reader at a time`,
        columns: ['Page', 'p50 ms', 'p95 ms', 'most ms'],
        rows: figures.map(({ page, taken }) => [page, quantile(taken, 0.5), quantile(taken, 0.95), Math.max(...taken)]),
      },
    ],
    targets: figures.map(({ page, taken }) =>
      atMost({ what: `page: ${page}, p95`, unit: 'ms', limit: 50 }, quantile(taken, 0.95)),
    ),
    notes: ['Timed by the reader, from the request to the last byte, over loopback.'],
  };
};

export const pagesBenchmark: Benchmark = {
  name: 'pages',
  title: 'pages with 50 forums and 20,000 events',
  servers: ['postgres'],
  limitMinutes: 15,
  run,
};
