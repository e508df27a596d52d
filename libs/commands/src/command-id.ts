import { v5 as uuidV5 } from 'uuid';

/** The namespace of command ids: the same parts always make the same id. */
const COMMANDS = '5f0c9b1e-7d42-5a36-8e1b-93c4d2a6f078';

/**
 * The id of a command that may arrive more than once. HTTP: key holder, route and `Idempotency-Key`; clocks: workflow
 * id, phase and the ring's instant. Each part is counted, so that no two lists of parts read the same.
 */
export const commandIdFrom = (...parts: readonly string[]): string =>
  uuidV5(parts.map((part) => `${String(part.length)}:${part}`).join(''), COMMANDS);
