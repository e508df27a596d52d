/** One event of a run's history in the proto-JSON form that the Temporal CLI exports and the SDK replays. */
export type HistoryEvent = {
  readonly eventId: string;
  readonly eventTime: string;
  readonly eventType: string;
  /** What timers and activities are for, in words, as a base64 payload. */
  readonly userMetadata?: { readonly summary?: { readonly data: string } };
} & {
  readonly [attributes: `${string}EventAttributes`]: Readonly<Record<string, unknown>>;
};
export type History = { readonly events: readonly HistoryEvent[] };

/** An activity or timer that was begun and has not ended; the number of the event that began it. */
export type Pending = { readonly id: string; readonly startedBy: string };

/** Writes down, event by event, what a server would have recorded; `wait` moves its clock. */
export type HistoryBuilder = {
  readonly wait: (until: string) => void;
  /** A workflow task scheduled, started and completed: what comes next are its commands. */
  readonly task: () => void;
  readonly signal: (name: string, ...args: readonly unknown[]) => void;
  readonly startActivity: (type: string, ...args: readonly unknown[]) => Pending;
  readonly completeActivity: (activity: Pending, result: unknown) => void;
  /** An activity from its start to the workflow task that takes its answer. */
  readonly ask: (type: string, answer: unknown) => void;
  readonly startTimer: (until: string) => Pending;
  /** Fires the timer, at its own instant unless the clock has been moved past it. */
  readonly fireTimer: (timer: Pending) => void;
  readonly cancelTimer: (timer: Pending) => void;
  readonly upsertSearchAttributes: () => void;
  readonly continueAsNew: (...args: readonly unknown[]) => void;
  readonly complete: () => void;
  readonly history: () => History;
};

type Run = { readonly workflowType: string; readonly args: readonly unknown[]; readonly startedAt: string };

const TASK_QUEUE = { name: 'replay' };
const RUN_ID = '00000000-0000-4000-8000-000000000001';
/** Switches of the SDK that a worker notes in its first task, as SDK 1.24 notes them. */
const SDK_METADATA = { coreUsedFlags: [1, 2, 3], langUsedFlags: [2] };

const base64 = (text: string): string => Buffer.from(text).toString('base64');
const JSON_PLAIN = { encoding: base64('json/plain') };
const payloads = (values: readonly unknown[]): object => ({
  payloads: values.map((value) => ({ metadata: JSON_PLAIN, data: base64(JSON.stringify(value)) })),
});

/** Numbers and dates the events. */
const startRecording = (startedAt: string) => {
  const events: HistoryEvent[] = [];
  const run = { now: Date.parse(startedAt), task: '' };
  const add = (kind: string, attributes: object): string => {
    const eventId = String(events.length + 1);
    const eventType = `EVENT_TYPE_${kind.replace(/(?<=[a-z])(?=[A-Z])/g, '_').toUpperCase()}`;
    const name = `${kind.charAt(0).toLowerCase()}${kind.slice(1)}EventAttributes`;
    const event = { eventId, eventTime: new Date(run.now).toISOString(), eventType, [name]: attributes };
    events.push(event as HistoryEvent);
    return eventId;
  };
  const command = (kind: string, attributes: object): string =>
    add(kind, { workflowTaskCompletedEventId: run.task, ...attributes });
  return { events, run, add, command };
};

type Recording = ReturnType<typeof startRecording>;

const tasks = ({ run, add }: Recording): Pick<HistoryBuilder, 'task'> => ({
  task: () => {
    const scheduledEventId = add('WorkflowTaskScheduled', { taskQueue: TASK_QUEUE, attempt: 1 });
    const startedEventId = add('WorkflowTaskStarted', { scheduledEventId });
    const sdkMetadata = run.task === '' ? SDK_METADATA : {};
    run.task = add('WorkflowTaskCompleted', { scheduledEventId, startedEventId, sdkMetadata });
  },
});

const activities = ({ add, command }: Recording): Pick<HistoryBuilder, 'startActivity' | 'completeActivity'> => {
  let started = 0;
  return {
    startActivity: (type, ...values) => {
      started += 1;
      const id = String(started);
      const attributes = {
        activityId: id,
        activityType: { name: type },
        taskQueue: TASK_QUEUE,
        input: payloads(values),
      };
      return { id, startedBy: command('ActivityTaskScheduled', attributes) };
    },
    completeActivity: ({ startedBy: scheduledEventId }, result) => {
      const startedEventId = add('ActivityTaskStarted', { scheduledEventId, attempt: 1 });
      add('ActivityTaskCompleted', { scheduledEventId, startedEventId, result: payloads([result]) });
    },
  };
};

const timers = ({ run, add, command }: Recording): Pick<HistoryBuilder, 'startTimer' | 'fireTimer' | 'cancelTimer'> => {
  const dueAt = new Map<string, number>();
  return {
    startTimer: (until) => {
      const timerId = String(dueAt.size + 1);
      dueAt.set(timerId, Date.parse(until));
      const seconds = Math.max(0, (Date.parse(until) - run.now) / 1_000);
      return {
        id: timerId,
        startedBy: command('TimerStarted', { timerId, startToFireTimeout: `${String(seconds)}s` }),
      };
    },
    fireTimer: ({ id, startedBy }) => {
      run.now = Math.max(run.now, dueAt.get(id) ?? run.now);
      add('TimerFired', { timerId: id, startedEventId: startedBy });
    },
    cancelTimer: ({ id, startedBy }) => void command('TimerCanceled', { timerId: id, startedEventId: startedBy }),
  };
};

/** Begins the history of a run; replaying it needs no server. */
export const historyOf = ({ workflowType, args, startedAt }: Run): HistoryBuilder => {
  const recording = startRecording(startedAt);
  const { events, run, add, command } = recording;
  const steps = { ...tasks(recording), ...activities(recording), ...timers(recording) };
  add('WorkflowExecutionStarted', {
    workflowType: { name: workflowType },
    taskQueue: TASK_QUEUE,
    input: payloads(args),
    originalExecutionRunId: RUN_ID,
    firstExecutionRunId: RUN_ID,
    workflowTaskTimeout: '10s',
    attempt: 1,
  });
  return {
    ...steps,
    wait: (until) => {
      run.now = Math.max(run.now, Date.parse(until));
    },
    signal: (signalName, ...values) => void add('WorkflowExecutionSignaled', { signalName, input: payloads(values) }),
    ask: (type, answer) => {
      steps.completeActivity(steps.startActivity(type), answer);
      steps.task();
    },
    upsertSearchAttributes: () => void command('UpsertWorkflowSearchAttributes', { searchAttributes: {} }),
    continueAsNew: (...values) =>
      void command('WorkflowExecutionContinuedAsNew', {
        workflowType: { name: workflowType },
        taskQueue: TASK_QUEUE,
        newExecutionRunId: RUN_ID.replace(/1$/, '2'),
        input: payloads(values),
      }),
    complete: () => void command('WorkflowExecutionCompleted', {}),
    history: () => ({ events: [...events] }),
  };
};

/** The same history as if its first activity of a type had never been: a workflow that schedules it must not replay. */
export const withoutActivity = (history: History, type: string): History => {
  const scheduled = history.events.find((event) => activityTypeOf(event) === type);
  if (!scheduled) throw new Error(`the history has no activity ${type}`);
  const left = history.events.filter((event) => event !== scheduled && scheduledBy(event) !== scheduled.eventId);
  const numbers = new Map(left.map((event, index) => [event.eventId, String(index + 1)]));
  return { events: left.map((event) => renumbered(event, numbers)) };
};

const attributesOf = (event: HistoryEvent): Readonly<Record<string, unknown>> =>
  Object.entries(event).find(([name]) => name.endsWith('EventAttributes'))?.[1] as Readonly<Record<string, unknown>>;

const activityTypeOf = (event: HistoryEvent): unknown => {
  const type = attributesOf(event)['activityType'] as { readonly name: string } | undefined;
  return type?.name;
};

const scheduledBy = (event: HistoryEvent): unknown =>
  event.eventType.startsWith('EVENT_TYPE_ACTIVITY_TASK') ? attributesOf(event)['scheduledEventId'] : undefined;

const renumbered = (event: HistoryEvent, numbers: ReadonlyMap<string, string>): HistoryEvent =>
  JSON.parse(JSON.stringify(event), (name, value: unknown) =>
    /eventId$/i.test(name) && typeof value === 'string' ? (numbers.get(value) ?? value) : value,
  ) as HistoryEvent;
