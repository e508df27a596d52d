export const LOOPBACK: string;
export const isFree: (port: number) => Promise<boolean>;
/** A port that nobody listened on a moment ago, and that no outgoing connection is given. */
export const freePort: () => Promise<number>;
