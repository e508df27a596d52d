const NOISE = 'TimeoutNegativeWarning';

let filtered = false;

/**
 * kafkajs 2.2.4 arms timers with a negative delay, which Node ≥ 24 reports once per process although it does no harm.
 * Every other warning passes.
 */
export const filterTimeoutNegativeWarning = (): void => {
  if (filtered) return;
  filtered = true;
  const emitWarning = process.emitWarning.bind(process) as (...parameters: readonly unknown[]) => void;
  const filter = (...parameters: readonly unknown[]): void => {
    const [warning, detail] = parameters;
    const type = typeof detail === 'object' && detail !== null ? (detail as { type?: unknown }).type : detail;
    const name = warning instanceof Error ? warning.name : type;
    if (name !== NOISE) emitWarning(...parameters);
  };
  process.emitWarning = filter;
};
