import { z } from 'zod';

import { storedBylaws } from '../bylaws/stored-bylaws.schema';
import { LANGUAGES } from '../language';
import { civilDate, period, role, sector, slug, timeOfDay } from '../scalars';
import { fillingWay, mandate } from '../vocabulary';
import { count, person, personView, version } from './answer-fields';

const someDay = civilDate.nullable();

export const newPersonAnswer = z.strictObject({ id: z.uuid() }).meta({ id: 'NewPerson', title: 'new person' });

/** The erasable side of the log, for administrators and for the person alone. */
export const registeredPersonAnswer = z
  .strictObject({
    id: z.uuid(),
    name: z.string(),
    email: z.string().nullable(),
    language: z.enum(LANGUAGES),
    admin: z.boolean(),
    published: z.boolean(),
  })
  .meta({ id: 'RegisteredPerson', title: 'registered person' });

export const forumAnswer = z
  .strictObject({
    id: slug,
    name: z.string(),
    zone: z.string(),
    localLanguages: z.array(z.string()),
    reminderHour: timeOfDay,
    registeredOn: civilDate,
    version,
  })
  .meta({ id: 'Forum', title: 'forum' });

/** `from` and `until` are both days on which the role is held. */
export const roleAnswer = z
  .strictObject({
    ...personView,
    id: z.string(),
    role,
    from: civilDate,
    until: someDay,
    cycleId: z.string().nullable(),
  })
  .meta({ id: 'RoleHeld', title: 'role held' });

const holder = z.strictObject({ ...personView, from: someDay, until: someDay, filledBy: fillingWay.nullable() });

const pastHolder = z.strictObject({
  ...personView,
  heldFrom: civilDate,
  leftOn: civilDate,
  reason: z.enum(['resignation', 'recall', 'lapse', 'term-end', 'abolished']),
});

const absences = z.strictObject({
  inARow: count,
  ofYear: z.strictObject({ held: count, missed: count }),
  meetings: z.array(z.string()),
});

/** The fields from `substitute` on are for the forum's own people. */
export const seatAnswer = z
  .strictObject({
    id: z.string(),
    sector,
    establishedOn: civilDate,
    abolishedOn: someDay,
    vacantSince: someDay,
    holder: holder.nullable(),
    version,
    substitute: person.nullable().optional(),
    deputy: person.nullable().optional(),
    lapse: z.enum(['none', 'warned', 'proposed']).optional(),
    lapseRule: z.enum(['in-a-row', 'of-a-year']).nullable().optional(),
    confirmBy: someDay.optional(),
    absences: absences.nullable().optional(),
    pastHolders: z.array(pastHolder).optional(),
  })
  .meta({ id: 'Seat', title: 'seat' });

const frequencyChange = z.strictObject({
  usual: period.nullable(),
  whileDrafting: period.nullable(),
  decisionId: z.string().nullable(),
  changedOn: civilDate,
});

export const bylawsAnswer = z
  .strictObject({
    id: z.string(),
    bylawsVersion: z.int().min(1),
    bylaws: storedBylaws,
    adoptedOn: civilDate,
    decisionId: z.string().nullable(),
    supersededOn: someDay,
    frequencyChanges: z.array(frequencyChange),
    version,
  })
  .meta({ id: 'BylawsVersion', title: 'version of the bylaws' });

const definedMandate = { mandate, definedOn: civilDate, decisionId: z.string().nullable() };

export const mandateAnswer = z
  .strictObject({
    topic: z.string(),
    ...definedMandate,
    earlier: z.array(z.strictObject(definedMandate)),
    version,
  })
  .meta({ id: 'TopicMandate', title: 'mandate of a topic' });

const breach = z.strictObject({
  rule: z.enum(['agreed', 'minimum']),
  lastHeldOn: someDay,
  due: civilDate,
  breachedOn: civilDate,
  historical: z.boolean(),
});

export const standingAnswer = z
  .strictObject({
    parity: z.enum(['kept', 'broken']),
    governmentSeats: count.nullable(),
    otherSeats: count.nullable(),
    paritySince: someDay,
    meetingsHeld: count,
    lastHeldOn: someDay,
    nextByAgreement: someDay,
    nextByMinimum: someDay,
    breaches: z.array(breach),
    version,
  })
  .meta({ id: 'Standing', title: 'standing of a forum' });
