export type EventData = Readonly<Record<string, unknown>>;

/** Lifts an event's data by one schema version. */
type Upcaster = (data: EventData) => EventData;

/** For each event type the steps from schema version 1 to 2, 2 to 3 and so on; a type without steps is read as stored. */
export type Upcasters = Readonly<Record<string, readonly Upcaster[]>>;

export class NewerSchemaError extends Error {}

/** @throws NewerSchemaError when the event was stored by a release that knows a newer shape than this one. */
export const upcast = (
  upcasters: Upcasters,
  type: string,
  schemaVersion: number,
  data: EventData,
): { readonly schemaVersion: number; readonly data: EventData } => {
  const steps = upcasters[type];
  if (steps === undefined) return { schemaVersion, data };
  const newest = steps.length + 1;
  if (schemaVersion > newest) {
    throw new NewerSchemaError(
      `${type} is stored with schema version ${String(schemaVersion)}, this release knows ${String(newest)}: deploy the newer release`,
    );
  }
  return {
    schemaVersion: newest,
    data: steps.slice(schemaVersion - 1).reduce((shape, step) => step(shape), data),
  };
};
