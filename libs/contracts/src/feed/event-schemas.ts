import { EVENT_SCHEMAS_PATH, eventSchemaName, parseCloudEventType } from '../cloud-events/attributes';
import { EVENT_TYPES, eventCatalogue, isEventType } from '../events/event.catalogue';
import { jsonSchemaOf, schemaVersionOf } from '../events/event.contract';

type JsonSchema = Readonly<Record<string, unknown>>;

/** The address of every schema by the name of its event type. */
export const EVENT_SCHEMA_ADDRESSES: Readonly<Record<string, string>> = Object.fromEntries(
  EVENT_TYPES.map((type) => [type, `${EVENT_SCHEMAS_PATH}/${eventSchemaName(type, schemaVersionOf(type))}`]),
);

/** The JSON Schema (2020-12) of an event type's data as a document; undefined where there is none of that name. */
export const eventSchemaNamed = (name: string): JsonSchema | undefined => {
  const { type, schemaVersion } = parseCloudEventType(`org.opengovernment.nap.${name.replace(/\.json$/, '')}`) ?? {};
  if (!name.endsWith('.json') || type === undefined || !isEventType(type)) return undefined;
  if (schemaVersion !== schemaVersionOf(type)) return undefined;
  const { $schema, ...schema } = jsonSchemaOf(type);
  const { meaning: description } = eventCatalogue[type];
  return { $schema, $id: `${EVENT_SCHEMAS_PATH}/${name}`, title: type, description, ...schema };
};
