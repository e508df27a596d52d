/** A fact or an order: a name from the glossary and JSON data. */
export type Message<Type extends string, Data extends object> = { readonly type: Type; readonly data: Readonly<Data> };

/** Why a command may not be carried out. `pointer` is the JSON pointer of the offending field, `params` fill the text shown to people. */
export type Refusal<Code extends string = string> = {
  readonly code: Code;
  readonly pointer?: string;
  readonly params?: Readonly<Record<string, string | number>>;
};

export type Refused<Code extends string = string> = { readonly refusal: Refusal<Code> };
export type Accepted<Event> = { readonly events: readonly Event[] };
export type Decision<Event, Code extends string = string> = Accepted<Event> | Refused<Code>;

/** Pure rule of one stream: time and ids come in as data, nothing is read from outside. `evolve` never throws. */
export type Decider<Command, State, Event, Code extends string = string> = {
  readonly initial: State;
  readonly decide: (command: Command, state: State) => Decision<Event, Code>;
  readonly evolve: (state: State, event: Event) => State;
};

export const accept = <Event>(...events: readonly Event[]): Accepted<Event> => ({ events });

export const refuse = <Code extends string>(
  code: Code,
  pointer?: string,
  params?: Readonly<Record<string, string | number>>,
): Refused<Code> => ({
  refusal: { code, ...(pointer === undefined ? {} : { pointer }), ...(params === undefined ? {} : { params }) },
});

export const isRefused = <Event, Code extends string>(decision: Decision<Event, Code>): decision is Refused<Code> =>
  'refusal' in decision;

/** Compiles only where every case of a union is handled. */
export const unreachable = (value: never): never => {
  throw new Error(`unreachable: ${JSON.stringify(value)}`);
};
