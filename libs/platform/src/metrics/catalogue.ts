/** What a metric is, for Prometheus and for the page that lists them all. */
export type MetricFacts = {
  readonly kind: 'counter' | 'gauge' | 'histogram';
  readonly help: string;
  /** Each label with what it can hold: few values, all known beforehand. */
  readonly labels: Readonly<Record<string, string>>;
  /** Processes that tell it. */
  readonly told: string;
  /** Upper bounds of a histogram, in the metric's unit. */
  readonly buckets?: readonly number[];
};

const none = {} as const;
const consumer = { consumer: 'notifier, reporting, timekeeper' } as const;
const everyConsumer = 'notifier, reporting, timekeeper';

/** Every metric of the engine; names carry their unit, times are real time unless said otherwise. */
export const METRICS = {
  nap_feed_head_position: { kind: 'gauge', help: 'Newest position of the feed.', labels: none, told: 'relay' },
  nap_feed_waiting_events: {
    kind: 'gauge',
    help: 'Stored events that have no place in the feed yet.',
    labels: none,
    told: 'relay',
  },
  nap_feed_waiting_seconds: {
    kind: 'gauge',
    help: 'How long the oldest event without a place has waited; 0 when none waits.',
    labels: none,
    told: 'relay',
  },
  nap_relay_leading: {
    kind: 'gauge',
    help: '1 where this relay leads, 0 where it stands by.',
    labels: none,
    told: 'relay',
  },
  nap_relay_lag_events: {
    kind: 'gauge',
    help: 'Events of the feed that are not published on the topic.',
    labels: none,
    told: 'relay',
  },
  nap_relay_lag_seconds: {
    kind: 'gauge',
    help: 'How long ago the oldest event that is not published was stored; 0 when all are.',
    labels: none,
    told: 'relay',
  },
  nap_consumer_lag_events: {
    kind: 'gauge',
    help: 'Events of the feed that the consumer has not taken.',
    labels: consumer,
    told: everyConsumer,
  },
  nap_consumer_parked_streams: {
    kind: 'gauge',
    help: 'Streams set aside because an event of theirs could not be handled; 0 is health.',
    labels: consumer,
    told: everyConsumer,
  },
  nap_consumer_events_total: {
    kind: 'counter',
    help: 'Events by how they came: taken altogether, of these from the log instead of the topic, and what was passed over.',
    labels: { ...consumer, outcome: 'taken, filled, made-good, double, unreadable, stranger' },
    told: everyConsumer,
  },
  nap_clock_overdue_steps: {
    kind: 'gauge',
    help: 'Clocks with a step that fell due and is not recorded, at the last comparison; 0 is health.',
    labels: none,
    told: 'timekeeper',
  },
  nap_clock_unreadable_streams: {
    kind: 'gauge',
    help: 'Clocks of which the last comparison could tell nothing; 0 is health.',
    labels: none,
    told: 'timekeeper',
  },
  nap_ring_lateness_seconds: {
    kind: 'histogram',
    help: 'How long after its moment a clock rang, in business time.',
    labels: none,
    told: 'worker',
    buckets: [0.1, 0.5, 1, 2.5, 5, 15, 60, 300, 3_600, 86_400],
  },
  nap_temporal_task_failures_total: {
    kind: 'counter',
    help: 'Tasks that ended in a failure, as Temporal’s SDK counts them; Temporal tries them again.',
    labels: { kind: 'workflow, activity' },
    told: 'worker',
  },
  nap_temporal_request_failures_total: {
    kind: 'counter',
    help: 'Requests to Temporal that failed, as its SDK counts them.',
    labels: none,
    told: 'worker',
  },
  nap_mail_letters_total: {
    kind: 'counter',
    help: 'Letters handed to the mail server, by its answer.',
    labels: { outcome: 'accepted, refused, deferred, unknown' },
    told: 'notifier',
  },
  nap_mail_pending_letters: {
    kind: 'gauge',
    help: 'Letters in hand, or waiting and due now.',
    labels: none,
    told: 'notifier',
  },
  nap_commands_total: {
    kind: 'counter',
    help: 'Commands by what became of them; a refusal with the code of its rule.',
    labels: { outcome: 'accepted, refused, failed', code: 'a code of the page of refusals; empty unless refused' },
    told: 'api, worker',
  },
  nap_http_request_duration_seconds: {
    kind: 'histogram',
    help: 'From a request’s arrival to the end of its answer.',
    labels: {
      method: 'GET, HEAD, POST, PUT, PATCH, DELETE, OPTIONS, other',
      route: 'the pattern of a route, or none',
      status: 'the status code, or aborted',
    },
    told: 'api',
    buckets: [0.005, 0.01, 0.025, 0.05, 0.1, 0.25, 0.5, 1, 2.5, 10],
  },
  nap_metrics_failures_total: {
    kind: 'counter',
    help: 'Readings that could not be taken for an answer; they are then left out of it.',
    labels: none,
    told: 'all',
  },
} as const satisfies Readonly<Record<string, MetricFacts>>;

export type MetricName = keyof typeof METRICS;

type Named<Kind extends MetricFacts['kind']> = {
  [Name in MetricName]: (typeof METRICS)[Name]['kind'] extends Kind ? Name : never;
}[MetricName];

export type CounterName = Named<'counter'>;
export type GaugeName = Named<'gauge'>;
export type HistogramName = Named<'histogram'>;

/** The values of all labels of a metric. */
export type LabelsOf<Name extends MetricName> = { readonly [Label in keyof (typeof METRICS)[Name]['labels']]: string };
