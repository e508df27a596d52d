type EventData = Readonly<Record<string, unknown>>;

/**
 * For each event type whose shape has changed, the steps from schema version 1 to 2, 2 to 3 and so on; handed to the
 * event store, which applies them to everything it reads. A new step needs a line of the old JSON in `fixtures/`.
 */
export const upcasters: Readonly<Record<string, readonly ((data: EventData) => EventData)[]>> = {};
