/** A place in the feed as readers keep it: `<feed id>.<position>`, or the position alone. */
export type Cursor = { readonly feedId: string | null; readonly position: number };

const CURSOR = /^(?:(?<feedId>[0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12})\.)?(?<position>\d{1,15})$/;

/** Undefined for text that is no cursor. */
export const parseCursor = (text: string): Cursor | undefined => {
  const { feedId, position } = CURSOR.exec(text)?.groups ?? {};
  return position === undefined ? undefined : { feedId: feedId ?? null, position: Number(position) };
};

export const cursorAt = (feedId: string, position: number): string => `${feedId}.${String(position)}`;
