import type { JsonSchema } from './schemas';

/** Which way a schema is used: what callers send may only be taken more freely, what they are answered only grow. */
type Way = 'asked' | 'answered';

type Comparison = {
  readonly way: Way;
  readonly before: JsonSchema;
  readonly after: JsonSchema;
  /** Pairs that are being compared, so that a schema that holds itself ends. */
  readonly open: ReadonlySet<string>;
};

const objectAt = (value: unknown, ...path: readonly string[]): JsonSchema =>
  path.reduce<JsonSchema>((inner, key) => (inner[key] ?? {}) as JsonSchema, (value ?? {}) as JsonSchema);

const textsIn = (value: unknown): readonly string[] => (Array.isArray(value) ? value.map(String) : []);

const typeNamed = (type: unknown): string => (typeof type === 'string' ? type : 'anything');

const resolved = (document: JsonSchema, schema: JsonSchema): JsonSchema => {
  const { $ref } = schema;
  return typeof $ref === 'string' ? resolved(document, objectAt(document, ...$ref.split('/').slice(1))) : schema;
};

/** A schema as the choices it leaves: `anyOf`, `oneOf` and lists of types are one thing. */
const choicesOf = (document: JsonSchema, schema: JsonSchema): readonly JsonSchema[] => {
  const whole = resolved(document, schema);
  const options = (whole['anyOf'] ?? whole['oneOf']) as readonly JsonSchema[] | undefined;
  if (options !== undefined) return options.flatMap((option) => choicesOf(document, option));
  const { type } = whole;
  return Array.isArray(type) ? type.map((one: unknown) => ({ ...whole, type: one })) : [whole];
};

const LIMITS = [
  ['maxLength', 1],
  ['maximum', 1],
  ['maxItems', 1],
  ['minLength', -1],
  ['minimum', -1],
  ['minItems', -1],
] as const;

const limitsTightened = (before: JsonSchema, after: JsonSchema, at: string): readonly string[] =>
  LIMITS.flatMap(([name, direction]) => {
    const [was, is] = [before[name], after[name]];
    const tightened = typeof is === 'number' && (typeof was !== 'number' || (is - was) * direction < 0);
    return tightened ? [`${at}: ${name} is tightened to ${String(is)}`] : [];
  });

const wordsOf = ({ enum: words, const: word }: JsonSchema): readonly string[] | undefined =>
  word === undefined ? (words === undefined ? undefined : textsIn(words)) : textsIn([word]);

const wordsTaken = (before: JsonSchema, after: JsonSchema, at: string): readonly string[] => {
  const [was, is] = [wordsOf(before), wordsOf(after)];
  if (is === undefined) return [];
  if (was === undefined) return [`${at}: is now one of ${is.join(', ')}`];
  return was.filter((word) => !is.includes(word)).map((word) => `${at}: “${word}” is taken no more`);
};

const ofFields = (before: JsonSchema, after: JsonSchema, at: string, comparison: Comparison): readonly string[] => {
  const [was, is] = [objectAt(before, 'properties'), objectAt(after, 'properties')];
  const [needed, needs] = [textsIn(before['required']), textsIn(after['required'])];
  const removed = Object.keys(was).filter((name) => !(name in is));
  const required = needs.filter((name) => !needed.includes(name));
  const uncertain = needed.filter((name) => name in is && !needs.includes(name));
  return [
    ...removed.map((name) => `${at}/${name}: is removed`),
    ...(comparison.way === 'asked' ? required.map((name) => `${at}/${name}: is required now`) : []),
    ...(comparison.way === 'answered' ? uncertain.map((name) => `${at}/${name}: may be missing now`) : []),
    ...Object.keys(was)
      .filter((name) => name in is)
      .flatMap((name) => changesOf(objectAt(was, name), objectAt(is, name), `${at}/${name}`, comparison)),
  ];
};

const ofChoice = (before: JsonSchema, after: JsonSchema, at: string, comparison: Comparison): readonly string[] => {
  const [was, is] = [before['type'], after['type']];
  const isAny = comparison.way === 'asked' ? is === undefined : was === undefined;
  if (was !== is && !isAny && !(was === 'integer' && is === 'number' && comparison.way === 'asked')) {
    return [`${at}: is ${typeNamed(is)} instead of ${typeNamed(was)}`];
  }
  const items = [before, after].map((schema) => objectAt(schema, 'items')) as [JsonSchema, JsonSchema];
  return [
    ...(was === 'object' ? ofFields(before, after, at, comparison) : []),
    ...(was === 'array' ? changesOf(...items, `${at}/*`, comparison) : []),
    ...(comparison.way === 'asked' ? [...wordsTaken(before, after, at), ...limitsTightened(before, after, at)] : []),
  ];
};

const changesOf = (before: JsonSchema, after: JsonSchema, at: string, comparison: Comparison): readonly string[] => {
  const pair = `${String(before['$ref'])} ${String(after['$ref'])}`;
  if (before['$ref'] !== undefined && comparison.open.has(pair)) return [];
  const inside = { ...comparison, open: new Set([...comparison.open, pair]) };
  const was = choicesOf(comparison.before, before);
  const is = choicesOf(comparison.after, after);
  const closest = (compare: (other: JsonSchema) => readonly string[], others: readonly JsonSchema[]) =>
    others.map(compare).sort((one, other) => one.length - other.length)[0] ?? [`${at}: is taken no more`];
  return comparison.way === 'asked'
    ? was.flatMap((choice) => closest((other) => ofChoice(choice, other, at, inside), is))
    : is.flatMap((choice) => closest((other) => ofChoice(other, choice, at, inside), was));
};

const contentOf = (part: JsonSchema): readonly [string, JsonSchema] | undefined => {
  const [first] = Object.entries(objectAt(part, 'content'));
  return first === undefined ? undefined : [first[0], objectAt(first[1], 'schema')];
};

const successOf = (operation: JsonSchema): readonly [string, JsonSchema] =>
  (Object.entries(objectAt(operation, 'responses')).find(([status]) => status.startsWith('2')) ?? ['', {}]) as [
    string,
    JsonSchema,
  ];

const CODE = ['content', 'application/problem+json', 'schema', 'allOf', '1', 'properties', 'code'];

const problemCodesIn = (document: JsonSchema, operation: JsonSchema): readonly string[] =>
  Object.entries(objectAt(operation, 'responses')).flatMap(([status, response]) =>
    textsIn(objectAt(resolved(document, response as JsonSchema), ...CODE)['enum']).map((code) => `${status} ${code}`),
  );

type Named = JsonSchema & { readonly name: string; readonly in: string; readonly required: boolean };

const namedIn = (document: JsonSchema, { parameters = [] }: JsonSchema): readonly Named[] =>
  (parameters as readonly JsonSchema[]).map((parameter) => resolved(document, parameter) as Named);

const parametersChanged = (
  before: JsonSchema,
  after: JsonSchema,
  at: string,
  comparison: Comparison,
): readonly string[] => {
  const was = namedIn(comparison.before, before);
  const is = namedIn(comparison.after, after);
  const same = (one: Named) => (other: Named) => one.name === other.name && one.in === other.in;
  return [
    ...was.flatMap((parameter) => {
      const now = is.find(same(parameter));
      const place = `${at} ?${parameter.name}`;
      if (now === undefined) return [`${place}: is removed`];
      return changesOf(objectAt(parameter, 'schema'), objectAt(now, 'schema'), place, comparison);
    }),
    ...is
      .filter((parameter) => parameter.required && was.find(same(parameter))?.required !== true)
      .map(({ name }) => `${at} ?${name}: is required now`),
  ];
};

const isOpen = ({ security }: JsonSchema): boolean =>
  Array.isArray(security) && security.some((scheme) => Object.keys(scheme as object).length === 0);

const operationChanged = (
  was: JsonSchema,
  is: JsonSchema,
  at: string,
  documents: Pick<Comparison, 'before' | 'after'>,
): readonly string[] => {
  const comparing = (way: Way): Comparison => ({ ...documents, way, open: new Set() });
  const [[statusWas, answerWas], [statusIs, answerIs]] = [successOf(was), successOf(is)];
  const [typeWas, schemaWas = {}] = contentOf(answerWas) ?? [];
  const [typeIs, schemaIs = {}] = contentOf(answerIs) ?? [];
  const [, askedWas = {}] = contentOf(objectAt(was, 'requestBody')) ?? [];
  const [, askedIs = {}] = contentOf(objectAt(is, 'requestBody')) ?? [];
  const codes = problemCodesIn(documents.after, is);
  return [
    ...(was['operationId'] === is['operationId'] ? [] : [`${at}: its operationId is another`]),
    ...(isOpen(was) && !isOpen(is) ? [`${at}: demands a key now`] : []),
    ...(statusWas === statusIs ? [] : [`${at}: answers ${statusIs} instead of ${statusWas}`]),
    ...(typeWas === typeIs ? [] : [`${at}: answers as ${String(typeIs)}`]),
    ...parametersChanged(was, is, at, comparing('asked')),
    ...changesOf(askedWas, askedIs, `${at} asked`, comparing('asked')),
    ...changesOf(schemaWas, schemaIs, `${at} answered`, comparing('answered')),
    ...problemCodesIn(documents.before, was)
      .filter((code) => !codes.includes(code))
      .map((code) => `${at}: problem ${code} is removed`),
  ];
};

/** What would break callers of the API as it was, in words; nothing where all that worked goes on working. */
export const breakingChanges = (before: JsonSchema, after: JsonSchema): readonly string[] =>
  Object.entries(objectAt(before, 'paths')).flatMap(([path, operations]) =>
    Object.entries(operations as JsonSchema).flatMap(([method, was]) => {
      const at = `${method.toUpperCase()} ${path}`;
      const is = objectAt(after, 'paths', path)[method];
      if (is === undefined) return [`${at}: is removed`];
      return operationChanged(was as JsonSchema, is as JsonSchema, at, { before, after });
    }),
  );
