import type { z } from 'zod';

/** A type without aliases, intersections and `readonly`, so that two spellings of one shape are one type. */
type Plain<T> = T extends string | number | boolean | null | undefined
  ? T
  : T extends readonly (infer Item)[]
    ? Plain<Item>[]
    : { -readonly [Key in keyof T]: Plain<T[Key]> };

type Same<A, B> = (<T>() => T extends A ? T : never) extends <T>() => T extends B ? T : never ? true : false;

type Typed = { readonly type: string; readonly data: object };

type DataOf<Event extends Typed> = {
  [Type in Event['type']]: Extract<Event, { readonly type: Type }>['data'];
};

type Agrees<Schema, Data> = Schema extends z.ZodType ? Same<Plain<z.output<Schema>>, Plain<Data>> : false;

/** The event types whose schema and type differ, are missing or are unknown; `never` when all agree in both directions. */
type Disagreements<Schemas extends object, Event extends Typed> =
  | Exclude<keyof Schemas, Event['type']>
  | {
      [Type in Event['type']]: Type extends keyof Schemas
        ? Agrees<Schemas[Type], DataOf<Event>[Type]> extends true
          ? never
          : Type
        : Type;
    }[Event['type']];

type Agreement<Schemas extends object, Event extends Typed> = [Disagreements<Schemas, Event>] extends [never]
  ? unknown
  : { readonly disagreeing: Disagreements<Schemas, Event> };

/** Takes schemas that agree with the events of a stream; else it does not compile, and the compiler names the types that disagree. */
export const agreeingWith =
  <Event extends Typed>() =>
  <Schemas extends object>(schemas: Schemas & Agreement<Schemas, Event>): Schemas =>
    schemas;
