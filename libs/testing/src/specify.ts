import { type Decider, type Refusal, isRefused } from '@nap/kernel';

type Then<Event, Code extends string> = {
  /** The decision is exactly these events. */
  readonly then: (...events: readonly Event[]) => void;
  /** The decision holds events that match these in order; others may lie between. */
  readonly thenAmongOthers: (...events: readonly object[]) => void;
  readonly thenNothing: () => void;
  readonly thenRefused: (code: Code, pointer?: string) => void;
  readonly events: () => readonly Event[];
};

type Given<Command, State, Event, Code extends string> = {
  readonly when: (command: Command) => Then<Event, Code>;
  readonly state: () => State;
};

/** Given events, when a command, then events or a refusal. */
export const specify = <Command, State, Event, Code extends string>(decider: Decider<Command, State, Event, Code>) => ({
  given: (...history: readonly Event[]): Given<Command, State, Event, Code> => {
    const state = history.reduce(decider.evolve, decider.initial);
    return {
      state: () => state,
      when: (command) => {
        const decision = decider.decide(command, state);
        const events = (): readonly Event[] => {
          if (isRefused(decision)) throw new Error(`refused: ${decision.refusal.code}`);
          return decision.events;
        };
        const refusal = (): Refusal<Code> => {
          if (!isRefused(decision)) throw new Error(`accepted: ${JSON.stringify(decision.events)}`);
          return decision.refusal;
        };
        return {
          events,
          then: (...expected) => {
            expect(events()).toEqual(expected);
          },
          thenAmongOthers: (...expected) => {
            let from = 0;
            for (const wanted of expected) {
              const rest = events().slice(from);
              const found = rest.findIndex((event) => {
                try {
                  expect(event).toMatchObject(wanted);
                  return true;
                } catch {
                  return false;
                }
              });
              if (found < 0) expect(rest).toContainEqual(expect.objectContaining(wanted));
              from += found + 1;
            }
          },
          thenNothing: () => {
            expect(events()).toEqual([]);
          },
          thenRefused: (code, pointer) => {
            expect(refusal()).toMatchObject({ code, ...(pointer === undefined ? {} : { pointer }) });
          },
        };
      },
    };
  },
});
