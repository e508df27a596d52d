import { answers } from '@nap/contracts';
import { z } from 'zod';

import { API_ROOT } from '../../border/addresses';
import { type Operation, type Operations, listing, showing, under } from '../operation';
import { cycleOperations } from './cycle.operations';
import { decisionOperations } from './decision.operations';
import { forumOperations } from './forum.operations';
import { meetingOperations } from './meeting.operations';

const feedOperations: Operations = {
  'GET /feed': {
    summary: 'Read the feed of events from any place on',
    answer: answers.feedAnswer,
    mediaType: 'application/cloudevents-batch+json',
    problems: ['unknown-cursor', 'feed-restored'],
  },
  'GET /feed/stream': {
    summary: 'Read the feed as server-sent events, as they come',
    answer: z.string().meta({ title: 'server-sent events, each with a CloudEvent in JSON' }),
    mediaType: 'text/event-stream',
    problems: ['unknown-cursor', 'feed-restored', 'too-many-streams'],
  },
};

const dump = {
  answer: z.string().meta({ title: 'the events, and a last line that says where they end and their sha256' }),
  problems: ['unknown-cursor', 'feed-restored', 'too-many-streams'],
} satisfies Partial<Operation>;

const dumpOperations: Operations = {
  'GET /feed/dump.ndjson': {
    summary: 'Get the whole feed as one file, an event on each line',
    ...dump,
    mediaType: 'application/x-ndjson',
  },
  'GET /feed/dump.csv': { summary: 'Get the whole feed as one table', ...dump, mediaType: 'text/csv' },
};

const atom = { answer: z.string().meta({ title: 'Atom feed' }), mediaType: 'application/atom+xml' };

const atomOperations: Operations = {
  'GET /feed/atom': { summary: 'Read the newest events as an Atom feed', ...atom },
  'GET /feed/atom/:archive': { summary: 'Read an archive of the Atom feed, the same for ever', ...atom },
};

const calendar = { answer: z.string().meta({ title: 'iCalendar' }), mediaType: 'text/calendar' };

const calendarOperations: Operations = {
  'GET /forums/:forum/calendar.ics': {
    summary: 'Subscribe to the phases, meetings and duties of a forum',
    ...calendar,
  },
  'GET /cycles/:cycle/calendar.ics': { summary: 'Subscribe to the phases of a cycle', ...calendar },
};

const ownOperations: Operations = {
  'GET /me/duties': listing('List what you owe over all forums', answers.ownDutyAnswer),
  'GET /me/calendar': showing(
    'Show when your private calendar was made',
    z.strictObject({ createdAt: z.iso.datetime(), lastUsedAt: z.iso.datetime().nullable() }),
    'not-found',
  ),
  'POST /me/calendar': showing(
    'Make a new address of your private calendar',
    z.strictObject({ url: z.url() }),
    'not-found',
  ),
  'DELETE /me/calendar': showing('Revoke the address of your private calendar', z.unknown(), 'not-found'),
};

const installationOperations: Operations = {
  'GET /operations': showing('Show how each process and its work is, to administrators', answers.operationsAnswer),
};

const anyDocument = (title: string): z.ZodType => z.looseObject({}).meta({ title });

const aboutItself: Operations = {
  'GET /schemas/events': showing('List the addresses of the schemas of events', z.record(z.string(), z.string())),
  'GET /schemas/events/:name': {
    ...showing('Show the JSON Schema of an event type in a version', anyDocument('JSON Schema')),
    mediaType: 'application/schema+json',
  },
  'GET /asyncapi.json': showing('Describe topic and streams', anyDocument('AsyncAPI 3 document')),
  'GET /openapi.json': {
    ...showing('Describe this API', anyDocument('OpenAPI 3.1 document')),
    mediaType: 'application/vnd.oai.openapi+json;version=3.1',
  },
};

const health: Operations = {
  'GET /health/live': showing('Say whether the process lives', answers.livenessAnswer),
  'GET /health/ready': showing('Say whether the process can do its work', answers.readinessAnswer),
};

/** What is said of every operation of the API. */
export const operations: Operations = {
  ...under(API_ROOT, {
    ...forumOperations,
    ...cycleOperations,
    ...meetingOperations,
    ...decisionOperations,
    ...feedOperations,
    ...dumpOperations,
    ...atomOperations,
    ...calendarOperations,
    ...ownOperations,
    ...installationOperations,
    ...aboutItself,
  }),
  ...health,
};
