import { type CivilDate, type CivilDateTime, type TimeOfDay, at } from '@nap/calendar';

/** Where a stream's steps come from and what recording one does to it. */
type Room<State, Step, Event> = {
  /** Steps still to be recorded, in due order. */
  readonly agendaOf: (state: State) => readonly Step[];
  /** What one step becomes; nothing ends the passing. */
  readonly record: (state: State, step: Step) => readonly Event[];
  readonly evolve: (state: State, event: Event) => State;
};

/**
 * Records every step that is due up to the moment, in due order, each against the state that the one before left.
 * @throws Error when a step was recorded and is still the next: a bug of the rules, better said than run for ever.
 */
export const passSteps = <
  State,
  Step extends { readonly key: string; readonly on: CivilDate; readonly time: TimeOfDay },
  Event,
>(
  state: State,
  local: CivilDateTime,
  { agendaOf, record, evolve }: Room<State, Step, Event>,
): readonly Event[] => {
  const events: Event[] = [];
  let [now, last] = [state, ''];
  for (;;) {
    const [step] = agendaOf(now);
    if (step === undefined || at(step.on, step.time) > local) return events;
    if (step.key === last) throw new Error(`${step.key} was recorded and is still due`);
    const recorded = record(now, step);
    if (recorded.length === 0) return events;
    events.push(...recorded);
    now = recorded.reduce(evolve, now);
    last = step.key;
  }
};
