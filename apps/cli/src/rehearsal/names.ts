import { type OrderRequest, commandIdFrom } from '@nap/commands';

import { type NumberedSeat, numberedSeats } from '../numbered-seats';
import type { RehearsalFile } from './rehearsal-file.schema';

/** Ids in a rehearsal are made from its file, so that two plays of one file differ in nothing but `recordedAt`. */
export const idIn = (file: RehearsalFile, ...parts: readonly string[]): string =>
  commandIdFrom('rehearsal', file.forum.id, ...parts);

export const personIdIn = (file: RehearsalFile, name: string): string => idIn(file, 'person', name);

/** Every seat of the forum with the name of its holder: a person of the file, else an invented one of the seat's name. */
export const seatsOf = (file: RehearsalFile): readonly (NumberedSeat & { readonly holder: string })[] =>
  numberedSeats(file.forum.seats).map((seat) => ({
    ...seat,
    holder: file.people.find((person) => person.seat === seat.seatId)?.id ?? seat.seatId,
  }));

type ForumCommand = Extract<OrderRequest, { readonly stream: 'forum' }>['command'];

export const toForum = (file: RehearsalFile, command: ForumCommand): OrderRequest => ({
  stream: 'forum',
  id: file.forum.id,
  command,
});
