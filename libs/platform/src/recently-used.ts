/** A map that holds its latest entries only: when it is full, the one set longest ago goes. */
export class RecentlyUsed<Key, Value> {
  private readonly entries = new Map<Key, Value>();

  constructor(private readonly atMost: number) {}

  get(key: Key): Value | undefined {
    return this.entries.get(key);
  }

  set(key: Key, value: Value): void {
    this.entries.delete(key); // the one set last stands last
    this.entries.set(key, value);
    const [oldest] = this.entries.keys();
    if (this.entries.size > this.atMost && oldest !== undefined) this.entries.delete(oldest);
  }
}
