import { z } from 'zod';

import { personRef } from '../scalars';

/** The version of the stream that an answer shows; the entity tag says the same. */
export const version = z.int().min(1).meta({ title: 'version of the stream' });

export const count = z.int().min(0);

/** A collection. */
export const itemsOf = <Item extends z.ZodType>(item: Item): z.ZodObject<{ items: z.ZodArray<Item> }> =>
  z.strictObject({ items: z.array(item) });

/** A person as the reader may know one: the name where it is published, the id for the forum's own people only. */
export const personView = { name: z.string().nullable(), personId: personRef.optional() };

export const person = z.strictObject(personView).meta({ id: 'Person', title: 'person' });

/** What a person wrote; text that was erased is shown as that. */
export const writtenText = z
  .discriminatedUnion('erased', [
    z.strictObject({ text: z.string(), erased: z.literal(false) }),
    z.strictObject({ text: z.null(), erased: z.literal(true) }),
  ])
  .meta({ id: 'WrittenText', title: 'written text' });
