export {
  type CloudEventAttributes,
  cloudEventAttributes,
  cloudEventType,
  parseCloudEventType,
} from './cloud-events/attributes';
export { type CloudEventJson, toCloudEventJson } from './cloud-events/json';
export { EVENT_TYPES, type EventType, eventCatalogue, isEventType, visibilityOf } from './events/event.catalogue';
export { EventContractError, fromStored, jsonSchemaOf, schemaVersionOf, toStored } from './events/event.contract';
export { upcasters } from './events/upcasters';
export { asyncApiDocument } from './feed/async-api';
export { EVENT_SCHEMA_ADDRESSES, eventSchemaNamed } from './feed/event-schemas';
export { describeFieldIssue, fieldIssues, fieldTexts } from './field-issues';
export * as answers from './http/answers';
export type { Figure, OperationsAnswer } from './http/operations.answers';
export * from './http/bylaws.bodies';
export * from './http/commitment.body';
export * from './http/cycle.bodies';
export * from './http/decision.bodies';
export * from './http/forum.bodies';
export * from './http/meeting.bodies';
export * from './http/membership.bodies';
export { LANGUAGES, type Language } from './language';
export { type BusRefusal, type ProblemCode, type Refusable, problems, toProblem } from './problems';
export { type PersonsCommand, refusalsOf } from './problems/refusals-of-commands';
export { parseProfile } from './profile/own-profile';
export * as fields from './scalars';
