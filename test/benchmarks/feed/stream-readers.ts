import { type IncomingMessage, get } from 'node:http';

import { eventually } from '@nap/testing';

const MESSAGE_ID = /^data: .*?"id":"(?<id>[0-9a-f-]{36})"/m;

/** So many readers of the stream of the feed, each on a connection of its own, who note when each event comes. */
export class StreamReaders {
  /** By message id, when each reader got it. */
  readonly arrivals = new Map<string, number[]>();
  private readonly answers: IncomingMessage[] = [];
  private greeted = 0;

  constructor(private readonly url: string) {}

  /** Resolves when all of them follow. */
  async join(count: number): Promise<void> {
    await Promise.all(Array.from({ length: count }, () => this.follow()));
    await eventually('all readers follow', () => this.greeted === count, 20_000);
  }

  /** Resolves when all connections are closed. */
  async leave(): Promise<void> {
    await Promise.all(
      this.answers.map((answer) => {
        const closed = new Promise((resolve) => answer.once('close', resolve));
        answer.destroy();
        return closed;
      }),
    );
  }

  private async follow(): Promise<void> {
    const answer = await new Promise<IncomingMessage>((resolve, reject) => {
      get(`${this.url}/api/v1/feed/stream?after=latest`, { agent: false }, resolve).on('error', reject);
    });
    if (answer.statusCode !== 200) throw new Error(`a reader was answered with ${String(answer.statusCode)}`);
    this.answers.push(answer);
    let text = '';
    answer.setEncoding('utf8');
    answer.on('error', () => undefined); // it leaves at the end
    answer.on('data', (chunk: string) => {
      const blocks = `${text}${chunk}`.split('\n\n');
      text = blocks.pop() ?? '';
      for (const block of blocks) this.note(block);
    });
  }

  private note(block: string): void {
    if (block.startsWith('retry: ')) this.greeted += 1;
    const id = MESSAGE_ID.exec(block)?.groups?.['id'];
    if (id === undefined) return;
    const times = this.arrivals.get(id);
    if (times === undefined) this.arrivals.set(id, [performance.now()]);
    else times.push(performance.now());
  }
}
