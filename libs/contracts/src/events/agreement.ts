import type { z } from 'zod';

/** A type without aliases, intersections and `readonly`, so that two spellings of one shape are one type. */
type Plain<T> = T extends string | number | boolean | null | undefined
  ? T
  : T extends readonly (infer Item)[]
    ? Plain<Item>[]
    : { -readonly [Key in keyof T]: Plain<T[Key]> };

type Same<A, B> = (<T>() => T extends A ? T : never) extends <T>() => T extends B ? T : never ? true : false;

type DataOf<Event extends { readonly type: string; readonly data: object }> = {
  [Type in Event['type']]: Extract<Event, { readonly type: Type }>['data'];
};

type Agrees<Schema, Data> = Schema extends z.ZodType ? Same<Plain<z.output<Schema>>, Plain<Data>> : false;

/** The event types whose schema and type differ, are missing or are unknown; `never` when all agree in both directions. */
export type Disagreements<Schemas extends object, Event extends { readonly type: string; readonly data: object }> =
  | Exclude<keyof Schemas, Event['type']>
  | {
      [Type in Event['type']]: Type extends keyof Schemas
        ? Agrees<Schemas[Type], DataOf<Event>[Type]> extends true
          ? never
          : Type
        : Type;
    }[Event['type']];

/** Compiles only for `never`; the message of the compiler names the event types that disagree. */
export type None<Disagreeing extends never> = Disagreeing;
