import { cloudEventType } from '../cloud-events/attributes';
import { EVENT_TYPES, type EventType, eventCatalogue } from '../events/event.catalogue';
import { jsonSchemaOf, schemaVersionOf } from '../events/event.contract';

type Json = Readonly<Record<string, unknown>>;

const text = { type: 'string' } as const;
const position = { type: 'string', pattern: '^[0-9]{16}$', description: 'A feed position, padded with zeros.' };
const hash = { type: 'string', pattern: '^[0-9a-f]{64}$', description: 'sha256 in hexadecimal.' };
const moment = { type: 'string', format: 'date-time' };

const STUB = {
  specversion: { const: '1.0' },
  id: { type: 'string', format: 'uuid', description: 'The same wherever and how often the event is sent.' },
  source: { type: 'string', format: 'uri-reference' },
  type: text,
  sequence: position,
  eventhash: hash,
  chain: hash,
};

const ATTRIBUTES = {
  ...STUB,
  dataschema: { type: 'string', format: 'uri', description: 'The JSON Schema of the data.' },
  subject: { ...text, description: 'The stream, such as cycle-ro-2016.' },
  time: { ...moment, description: 'When the fact happened; it may lie years before recordedtime.' },
  recordedtime: { ...moment, description: 'When the installation recorded it.' },
  partitionkey: { ...text, description: 'The forum; events of one forum keep their order.' },
  previousinforum: position,
  streamversion: text,
  commandid: text,
  correlationid: text,
  causationid: text,
  actor: { ...text, description: 'The id of a person, or clock.' },
  installation: text,
};

const namesIn = (properties: Json): readonly string[] =>
  Object.keys(properties).filter((name) => name !== 'causationid');

/** Shapes with a name are shared by all schemas: in one document they stand beside the schemas of the events. */
const sharedRefs = (schema: Json): Json =>
  JSON.parse(JSON.stringify(schema).replaceAll('"#/$defs/', '"#/components/schemas/')) as Json;

const schemas = (): Json => {
  const all: Record<string, unknown> = {};
  for (const type of EVENT_TYPES) {
    const { $schema: _dialect, $defs = {}, ...schema } = jsonSchemaOf(type);
    all[type] = sharedRefs(schema);
    for (const [name, shape] of Object.entries($defs as Json)) all[name] = sharedRefs(shape as Json);
  }
  return {
    ...all,
    CloudEvent: {
      type: 'object',
      required: [...namesIn(ATTRIBUTES), 'datacontenttype', 'data'],
      properties: {
        ...ATTRIBUTES,
        datacontenttype: { const: 'application/json' },
        data: { type: 'object', description: 'What the schema of the event’s type and version says.' },
      },
    },
    WithheldEvent: {
      type: 'object',
      description: 'What stands in the place of an event that its reader may not see.',
      required: Object.keys(STUB),
      properties: { ...STUB, type: { const: cloudEventType('EventWithheld', 1) } },
    },
    KafkaHeaders: {
      type: 'object',
      required: namesIn(ATTRIBUTES).map((name) => `ce_${name}`),
      properties: Object.fromEntries(Object.entries(ATTRIBUTES).map(([name, shape]) => [`ce_${name}`, shape])),
    },
  };
};

const onTopic = (type: EventType): Json => ({
  name: cloudEventType(type, schemaVersionOf(type)),
  title: type,
  summary: eventCatalogue[type].meaning,
  contentType: 'application/json',
  headers: { $ref: '#/components/schemas/KafkaHeaders' },
  payload: { $ref: `#/components/schemas/${type}` },
  bindings: { kafka: { key: { ...text, description: 'The forum’s id.' }, bindingVersion: '0.5.0' } },
});

const structured = (name: 'CloudEvent' | 'WithheldEvent', summary: string): Json => ({
  name,
  title: name,
  summary,
  contentType: 'application/cloudevents+json',
  payload: { $ref: `#/components/schemas/${name}` },
});

const referred = (names: readonly string[], to: string): Json =>
  Object.fromEntries(names.map((name) => [name, { $ref: `${to}/${name}` }]));

const HTTP_MESSAGES = ['CloudEvent', 'WithheldEvent'] as const;

const channels = (): Json => ({
  topic: {
    address: 'nap.events.v1',
    title: 'The topic',
    description:
      'Every event in the binary mode of CloudEvents, at least once; within a forum in the order of the feed.',
    servers: [{ $ref: '#/servers/broker' }],
    messages: referred(EVENT_TYPES, '#/components/messages'),
    bindings: { kafka: { topic: 'nap.events.v1', partitions: 6, bindingVersion: '0.5.0' } },
  },
  stream: {
    address: '/api/v1/feed/stream',
    title: 'Server-sent events',
    description: 'Every event as the data of a server-sent event, whose id is the cursor to come back with.',
    servers: [{ $ref: '#/servers/installation' }],
    messages: referred(HTTP_MESSAGES, '#/components/messages'),
  },
  webhook: {
    address: null,
    title: 'Webhooks, to come',
    description:
      'Events posted to the address of a subscriber. Not offered yet; the messages will be those of the stream.',
    messages: referred(HTTP_MESSAGES, '#/components/messages'),
  },
});

const sending = (channel: string, title: string): Json => ({
  action: 'send',
  title,
  channel: { $ref: `#/channels/${channel}` },
});

/** What the engine sends and where, as an AsyncAPI 3 document. */
export const asyncApiDocument = (): Json => ({
  asyncapi: '3.0.0',
  info: {
    title: 'NAP cycle engine: events',
    version: '1.0.0',
    description: 'Everything that happens in the action plan cycles of an installation, in one order.',
    license: { name: 'Apache-2.0' },
  },
  defaultContentType: 'application/json',
  servers: {
    broker: { host: 'broker.example:9092', protocol: 'kafka', description: 'The brokers of KAFKA_BROKERS.' },
    installation: { host: 'nap.example', protocol: 'https', description: 'The address of the installation.' },
  },
  channels: channels(),
  operations: {
    publish: sending('topic', 'Publish every event on the topic'),
    follow: sending('stream', 'Send every event to those who follow the feed'),
    notify: sending('webhook', 'Post events to subscribers'),
  },
  components: {
    messages: {
      ...Object.fromEntries(EVENT_TYPES.map((type) => [type, onTopic(type)])),
      CloudEvent: structured('CloudEvent', 'An event that its reader may see.'),
      WithheldEvent: structured('WithheldEvent', 'Position, id and hashes of an event that its reader may not see.'),
    },
    schemas: schemas(),
  },
});
