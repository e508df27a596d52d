type Undo = () => Promise<void>;

/** What was opened, to be closed in the opposite order. */
export class Closing {
  private readonly undos: { readonly undo: Undo; readonly isKept: boolean }[] = [];

  /** @param isKept whether closing may leave it where it is, to be looked at. */
  add(undo: Undo, { isKept } = { isKept: false }): void {
    this.undos.push({ undo, isKept });
  }

  /** Goes on after a failure, so that as little as possible is left. @throws the first failure. */
  async run({ keep }: { readonly keep: boolean }): Promise<void> {
    const failures: unknown[] = [];
    for (const { undo, isKept } of this.undos.splice(0).reverse()) {
      if (!(keep && isKept)) await undo().catch((error: unknown) => failures.push(error));
    }
    if (failures.length > 0) throw failures[0];
  }
}
