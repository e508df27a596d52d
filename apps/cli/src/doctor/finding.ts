/** What an examination found; one that is wrong says what to type. */
export type Finding =
  | { readonly state: 'ok'; readonly area: Area; readonly what: string }
  | { readonly state: 'wrong'; readonly area: Area; readonly what: string; readonly todo: string };

export type Area =
  | 'PostgreSQL'
  | 'migrations'
  | 'feed'
  | 'relay'
  | 'consumers'
  | 'Kafka'
  | 'Temporal'
  | 'clocks'
  | 'mail'
  | 'time zones'
  | 'disk';

export const ok = (area: Area, what: string): Finding => ({ state: 'ok', area, what });

export const wrong = (area: Area, what: string, todo: string): Finding => ({ state: 'wrong', area, what, todo });

export const reasonOf = (error: unknown): string => {
  if (!(error instanceof Error)) return String(error);
  const { cause } = error;
  return cause instanceof Error && cause.message !== '' ? `${error.message}: ${cause.message}` : error.message;
};

export const counted = (count: number, one: string, many = `${one}s`): string =>
  `${String(count)} ${count === 1 ? one : many}`;

const MOST_SHOWN = 5;

/** The first few, and how many more there are. */
export const someOf = (all: readonly string[]): string => {
  const more = all.length - MOST_SHOWN;
  return [...all.slice(0, MOST_SHOWN), ...(more > 0 ? [`and ${String(more)} more`] : [])].join(', ');
};
