import type { OrderRequest } from '@nap/commands';
import type { FieldShown, FormValues, Translate, Words } from '@nap/renderings';
import type { z } from 'zod';

import type { Stored } from '../acts/acts';

/** The words of the reader's language: those of pages by typed keys, and all others. */
export type Say = { readonly w: Words; readonly t: Translate };

/** What a form is about, as its controller found it. */
export type WorkPlace<Facts> = {
  readonly forum: { readonly forumId: string; readonly zone: string; readonly localLanguages: readonly string[] };
  readonly about: { readonly name: string; readonly href: string };
  readonly facts: Facts;
  /** Where the outcome is shown. @param made the id of what the act brought into being, if it did. */
  readonly shownAt: (stored: Stored, made: string) => string;
};

/**
 * How to describe a form: `formsAbout<Facts>()({ … })`, where the facts are what its controller knows of the thing acted
 * on. The rest (errors, the look at what will happen, confirmation, repetition, the way back) is `WorkDesk`'s.
 *
 * - `title`, `lead`, `send`: what heads the page, one sentence below it, what the confirming button says.
 * - `type`: the command, so that whoever may never send it is told at once.
 * - `fields`: each under the name that the body of the same act has in the API; an empty field is left out of the body.
 * - `schema`: the schema of that body; its issues are shown at the fields.
 * - `order`: the checked body as a command; `made` is the id for what it brings into being.
 * - `startsWith`, where there is something to change: what its fields hold before anybody has written in them.
 * - `bodyOf`, where the body is not the plain fields: what was entered, already read by kind, as the schema wants it.
 */
type Described<Facts, Schema extends z.ZodType> = {
  readonly type: OrderRequest['command']['type'];
  readonly title: (w: Words) => string;
  readonly lead: (w: Words) => string;
  readonly send: (w: Words) => string;
  readonly fields: (say: Say, facts: Facts) => readonly FieldShown[];
  readonly schema: Schema;
  readonly startsWith?: (facts: Facts) => FormValues;
  readonly bodyOf?: (entered: Entered, facts: Facts) => object;
  readonly order: (body: z.output<Schema>, made: string, facts: Facts) => OrderRequest;
};

/** Fields by name: text, numbers, ticks as true or false, several choices as a list. */
export type Entered = Readonly<Record<string, string | number | boolean | readonly string[]>>;

/** A form whose body's type only its own description knows. */
export type WorkForm<Facts> = Omit<Described<Facts, z.ZodType>, 'order'> & {
  readonly order: (body: unknown, made: string, facts: Facts) => OrderRequest;
};

export const formsAbout =
  <Facts>() =>
  <Schema extends z.ZodType>(form: Described<Facts, Schema>): WorkForm<Facts> => ({
    ...form,
    order: (body, made, facts) => form.order(body as z.output<Schema>, made, facts),
  });

const valueOf = ({ kind }: FieldShown, given: string | readonly string[]): Entered[string] => {
  const values = [given].flat();
  const [text = ''] = values;
  switch (kind) {
    case 'several':
      return values;
    case 'tick':
      return text === 'yes';
    case 'number':
      return /^-?\d{1,9}$/.test(text.trim()) ? Number(text) : text;
    case 'text':
      return text;
    default:
      return text.trim();
  }
};

/** What was entered, read by the kind of each field; a field that says nothing is left out. */
export const enteredIn = (fields: readonly FieldShown[], values: FormValues): Entered =>
  Object.fromEntries(
    fields.flatMap((field) => {
      const given = values[field.name];
      const value = given === undefined ? '' : valueOf(field, given);
      return value === '' || (Array.isArray(value) && value.length === 0) ? [] : [[field.name, value]];
    }),
  );
