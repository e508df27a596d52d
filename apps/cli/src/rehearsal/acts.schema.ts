import { type CivilDateTime, at, isCivilDate, timeOfDay } from '@nap/calendar';
import { fields } from '@nap/contracts';
import { z } from 'zod';

const { by, civilDateTime, slug, text } = fields;

/** An act that names its day alone happens at noon of the forum's wall clock. */
const NOON = timeOfDay('12:00');

const moment = z
  .string()
  .refine((written) => isCivilDate(written) || civilDateTime.safeParse(written).success, by('civil-date'))
  .transform((written) => (isCivilDate(written) ? at(written, NOON) : (written as CivilDateTime)));

export const label = text(60);

/** What every act has. */
export const common = {
  on: moment,
  /** A person of the file. */
  as: slug,
  /** For readers of the file. */
  note: text(500).optional(),
  /** The act is expected to be refused with this code. */
  refused: label.optional(),
};
