import type { PhaseName } from '@nap/domain';
import {
  type CommentWindowEntry,
  CycleQueries,
  type CycleRow,
  DeadlineQueries,
  type DeadlineRow,
  type EvidenceLink,
  ForumQueries,
  PhaseQueries,
  type PhaseRow,
  type Stamp,
} from '@nap/read-models';
import { Injectable } from '@nestjs/common';

import type { CycleAddress } from '../acts/acts';
import { ApiProblem } from '../border/api-problem';

/** A stored row as readers get it: with the version of the stream it shows, without what only the views need. */
type Shown<Row extends object> = Omit<Row, 'forumId'> & Pick<Stamp, 'version'>;

export type CycleView = Omit<Shown<CycleRow>, 'cycleId'> & { readonly id: string };
export type PhaseView = Shown<PhaseRow>;
export type DeadlineView = Omit<Shown<DeadlineRow>, 'deadlineId'> & { readonly id: string };
export type EvidenceView = EvidenceLink & { readonly phase: PhaseName };
export type CommentWindowView = CommentWindowEntry & { readonly phase: PhaseName };

const shown = <Row extends Stamp>({
  streamId: _stream,
  forumId: _forum,
  feedPosition: _position,
  ...row
}: Row): Omit<Row, 'streamId' | 'forumId' | 'feedPosition'> => row;

const cycleView = (row: CycleRow & Stamp): CycleView => {
  const { cycleId, ...rest } = shown(row);
  return { id: cycleId, ...rest };
};

const deadlineView = (row: DeadlineRow & Stamp): DeadlineView => {
  const { deadlineId, ...rest } = shown(row);
  return { id: deadlineId, ...rest };
};

/** What readers get of cycles; each answers `…-not-found` for what is not there. */
@Injectable()
export class CycleViews {
  constructor(
    private readonly forums: ForumQueries,
    private readonly cycles: CycleQueries,
    private readonly phases: PhaseQueries,
    private readonly deadlines: DeadlineQueries,
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

  async deadlinesOf(
    forum: string,
    filter: { readonly cycleId?: string; readonly status?: DeadlineRow['status'] },
  ): Promise<readonly DeadlineView[]> {
    await this.demandForum(forum);
    return (await this.deadlines.ofForum(forum, filter)).map(deadlineView);
  }

  private async demandForum(forum: string): Promise<void> {
    if ((await this.forums.find(forum)) === null) throw new ApiProblem({ code: 'forum-not-found' });
  }
}
