import { Controller, Get, HttpCode, Module, ServiceUnavailableException } from '@nestjs/common';

import { within } from './within';

const PATIENCE_MS = 3_000;

/** Rejects, with the reason as its message, while the process cannot do its work. */
export type HealthCheck = () => Promise<void>;

export type HealthReport = {
  readonly status: 'ready' | 'unavailable';
  readonly checks: Readonly<Record<string, string>>;
};

/** Whether this process can do its work now; each module registers what it depends on. */
export class Health {
  private readonly checks = new Map<string, HealthCheck>();
  /** Asked before and not answered yet: a part that hangs is not asked again and again. */
  private readonly asked = new Map<string, Promise<void>>();
  private closing = false;

  /** @param patienceMs after so many milliseconds a part that has not answered is down. */
  constructor(private readonly patienceMs = PATIENCE_MS) {}

  register(name: string, check: HealthCheck): void {
    this.checks.set(name, check);
  }

  /** From here on the process reports itself unavailable, so that no new work is sent to it. */
  close(): void {
    this.closing = true;
  }

  async report(): Promise<HealthReport> {
    const results = await Promise.all(
      [...this.checks].map(async ([name, check]) => [name, await this.ask(name, check)] as const),
    );
    const ready = !this.closing && results.every(([, outcome]) => outcome === 'ok');
    return { status: ready ? 'ready' : 'unavailable', checks: Object.fromEntries(results) };
  }

  private async ask(name: string, check: HealthCheck): Promise<string> {
    const running = this.asked.get(name) ?? check().finally(() => this.asked.delete(name));
    this.asked.set(name, running);
    try {
      await within(this.patienceMs, running);
      return 'ok';
    } catch (error) {
      return error instanceof Error ? error.message : String(error);
    }
  }
}

@Controller('health')
export class HealthController {
  constructor(private readonly health: Health) {}

  @Get('live')
  @HttpCode(200)
  live(): { readonly status: 'live' } {
    return { status: 'live' };
  }

  /** @throws ServiceUnavailableException (503) with the same report while a check fails. */
  @Get('ready')
  async ready(): Promise<HealthReport> {
    const report = await this.health.report();
    if (report.status !== 'ready') throw new ServiceUnavailableException(report);
    return report;
  }
}

@Module({
  providers: [{ provide: Health, useFactory: () => new Health() }],
  controllers: [HealthController],
  exports: [Health],
})
export class HealthModule {}
