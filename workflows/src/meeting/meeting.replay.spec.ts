import { DeterminismViolationError } from '@temporalio/workflow';
import { type History, type Replayer, historyOf, openReplayer, withoutActivity } from '@nap/testing';
import type { Instant, MeetingAgenda, Step } from '@nap/workflow-api';

const at = (text: string): Instant => new Date(text).toISOString() as Instant;
const step = (key: string, moment: string): Step => ({ key, at: at(moment), summary: key });
const agenda = (version: number, steps: MeetingAgenda['steps'], rest: Partial<MeetingAgenda> = {}): MeetingAgenda => ({
  version,
  over: false,
  steps,
  ...rest,
});
const owing = (...phases: readonly string[]) => ({ attributes: { forumId: 'ro', phases, overdue: false } });
const over = agenda(99, {}, { over: true });

type Run = ReturnType<typeof historyOf>;

const begin = (): Run =>
  historyOf({ workflowType: 'meeting', args: ['ro-spring'], startedAt: at('2026-03-01T12:00:00Z') });

/** The task in which a question is asked, and the one that takes its answer. */
const planned = (run: Run, answer: MeetingAgenda): void => {
  run.task();
  run.ask('planMeeting', answer);
};

const looks = (run: Run, on: string, answer: MeetingAgenda): void => {
  run.wait(at(on));
  run.signal('look', 1);
  planned(run, answer);
};

const rung = (run: Run, timer: ReturnType<Run['startTimer']>, answer: MeetingAgenda): void => {
  run.fireTimer(timer);
  run.task();
  run.ask('ringMeeting', answer);
};

/** The meeting is on the first of April at two; its papers are owed a week before. */
const PAPERS = step('papers/reminder/P1D#0', '2026-03-24T07:00:00Z');
const LATE = step('papers/missed#0', '2026-03-25T12:00:00Z');

const isHeldAndMinuted = (): History => {
  const run = begin();
  planned(run, agenda(1, { papers: PAPERS, 'final-agenda': step('final', '2026-03-28T07:00:00Z') }, owing('papers')));
  run.upsertSearchAttributes();
  const papers = run.startTimer(PAPERS.at);
  const final = run.startTimer('2026-03-28T07:00:00Z');
  rung(
    run,
    papers,
    agenda(2, { papers: LATE, 'final-agenda': step('final', '2026-03-28T07:00:00Z') }, owing('papers')),
  );
  const late = run.startTimer(LATE.at);
  looks(run, '2026-03-25T08:00:00Z', agenda(4, { 'final-agenda': step('final', '2026-03-28T07:00:00Z') }));
  run.cancelTimer(late); // the papers were sent
  run.fireTimer(final);
  run.task();
  run.ask('ringMeeting', agenda(5, {}));
  looks(run, '2026-04-01T14:00:00Z', agenda(9, { minutes: step('minutes', '2026-04-08T07:00:00Z') }));
  rung(run, run.startTimer('2026-04-08T07:00:00Z'), agenda(10, { minutes: step('missed', '2026-04-15T22:00:00Z') }));
  const missed = run.startTimer('2026-04-15T22:00:00Z');
  looks(run, '2026-04-10T08:00:00Z', agenda(12, { 'action-item': step('item-1', '2026-05-01T07:00:00Z') }));
  const item = run.startTimer('2026-05-01T07:00:00Z');
  run.cancelTimer(missed); // the minutes are published, and hold a task
  looks(run, '2026-04-20T08:00:00Z', over);
  run.cancelTimer(item);
  run.complete();
  return run.history();
};

const isMovedWhileRinging = (): History => {
  const run = begin();
  planned(run, agenda(1, { papers: PAPERS }));
  run.fireTimer(run.startTimer(PAPERS.at));
  run.task();
  const ring = run.startActivity('ringMeeting');
  run.signal('look', 2); // moved by a week, while its reminder is being recorded
  run.task();
  const plan = run.startActivity('planMeeting');
  const moved = agenda(3, { papers: step('papers/reminder/P1D#1', '2026-03-31T07:00:00Z') });
  run.completeActivity(plan, moved);
  run.task();
  run.completeActivity(ring, agenda(2, {})); // overtaken: the plan has seen more
  run.task();
  run.startTimer('2026-03-31T07:00:00Z');
  return run.history();
};

const isCancelled = (): History => {
  const run = begin();
  planned(run, agenda(1, { papers: PAPERS, agenda: step('agenda', '2026-03-24T07:00:00Z') }));
  const timers = [run.startTimer('2026-03-24T07:00:00Z'), run.startTimer(PAPERS.at)];
  looks(run, '2026-03-20T07:00:00Z', over);
  timers.forEach((timer) => {
    run.cancelTimer(timer);
  });
  run.complete();
  return run.history();
};

describe('a run of meeting', () => {
  let replayer: Replayer;
  beforeAll(async () => {
    replayer = await openReplayer();
  });
  afterAll(() => replayer.close());

  it.each<[string, () => History, string]>([
    ['rings for its duties side by side, from papers to the last action item', isHeldAndMinuted, 'ringMeeting'],
    ['waits for the moved step when it is moved during a ring', isMovedWhileRinging, 'planMeeting'],
    ['ends when the meeting is cancelled', isCancelled, 'planMeeting'],
  ])('%s', async (_promise, written, activity) => {
    await replayer.replay(written());
    await expect(replayer.replay(withoutActivity(written(), activity))).rejects.toThrow(DeterminismViolationError);
  });
});
