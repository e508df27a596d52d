export type { CycleEventsAgree } from './events/cycle-events.schema';
export {
  EVENT_TYPES,
  EventContractError,
  type EventType,
  type Visibility,
  eventCatalogue,
  fromStored,
  isEventType,
  jsonSchemaOf,
  schemaVersionOf,
  toStored,
  visibilityOf,
} from './events/event.catalogue';
export type { ForumEventsAgree } from './events/forum-events.schema';
export { upcasters } from './events/upcasters';
export { type FieldIssue, describeFieldIssue, fieldIssues, fieldTexts } from './field-issues';
export * from './http/bodies';
export { LANGUAGES, type Language } from './language';
export {
  type BusRefusal,
  type HttpRefusal,
  type Problem,
  type ProblemCode,
  type ProblemDocument,
  type Refusable,
  problems,
  toProblem,
} from './problems';
export { parseProfile } from './profile/own-profile';
export * as fields from './scalars';
