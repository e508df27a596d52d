/** Lets work on one thing go one after another, in the order it came; work on other things does not wait. */
export class Turns {
  private readonly last = new Map<string, Promise<unknown>>();

  /** Whoever comes next begins when this work has ended, well or not. */
  async take<Result>(thing: string, work: () => Promise<Result>): Promise<Result> {
    const turn = (this.last.get(thing) ?? Promise.resolve()).then(work);
    const ended = turn.catch(() => undefined);
    this.last.set(thing, ended);
    try {
      return await turn;
    } finally {
      if (this.last.get(thing) === ended) this.last.delete(thing);
    }
  }
}
