import { z } from 'zod';

import { businessDay, sector, slug } from '../scalars';
import { fillingWay } from '../vocabulary';
import { personId } from './body-fields';

/** `POST /forums/{forum}/seats` */
export const newSeatBody = z.strictObject({ id: slug, sector });

/** `POST /forums/{forum}/seats/{seat}/fill`; without an end the seat is held until it falls vacant. */
export const seatFillingBody = z.strictObject({
  personId,
  from: businessDay,
  until: businessDay.nullable().default(null),
  way: fillingWay,
});

/** `POST …/vacate` */
export const vacancyBody = z.strictObject({ reason: z.enum(['resignation', 'recall']) });

/** `POST …/substitute` */
export const substituteBody = z.strictObject({ personId });

/** `POST …/deputy` */
export const deputyBody = z.strictObject({ personId });
