import { instant } from '@nap/calendar';

import { PlayedEngine } from '../harness/played-engine';

const READERS = 12;
const READS = ['/api/v1/feed', '/api/v1/feed?wait=5&after=latest', '/api/v1/forums', '/', '/deadlines', '/feed'];

describe('an API that is stopped', () => {
  let played: PlayedEngine;

  beforeAll(async () => {
    played = await PlayedEngine.open(process.env['DATABASE_URL'] ?? '', instant('2016-01-04T08:00:00Z'));
    await played.post('/forums', { id: 'ro', name: 'Sample Forum', zone: 'Europe/Bucharest', localLanguages: ['ro'] });
  }, 120_000);

  afterAll(() => played.close(), 60_000);

  it('answers whom it still hears, or says that it cannot now and when to come again', async () => {
    const answers: { readonly status: number; readonly again: string | null }[] = [];
    const readOn = async (path: string): Promise<void> => {
      for (;;) {
        const response = await fetch(`${played.processes.url}${path}`).catch(() => undefined);
        if (response === undefined) return; // nobody listens any more
        await response.text().catch(() => '');
        answers.push({ status: response.status, again: response.headers.get('Retry-After') });
        if (answers.length === READERS * 10) heard();
      }
    };
    let heard = (): void => undefined;
    const busy = new Promise<void>((resolve) => (heard = resolve));
    const readers = Array.from({ length: READERS }, (_, index) => readOn(READS[index % READS.length] ?? ''));
    await busy;
    const unfinished = played.processes.stop('api');
    await Promise.all([unfinished, ...readers]);

    const others = answers.filter(({ status }) => status !== 200);
    expect(others).toEqual(others.map(() => ({ status: 503, again: '1' })));
    const failures = played.processes.takeOutput().filter(({ text }) => text.includes('internal-error'));
    expect(failures).toEqual([]);
  }, 60_000);
});
