import { type OperationsAnswer, answers } from '@nap/contracts';
import { Inject, Injectable } from '@nestjs/common';

import { PROCESS_PLACES, type ProcessName, type ProcessPlaces } from './operations.options';
import { figuresIn } from './told-figures';

/** A process that takes longer than its own patience with what it depends on says nothing useful, in milliseconds. */
const PATIENCE_MS = 5_000;

type ProcessState = OperationsAnswer['processes'][number];
type Report = Pick<ProcessState, 'checks'> & { readonly status: string };

/** Asks every process how it is, where it tells operators. The API knows of the others nothing else. */
@Injectable()
export class InstallationState {
  constructor(@Inject(PROCESS_PLACES) private readonly places: ProcessPlaces) {}

  async read(): Promise<OperationsAnswer> {
    const told = await Promise.all(
      answers.PROCESSES.map(async (app) => {
        const [state, metrics] = await Promise.all([this.stateOf(app), this.textOf(app, '/metrics')]);
        return { state, metrics };
      }),
    );
    return {
      processes: told.map(({ state }) => state),
      figures: figuresIn(new Map(told.map(({ state, metrics }) => [state.app, metrics]))),
    };
  }

  private async stateOf(app: ProcessName): Promise<ProcessState> {
    if (this.places[app] === undefined) return { app, state: 'unset', checks: {} };
    const text = await this.textOf(app, '/health/ready');
    if (text === undefined) return { app, state: 'silent', checks: {} };
    const { status, checks } = JSON.parse(text) as Report;
    return { app, state: status === 'ready' ? 'ready' : 'unavailable', checks };
  }

  /** What is told there, whatever the status; undefined where nothing is. */
  private async textOf(app: ProcessName, path: string): Promise<string | undefined> {
    const place = this.places[app];
    if (place === undefined) return undefined;
    try {
      const response = await fetch(new URL(path, place), { signal: AbortSignal.timeout(PATIENCE_MS) });
      return response.status === 200 || response.status === 503 ? await response.text() : undefined;
    } catch {
      return undefined; // that it is silent is what the operator is told
    }
  }
}
