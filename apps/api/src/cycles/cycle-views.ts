import type { PhaseName } from '@nap/domain';
import {
  type CommentWindowEntry,
  CycleQueries,
  type CycleRow,
  type EvidenceLink,
  ForumQueries,
  PhaseQueries,
  type PhaseRow,
  type Stored,
} from '@nap/read-models';
import { Injectable } from '@nestjs/common';

import type { CycleAddress } from '../acts/acts';
import { ApiProblem } from '../border/api-problem';
import { type Shown, shown } from '../views/shown';

export type CycleView = Omit<Shown<Stored<CycleRow>>, 'cycleId'> & { readonly id: string };
export type PhaseView = Shown<Stored<PhaseRow>>;
export type EvidenceView = EvidenceLink & { readonly phase: PhaseName };
export type CommentWindowView = CommentWindowEntry & { readonly phase: PhaseName };

const cycleView = (row: Stored<CycleRow>): CycleView => {
  const { cycleId, ...rest } = shown(row);
  return { id: cycleId, ...rest };
};

/** What readers get of cycles; each answers `…-not-found` for what is not there. */
@Injectable()
export class CycleViews {
  constructor(
    private readonly forums: ForumQueries,
    private readonly cycles: CycleQueries,
    private readonly phases: PhaseQueries,
  ) {}

  async ofForum(forum: string): Promise<readonly CycleView[]> {
    await this.demandForum(forum);
    return (await this.cycles.ofForum(forum)).map(cycleView);
  }

  async find({ forum, cycle }: CycleAddress): Promise<CycleView> {
    const row = await this.cycles.find(forum, cycle);
    if (row === null) throw new ApiProblem({ code: 'cycle-not-found' });
    return cycleView(row);
  }

  async phasesOf(address: CycleAddress): Promise<readonly PhaseView[]> {
    await this.find(address);
    return (await this.phases.ofCycle(address.cycle)).map(shown);
  }

  async phaseOf(address: CycleAddress, name: string): Promise<PhaseView> {
    const phase = (await this.phasesOf(address)).find((known) => known.phase === name);
    if (phase === undefined) throw new ApiProblem({ code: 'phase-not-in-profile', params: { phase: name } });
    return phase;
  }

  async evidenceOf(address: CycleAddress): Promise<readonly EvidenceView[]> {
    const phases = await this.phasesOf(address);
    return phases.flatMap(({ phase, evidence }) => evidence.map((link) => ({ ...link, phase })));
  }

  async commentWindowsOf(address: CycleAddress): Promise<readonly CommentWindowView[]> {
    const phases = await this.phasesOf(address);
    return phases.flatMap(({ phase, commentWindows }) => commentWindows.map((window) => ({ ...window, phase })));
  }

  private async demandForum(forum: string): Promise<void> {
    if ((await this.forums.find(forum)) === null) throw new ApiProblem({ code: 'forum-not-found' });
  }
}
