import { type Instant, instant } from '@nap/calendar';
import {
  type CycleEvent,
  type ForumState,
  agendaOf,
  cycleDecider,
  cycleStreamId,
  forumDecider,
  forumStreamId,
  stepAt,
} from '@nap/domain';
import { eventually } from '@nap/testing';
import { toInstant, zone } from '@nap/zones';
import type { Client } from '@temporalio/client';

import type { EngineProcesses } from './engine-processes';
import { type Answer, PATIENCE_MS, PlayedEngine, type Told } from './played-engine';

export type { Told };

const FORUM = 'ro';
export const CYCLE = 'ro-2016';
const CLOCK = `nap-cycle/${CYCLE}`;
const ZONE = zone('Europe/Bucharest');
const OPENED_AT = instant('2015-12-30T08:00:00Z');

/** One cycle of Romania's forum, played step by step through the engine's own processes. */
export class PlayedCycle {
  private constructor(private readonly played: PlayedEngine) {}

  /** @param databaseUrl a server where a database may be made. @param settings of the engine's processes. */
  static async open(databaseUrl: string, settings: NodeJS.ProcessEnv = {}): Promise<PlayedCycle> {
    const cycle = new PlayedCycle(await PlayedEngine.open(databaseUrl, OPENED_AT, { settings }));
    await cycle.openCycle();
    return cycle;
  }

  get engine(): EngineProcesses {
    return this.played.processes;
  }

  get temporal(): Client {
    return this.played.temporal;
  }

  private async openCycle(): Promise<void> {
    await this.post('/forums', { id: FORUM, name: 'Sample Forum', zone: ZONE, localLanguages: ['ro'] });
    const { id } = await this.post('/people', { name: 'Sample Chair', email: 'chair@example.org', language: 'en' });
    for (const role of ['chair', 'poc']) {
      await this.post(`/forums/${FORUM}/roles`, { personId: id, role, from: '2015-01-01' });
    }
    await this.post(`/forums/${FORUM}/cycles`, { start: '2016-07-01', profile: 'ogp-2015' });
  }

  post(path: string, body: object): Promise<Answer> {
    return this.played.post(path, body);
  }

  get(path: string): Promise<Answer> {
    return this.played.get(path);
  }

  record(evidence: object): Promise<unknown> {
    return this.post(`/forums/${FORUM}/cycles/${CYCLE}/evidence`, evidence);
  }

  log(): Promise<readonly Told[]> {
    return this.played.log();
  }

  letters(): ReturnType<PlayedEngine['letters']> {
    return this.played.letters();
  }

  private async nextStepAt(): Promise<Instant | undefined> {
    const log = await this.log();
    const of = (stream: string) => log.filter((event) => event.stream === stream) as unknown as readonly CycleEvent[];
    const forum = (of(forumStreamId(FORUM)) as unknown as Parameters<typeof forumDecider.evolve>[1][]).reduce(
      (state: ForumState, event) => forumDecider.evolve(state, event),
      forumDecider.initial,
    );
    const cycle = of(cycleStreamId(CYCLE)).reduce(cycleDecider.evolve, cycleDecider.initial);
    const [step] = agendaOf(cycle, forum.reminderHour);
    return step === undefined ? undefined : toInstant(ZONE, stepAt(step));
  }

  /** Business time goes on to the next step of the calendar; the sleeping clock is told that its hour has come. */
  async goToNextStep(): Promise<Instant> {
    const due = await eventually('the next step is known', () => this.nextStepAt().catch(() => undefined), PATIENCE_MS);
    await this.played.moveTo(due, CLOCK);
    return due;
  }

  /** Business time goes on to this instant, and what was due by then is recorded. */
  async goTo(due: Instant): Promise<void> {
    await this.played.moveTo(due, CLOCK);
    await this.untilRecorded(due);
  }

  wake(): Promise<void> {
    return this.played.wake(CLOCK);
  }

  /** Resolves when every step due by then is in the log. */
  untilRecorded(due: Instant): Promise<void> {
    return this.played.untilRecorded(due, () => this.nextStepAt());
  }

  untilQuiet(): Promise<void> {
    return this.played.untilQuiet();
  }

  close(): Promise<void> {
    return this.played.close();
  }
}
