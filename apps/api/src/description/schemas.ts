import { z } from 'zod';

export type JsonSchema = Readonly<Record<string, unknown>>;

const REFERENCE = '#/$defs/';

type Override = (written: { readonly jsonSchema: z.core.JSONSchema.BaseSchema }) => void;

/** That a whole number is a safe one goes without saying. */
const plainly: Override = ({ jsonSchema }) => {
  if (jsonSchema.maximum === Number.MAX_SAFE_INTEGER) delete jsonSchema.maximum;
  if (jsonSchema.minimum === Number.MIN_SAFE_INTEGER) delete jsonSchema.minimum;
};

/** Readers must bear fields that a later release adds. */
const forAnswers: Override = (written) => {
  plainly(written);
  if (written.jsonSchema.additionalProperties === false) delete written.jsonSchema.additionalProperties;
};

const relocated = (value: unknown): unknown => {
  if (Array.isArray(value)) return value.map(relocated);
  if (typeof value !== 'object' || value === null) return value;
  return Object.fromEntries(
    Object.entries(value).map(([key, inner]) => [
      key,
      key === '$ref' && typeof inner === 'string'
        ? inner.replace(REFERENCE, '#/components/schemas/')
        : relocated(inner),
    ]),
  );
};

/** Schemas of one document: what has an id is written once, under it. */
export class SchemaBook {
  private readonly named = new Map<string, JsonSchema>();

  /** What a request may hold: fields with a default may be left out, unknown ones are refused. */
  ofRequest(schema: z.ZodType): JsonSchema {
    return this.write(schema, plainly);
  }

  /** What an answer holds. */
  ofAnswer(schema: z.ZodType): JsonSchema {
    return this.write(schema, forAnswers);
  }

  /** Every schema with an id, by it. */
  get components(): Readonly<Record<string, JsonSchema>> {
    return Object.fromEntries([...this.named].sort(([one], [other]) => one.localeCompare(other, 'en')));
  }

  private write(schema: z.ZodType, override: Override): JsonSchema {
    const whole = z.toJSONSchema(z.object({ it: schema }), { io: 'input', unrepresentable: 'any', override });
    for (const [name, definition] of Object.entries(whole.$defs ?? {})) {
      const { id: _id, ...said } = relocated(definition) as JsonSchema;
      const known = this.named.get(name);
      if (known !== undefined && JSON.stringify(known) !== JSON.stringify(said)) {
        throw new Error(`two schemas are called ${name}`);
      }
      this.named.set(name, said);
    }
    return relocated(whole.properties?.['it'] ?? {}) as JsonSchema;
  }
}
