import type { StreamPlace } from '@nap/event-store';

/** Streams in parts of about so many events, however many each of them has by itself. */
export const partsOf = (streams: readonly StreamPlace[], events: number): readonly (readonly string[])[] => {
  const parts: string[][] = [];
  let room = 0;
  for (const { streamId, version } of streams) {
    if (room < version) {
      parts.push([]);
      room = events;
    }
    parts.at(-1)?.push(streamId);
    room -= version;
  }
  return parts;
};
