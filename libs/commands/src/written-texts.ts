import { type NewDocument, newDocument } from '@nap/event-store';

/** Fields whose text a person wrote, wherever they stand in a command. */
const TEXTS: ReadonlySet<string> = new Set([
  'grounds',
  'comment',
  'motion',
  'answer',
  'debate',
  'conclusions',
  'notes',
]);

type Place = { readonly pointer: string; readonly field: string };

const replaced = (value: unknown, replace: (text: string, place: Place) => string, pointer = ''): unknown => {
  if (Array.isArray(value)) return value.map((item, index) => replaced(item, replace, `${pointer}/${String(index)}`));
  if (typeof value !== 'object' || value === null) return value;
  return Object.fromEntries(
    Object.entries(value).map(([field, inner]: readonly [string, unknown]) => {
      const place = { pointer: `${pointer}/${field}`, field };
      const isText = TEXTS.has(field) && typeof inner === 'string';
      return [field, isText ? replace(inner, place) : replaced(inner, replace, place.pointer)];
    }),
  );
};

/** A command's data with hashes where people's texts stood, and the texts as documents under those hashes. */
export const kept = (
  data: object,
  personId: string | null,
): { readonly data: object; readonly documents: readonly NewDocument[] } => {
  const documents: NewDocument[] = [];
  const hashed = replaced(data, (text) => {
    const document = newDocument(text, personId);
    documents.push(document);
    return document.hash;
  });
  return { data: hashed as object, documents };
};

/** The first text that says nothing. */
export const emptyText = (data: object): Place | null => {
  const empty: Place[] = [];
  replaced(data, (text, place) => {
    if (text.trim() === '') empty.push(place);
    return text;
  });
  return empty[0] ?? null;
};
