import { MessagePort, type OutgoingRecord, type Subscription } from '@nap/messaging';

/** What happens to the next batch: it is stored; it is not; it is, but nobody is told. */
export type Fate = 'stored' | 'refused' | 'stored-but-unanswered';

/** A broker in memory whose every answer a spec decides. It only takes messages: it is for specs of the relay. */
export class UnreliablePort extends MessagePort {
  /** How often it was asked what a topic holds. */
  looks = 0;
  /** Every batch that was sent, whatever became of it. */
  readonly sent: (readonly OutgoingRecord[])[] = [];
  private readonly topics = new Map<string, OutgoingRecord[]>();
  private fates: Fate[] = [];
  private keepsNothing = false;
  private gate: Promise<void> | undefined;
  private open: () => void = () => undefined;

  /** The fates of the next batches; after them batches are stored. */
  plan(...fates: readonly Fate[]): void {
    this.fates = [...fates];
  }

  /** From now on batches wait for their fate until `release`. */
  hold(): void {
    this.gate = new Promise((resolve) => {
      this.open = resolve;
    });
  }

  release(): void {
    this.gate = undefined;
    this.open();
  }

  messages(topic: string): readonly OutgoingRecord[] {
    return this.topics.get(topic) ?? [];
  }

  /** As if the topic were kept for no time at all. */
  keepNothing(): void {
    this.keepsNothing = true;
  }

  /** As if an operator had deleted the topic and made it anew. */
  empty(topic: string): void {
    this.topics.delete(topic);
  }

  connect(): Promise<void> {
    return Promise.resolve();
  }

  disconnect(): Promise<void> {
    return Promise.resolve();
  }

  async sendBatch(topic: string, records: readonly OutgoingRecord[]): Promise<void> {
    this.sent.push(records);
    const fate = this.fates.shift() ?? 'stored';
    await this.gate;
    if (fate !== 'refused' && !this.keepsNothing) this.topics.set(topic, [...this.messages(topic), ...records]);
    if (fate !== 'stored') throw new Error(`the broker did not answer (${fate})`);
  }

  subscribe(): Promise<Subscription> {
    return Promise.reject(new Error('this port only takes messages'));
  }

  seek(): Promise<void> {
    return Promise.reject(new Error('this port only takes messages'));
  }

  lag(_group: string, topic: string): Promise<number> {
    this.looks += 1;
    return Promise.resolve(this.messages(topic).length);
  }
}
