import type { Response } from 'express';

import { ApiProblem } from '../border/api-problem';

/** Counts the long answers that each address holds. */
export class Admission {
  private readonly held = new Map<string, number>();

  /** @param perAddress one address may hold so many at once. */
  constructor(private readonly perAddress: number) {}

  /** Lets one in until its response is closed. @throws ApiProblem `too-many-streams` */
  admit(address: string, response: Response): void {
    const held = this.held.get(address) ?? 0;
    if (held >= this.perAddress) {
      throw new ApiProblem({ code: 'too-many-streams', params: { maximum: this.perAddress } }, { 'Retry-After': '60' });
    }
    this.held.set(address, held + 1);
    response.once('close', () => {
      const left = (this.held.get(address) ?? 1) - 1;
      if (left === 0) this.held.delete(address);
      else this.held.set(address, left);
    });
  }
}
