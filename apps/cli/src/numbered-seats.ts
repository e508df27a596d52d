import type { Sector } from '@nap/domain';

const PREFIXES: Readonly<Record<Sector, string>> = {
  government: 'gov',
  'civil-society': 'cso',
  'private-sector': 'business',
  academia: 'academia',
  other: 'other',
};

export type NumberedSeat = { readonly seatId: string; readonly sector: Sector; readonly number: number };

/** Numbers by sector become numbered seats: `gov-01` to `gov-13`. */
export const numberedSeats = (counts: Readonly<Partial<Record<Sector, number>>>): readonly NumberedSeat[] =>
  (Object.entries(counts) as readonly [Sector, number][]).flatMap(([sector, count]) =>
    Array.from({ length: count }, (_, index) => ({
      seatId: `${PREFIXES[sector]}-${String(index + 1).padStart(2, '0')}`,
      sector,
      number: index + 1,
    })),
  );
