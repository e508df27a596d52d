import { randomUUID } from 'node:crypto';

import { CommandBus, type CommandRefusal, type OrderRequest, StreamStates, commandIdFrom } from '@nap/commands';
import { type CycleState, isSameCommitment, isSettled, phaseOf } from '@nap/domain';
import type { INestApplicationContext } from '@nestjs/common';

import { CliError, EXIT } from '../../exit';
import { giveOrder } from '../../give-order';
import { refusalLine } from '../../refused';
import type { ReadCommitment } from './read-commitments';
import type { ForumToImport, PlanToImport } from './read-plans';

/** Kinds of what a plan brings, in the order in which it is brought. */
export type Kind = 'forum' | 'cycle' | 'commitment' | 'evidence' | 'comment window' | 'waiver' | 'clocks';

/** What became of one thing of a plan; on trial, what would. */
export type Outcome = 'recorded' | 'changed' | 'there already' | 'refused' | 'held back';

export type Brought = {
  readonly forum: string;
  /** Null: the forum itself. */
  readonly cycle: string | null;
  readonly kind: Kind;
  readonly id: string;
  /** Where the data file says it; null where the mapping does. */
  readonly line: number | null;
  readonly outcome: Outcome;
  /** Why it was refused or held back, or how what is there differs. */
  readonly why: string | null;
};

type CycleCommand = Extract<OrderRequest, { stream: 'cycle' }>['command'];

type Options = {
  /** Nothing is recorded; refusals that only the rules know are not foreseen. */
  readonly dryRun: boolean;
  readonly interrupted: AbortSignal;
};

const thereAlready = (told: Omit<Brought, 'outcome' | 'why'>): Brought => ({
  ...told,
  outcome: 'there already',
  why: null,
});

/** The id of the command that brings what already has an id. */
const ordering = (id: string): string => commandIdFrom('import', 'order', id);

const HELD_BACK = 'something of this forum was refused: set that right and give the same command again';

/**
 * Brings plans into the log by the one door in. What is there already is left alone, so that the same files a second time
 * change nothing, and a run that was cut short is taken up by the same command.
 */
export class PlanImporter {
  private readonly bus: CommandBus;
  private readonly states: StreamStates;

  constructor(
    engine: INestApplicationContext,
    private readonly options: Options,
  ) {
    this.bus = engine.get(CommandBus, { strict: false });
    this.states = engine.get(StreamStates, { strict: false });
  }

  /**
   * A forum with its plans, oldest first. Clocks are started last, and only when nothing was refused: they judge what is there.
   * @throws CliError when the person at the keyboard interrupts; what was recorded stays.
   */
  async bring(forum: ForumToImport): Promise<readonly Brought[]> {
    const brought: Brought[] = [await this.register(forum)];
    const isRefused = (): boolean => brought.some(({ outcome }) => outcome === 'refused');
    if (isRefused()) return brought;
    for (const plan of forum.plans) {
      for await (const each of this.plan(forum, plan)) brought.push(each);
    }
    for (const plan of forum.plans.filter(({ startClocks }) => startClocks)) {
      const told = { forum: forum.id, cycle: plan.cycleId, kind: 'clocks', id: plan.cycleId, line: null } as const;
      const isWaiting = (await this.cycleOf(plan)).status === 'in-preparation' || (await this.isNew(plan));
      if (!isWaiting) brought.push(thereAlready(told));
      else if (isRefused()) brought.push({ ...told, outcome: 'held back', why: HELD_BACK });
      else brought.push(await this.inCycle(told, 'recorded', { type: 'StartClocks', data: { grounds: null } }));
    }
    return brought;
  }

  private async *plan(forum: ForumToImport, plan: PlanToImport): AsyncGenerator<Brought> {
    const opened = await this.open(forum, plan);
    yield opened;
    if (opened.outcome === 'refused') return;
    for (const commitment of plan.commitments) yield await this.commitment(forum, plan, commitment);
    yield* this.evidence(forum, plan);
    yield* this.commentWindows(forum, plan);
    yield* this.waivers(forum, plan);
  }

  private async register({ id, plans: _plans, ...forum }: ForumToImport): Promise<Brought> {
    const told = { forum: id, cycle: null, kind: 'forum', id, line: null } as const;
    const { state } = await this.states.loadForum(id);
    if (state.status !== 'none') return thereAlready(told);
    return this.give(told, 'recorded', {
      stream: 'forum',
      id,
      command: { type: 'RegisterForum', data: { forumId: id, ...forum } },
    });
  }

  private async open({ id }: ForumToImport, plan: PlanToImport): Promise<Brought> {
    const { cycleId, start, end, profile, lengths } = plan;
    const told = { forum: id, cycle: cycleId, kind: 'cycle', id: cycleId, line: null } as const;
    const known = (await this.states.loadForum(id)).state.cycles.find((cycle) => cycle.cycleId === cycleId);
    if (known === undefined) {
      const data = { cycleId, profile, start, end, lengths };
      return this.give(told, 'recorded', { stream: 'forum', id, command: { type: 'OpenCycle', data } });
    }
    const isOther = known.start !== start || (end !== null && known.end !== end);
    const differences = [
      ...(isOther
        ? [`it runs from ${known.start} to ${known.end} here: amend its calendar with grounds if that is wrong`]
        : []),
      ...(await this.goneFrom(plan)).map(
        (id) => `commitment ${id} is recorded here and stays; the file has it no more`,
      ),
    ];
    return { ...thereAlready(told), why: differences.length === 0 ? null : differences.join('; ') };
  }

  private async goneFrom(plan: PlanToImport): Promise<readonly string[]> {
    const state = await this.cycleOf(plan);
    const inFile = new Set(plan.commitments.map(({ commitment }) => commitment.commitmentId));
    const recorded = state.status === 'none' ? [] : state.commitments.map(({ commitmentId }) => commitmentId);
    return recorded.filter((id) => !inFile.has(id));
  }

  private async commitment(
    { id: forum }: ForumToImport,
    plan: PlanToImport,
    { commitment, line }: ReadCommitment,
  ): Promise<Brought> {
    const id = commitment.commitmentId;
    const told = { forum, cycle: plan.cycleId, kind: 'commitment', id, line } as const;
    const state = await this.cycleOf(plan);
    const known = state.status === 'none' ? undefined : state.commitments.find((each) => each.commitmentId === id);
    if (known !== undefined && isSameCommitment(known, commitment)) {
      return thereAlready(told);
    }
    const command = { type: 'RecordCommitment', data: commitment } as const;
    // A content may come back after another one, so that no id made of it names this command alone.
    return this.inCycle(told, known === undefined ? 'recorded' : 'changed', command, randomUUID());
  }

  private async *evidence({ id: forum }: ForumToImport, plan: PlanToImport): AsyncGenerator<Brought> {
    for (const evidence of plan.evidence) {
      const language = 'language' in evidence ? evidence.language : '';
      const phase = 'phase' in evidence ? evidence.phase : '';
      const { kind, url, occurredOn } = evidence;
      const evidenceId = commandIdFrom('import', plan.cycleId, kind, phase, language, occurredOn, url);
      const id = [kind, phase, language, occurredOn].filter((part) => part !== '').join(' ');
      const told = { forum, cycle: plan.cycleId, kind: 'evidence', id, line: null } as const;
      const state = await this.cycleOf(plan);
      const isThere = state.status !== 'none' && state.evidence.some((known) => known.evidenceId === evidenceId);
      const command = { type: 'RecordEvidence', data: { evidenceId, evidence } } as const;
      yield isThere ? thereAlready(told) : await this.inCycle(told, 'recorded', command, ordering(evidenceId));
    }
  }

  private async *commentWindows({ id: forum }: ForumToImport, plan: PlanToImport): AsyncGenerator<Brought> {
    for (const window of plan.commentWindows) {
      const { phase, opensOn, endsOn } = window;
      const windowId = commandIdFrom('import', plan.cycleId, 'comment window', phase, opensOn, endsOn);
      const id = `${phase} ${opensOn} to ${endsOn}`;
      const told = { forum, cycle: plan.cycleId, kind: 'comment window', id, line: null } as const;
      const state = await this.cycleOf(plan);
      const isThere = state.status !== 'none' && state.windows.some((known) => known.windowId === windowId);
      const command = { type: 'OpenPublicComment', data: { windowId, ...window } } as const;
      yield isThere ? thereAlready(told) : await this.inCycle(told, 'recorded', command, ordering(windowId));
    }
  }

  private async *waivers({ id: forum }: ForumToImport, plan: PlanToImport): AsyncGenerator<Brought> {
    for (const waiver of plan.waived) {
      const told = { forum, cycle: plan.cycleId, kind: 'waiver', id: waiver.phase, line: null } as const;
      const state = await this.cycleOf(plan);
      const phase = state.status === 'none' ? undefined : phaseOf(state, waiver.phase);
      const isThere = phase !== undefined && isSettled(phase);
      const command = { type: 'WaivePhase', data: waiver } as const;
      yield isThere ? thereAlready(told) : await this.inCycle(told, 'recorded', command);
    }
  }

  private async cycleOf({ cycleId }: PlanToImport): Promise<CycleState> {
    return (await this.states.loadCycle(cycleId)).state;
  }

  /** On trial a cycle that is not there yet would be in preparation. */
  private async isNew(plan: PlanToImport): Promise<boolean> {
    return this.options.dryRun && (await this.cycleOf(plan)).status === 'none';
  }

  private inCycle(
    told: Omit<Brought, 'outcome' | 'why' | 'cycle'> & { readonly cycle: string },
    outcome: Outcome,
    command: CycleCommand,
    commandId?: string,
  ): Promise<Brought> {
    return this.give(told, outcome, { stream: 'cycle', id: told.cycle, command }, commandId);
  }

  private async give(
    told: Omit<Brought, 'outcome' | 'why'>,
    outcome: Outcome,
    order: OrderRequest,
    commandId = commandIdFrom('import', told.forum, told.cycle ?? '', told.kind, told.id),
  ): Promise<Brought> {
    if (this.options.interrupted.aborted) {
      throw new CliError(
        EXIT.interrupted,
        'interrupted; what was recorded stays: give the same command again to go on',
      );
    }
    if (this.options.dryRun) return { ...told, outcome, why: null };
    const refusal: CommandRefusal | null = await giveOrder(this.bus, { id: commandId, order });
    return refusal === null
      ? { ...told, outcome, why: null }
      : { ...told, outcome: 'refused', why: refusalLine(refusal) };
  }
}
