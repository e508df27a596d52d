import { z } from 'zod';

import { hash } from '../scalars';

const attributes = {
  specversion: z.literal('1.0'),
  id: z.string(),
  source: z.string(),
  type: z.string(),
  sequence: z.string(),
  eventhash: hash,
  chain: hash,
};

const moment = z.iso.datetime();

/** A CloudEvent with an event of the log in it; what `data` holds, its type says. */
const event = z
  .strictObject({
    ...attributes,
    dataschema: z.url(),
    subject: z.string(),
    time: moment,
    recordedtime: moment,
    partitionkey: z.string(),
    previousinforum: z.string(),
    streamversion: z.string(),
    commandid: z.string(),
    correlationid: z.string(),
    causationid: z.string().optional(),
    actor: z.string(),
    installation: z.string(),
    datacontenttype: z.literal('application/json'),
    data: z.looseObject({}),
  })
  .meta({ id: 'FeedEvent', title: 'event' });

/** What a reader without the right to an event gets in its place: enough to prove the chain. */
const stub = z.strictObject(attributes).meta({ id: 'WithheldEvent', title: 'withheld event' });

export const feedAnswer = z.array(z.union([event, stub])).meta({ id: 'FeedBatch', title: 'batch of events' });

export const livenessAnswer = z.strictObject({ status: z.literal('live') }).meta({ id: 'Liveness', title: 'liveness' });

export const readinessAnswer = z
  .strictObject({ status: z.string(), checks: z.record(z.string(), z.string()) })
  .meta({ id: 'Readiness', title: 'readiness' });
