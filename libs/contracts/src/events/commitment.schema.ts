import { z } from 'zod';

import { civilDate } from '../scalars';

const texts = z.record(z.string(), z.string()).meta({ title: 'text by language' });

const promised = {
  titles: texts,
  leadAgencies: z.array(z.string()),
  supportingAgencies: z.array(z.string()),
  startsOn: civilDate.nullable(),
  dueOn: civilDate.nullable(),
  startWording: texts.nullable(),
  dueWording: texts.nullable(),
};

const indicator = z
  .strictObject({ indicatorId: z.string(), ...promised })
  .meta({ id: 'Indicator', title: 'indicator' });

const milestone = z
  .strictObject({ milestoneId: z.string(), ...promised, indicators: z.array(indicator) })
  .meta({ id: 'Milestone', title: 'milestone' });

/** What `CommitmentRecorded` holds of a commitment. */
export const storedCommitment = { commitmentId: z.string(), ...promised, milestones: z.array(milestone) };
