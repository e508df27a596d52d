import { allHandlersFinished, condition, setHandler, upsertSearchAttributes, workflowInfo } from '@temporalio/workflow';
import {
  type Agenda,
  type Attributes,
  type Instant,
  SEARCH_ATTRIBUTES,
  type Step,
  look,
  restart,
  searchAttributesOf,
} from '@nap/workflow-api';

/** History events after which a run goes on as a new one: a sleeper of years must be quick to wake. */
const WORN_AT = 1_000;
/** How long to wait with a step that a ring has left although it is due. */
const SECOND_THOUGHTS = 60_000;

type Activities<Lane extends string> = {
  readonly plan: () => Promise<Agenda<Lane>>;
  readonly ring: (lane: Lane, at: Instant, step: Step) => Promise<Agenda<Lane>>;
};

type Clock<Lane extends string> = Activities<Lane> & {
  agenda?: Agenda<Lane>;
  looks: number;
  /** The number of looks that the last plan had seen. */
  answered: number;
  ringing: boolean;
  restart: boolean;
};

/**
 * Waits for the next step of every lane and rings when it is due. It knows no rule and computes no date: what to wait for
 * comes from `plan`, is asked again after each `look`, and every ring answers with it.
 * @returns `over` when a last plan has said that nothing can fall due any more, `worn` when a new run has to go on.
 */
export const keepTime = async <Lane extends string>(
  lanes: readonly Lane[],
  activities: Activities<Lane>,
): Promise<'over' | 'worn'> => {
  const clock: Clock<Lane> = { ...activities, looks: 0, answered: -1, ringing: false, restart: false };
  setHandler(look, () => {
    clock.looks += 1;
  });
  setHandler(restart, () => {
    clock.restart = true;
  });
  await Promise.all([keepPlanning(clock), ...lanes.map((lane) => keepLane(clock, lane))]);
  await condition(allHandlersFinished);
  return isOver(clock) ? 'over' : 'worn';
};

const keepPlanning = async <Lane extends string>(clock: Clock<Lane>): Promise<void> => {
  while (!isDone(clock)) {
    const { looks } = clock; // before the call: a look that arrives during it is looked at again
    take(clock, await clock.plan());
    clock.answered = looks;
    await condition(() => isDone(clock) || clock.answered !== clock.looks);
  }
};

const keepLane = async <Lane extends string>(clock: Clock<Lane>, lane: Lane): Promise<void> => {
  let left: Step | undefined; // due, and yet left by a ring: not rung again at once
  while (!isDone(clock)) {
    const step = clock.agenda?.steps[lane];
    const isMoved = (): boolean => isDone(clock) || !isSame(step, clock.agenda?.steps[lane]);
    if (!step) {
      await condition(isMoved);
      continue;
    }
    const wait = isSame(step, left) ? SECOND_THOUGHTS : Date.parse(step.at) - Date.now();
    if (wait > 0 && (await condition(isMoved, wait, { summary: `${lane}: ${step.summary}` }))) continue;
    while (clock.ringing) await condition(() => !clock.ringing); // that ring records this step too, if it is due
    if (!isMoved()) left = await ringOnce(clock, lane, step);
  }
};

/** @returns the lane's next step if it is due already: the ring has left it. */
const ringOnce = async <Lane extends string>(clock: Clock<Lane>, lane: Lane, step: Step): Promise<Step | undefined> => {
  clock.ringing = true;
  const at = new Date().toISOString() as Instant;
  const agenda = await clock.ring(lane, at, step);
  take(clock, agenda);
  clock.ringing = false;
  if (agenda.over) clock.looks += 1; // the last word is a plan's
  const next = agenda.steps[lane];
  return next && next.at <= at ? next : undefined;
};

const take = <Lane extends string>(clock: Clock<Lane>, agenda: Agenda<Lane>): void => {
  if (clock.agenda && agenda.version < clock.agenda.version) return; // overtaken by an answer that has seen more
  clock.agenda = agenda;
  if (agenda.attributes) showAttributes(agenda.attributes);
};

const isOver = <Lane extends string>(clock: Clock<Lane>): boolean =>
  clock.agenda?.over === true && clock.answered === clock.looks;

const isDone = <Lane extends string>(clock: Clock<Lane>): boolean =>
  isOver(clock) || clock.restart || workflowInfo().historyLength >= WORN_AT;

const isSame = (one: Step | undefined, other: Step | undefined): boolean =>
  one?.key === other?.key && one?.at === other?.at;

const showAttributes = (attributes: Attributes): void => {
  const shown = workflowInfo().typedSearchAttributes;
  const isShown =
    shown.get(SEARCH_ATTRIBUTES.forum) === attributes.forumId &&
    shown.get(SEARCH_ATTRIBUTES.overdue) === attributes.overdue &&
    (shown.get(SEARCH_ATTRIBUTES.phases) ?? []).join() === attributes.phases.join();
  if (!isShown) upsertSearchAttributes(searchAttributesOf(attributes));
};
