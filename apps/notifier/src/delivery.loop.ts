import { setTimeout as wait } from 'node:timers/promises';

import { type ClaimedDelivery, DeliveryLedger, LetterWriter } from '@nap/notifications';
import { withLogContext } from '@nap/platform';
import { Inject, Injectable, Logger, type OnApplicationBootstrap, type OnModuleDestroy } from '@nestjs/common';

import { LoginLetterSender } from './login-letter.sender';
import { NOTIFIER_OPTIONS, type NotifierOptions } from './notifier.options';
import { SmtpMailer } from './smtp.mailer';

const FIRST_PAUSE_MS = 10;
const LONGEST_PAUSE_MS = 10_000;
const STOP_PATIENCE_MS = 10_000;

const messageOf = (error: unknown): string => (error instanceof Error ? error.message : String(error));

/**
 * Empties the ledger of letters that are due: claim, look again, write, note the attempt, send, note the outcome. Each
 * note is committed by itself and no transaction waits on the mail server; a process that dies in between leaves a
 * lease that runs out. Several of these may run at once. Beside it goes the outbox of links to log in by.
 */
@Injectable()
export class DeliveryLoop implements OnApplicationBootstrap, OnModuleDestroy {
  private readonly logger = new Logger('Letters');
  private stopping = new AbortController();
  private waiting = new AbortController();
  private idleLooks = Infinity; // looks without a letter since the last nudge
  private running: Promise<void> | undefined;

  constructor(
    private readonly ledger: DeliveryLedger,
    private readonly writer: LetterWriter,
    private readonly mailer: SmtpMailer,
    private readonly logins: LoginLetterSender,
    @Inject(NOTIFIER_OPTIONS) private readonly options: NotifierOptions,
  ) {}

  onApplicationBootstrap(): void {
    this.start();
  }

  async onModuleDestroy(): Promise<void> {
    await this.stop();
  }

  /** Does nothing when it runs already. */
  start(): void {
    if (this.running !== undefined) return;
    this.stopping = new AbortController();
    this.running = this.run(this.stopping.signal);
  }

  /** Finishes the letters in hand; one that its server keeps waiting is left to its lease. */
  async stop(): Promise<void> {
    this.stopping.abort();
    const patience = new AbortController();
    const longest = wait(STOP_PATIENCE_MS, undefined, { signal: patience.signal }).catch(() => undefined);
    await Promise.race([this.running, longest]);
    patience.abort();
    this.running = undefined;
  }

  /** Letters are about to be due: looks at once, and again in quick succession until their transaction is committed. */
  nudge(): void {
    this.idleLooks = 0;
    this.waiting.abort();
  }

  /** Whether no letter is in hand or due now, here or in another process. */
  async isQuiet(): Promise<boolean> {
    return (await this.ledger.openCount()) === 0;
  }

  /** Takes the letters that are due, of each sort as many as may be on their way at once. @returns how many it took. */
  async deliverDue(): Promise<number> {
    const { concurrency } = this.options;
    const [logins, claimed] = await Promise.all([this.logins.claim(concurrency), this.ledger.claim(concurrency)]);
    await Promise.all([
      ...logins.map((letter) => this.logins.send(letter)),
      ...claimed.map((delivery) =>
        withLogContext({ forum: delivery.forumId, stream: delivery.streamId }, () => this.deliver(delivery)),
      ),
    ]);
    return logins.length + claimed.length;
  }

  private async run(signal: AbortSignal): Promise<void> {
    for (let failures = 0; !signal.aborted;) {
      try {
        const taken = await this.deliverDue();
        failures = 0;
        if (taken === 0) await this.pause(this.idlePause(), signal);
      } catch (error) {
        failures += 1;
        this.logger.warn(`letters wait, it is tried again: ${messageOf(error)}`);
        await this.pause(Math.min(this.options.pollMs * 2 ** failures, LONGEST_PAUSE_MS), signal);
      }
    }
  }

  private idlePause(): number {
    const pause = Math.min(FIRST_PAUSE_MS * 2 ** this.idleLooks, this.options.pollMs);
    this.idleLooks += 1;
    return pause;
  }

  private async pause(length: number, signal: AbortSignal): Promise<void> {
    this.waiting = new AbortController();
    await wait(length, undefined, { signal: AbortSignal.any([signal, this.waiting.signal]) }).catch(() => undefined);
  }

  private async deliver(delivery: ClaimedDelivery): Promise<void> {
    try {
      await this.writeAndSend(delivery);
    } catch (error) {
      this.logger.error(`letter ${delivery.id} could not be written, it is tried again: ${messageOf(error)}`);
      // With the database away too, the lease gives the letter back.
      await this.ledger.putBack(delivery, messageOf(error)).catch(() => undefined);
    }
  }

  private async writeAndSend(delivery: ClaimedDelivery): Promise<void> {
    const letter = await this.writer.write(delivery);
    if (letter.kind === 'obsolete') return this.ledger.settleUnsent(delivery, 'superseded', letter.reason);
    if (letter.kind === 'no-address') return this.ledger.settleUnsent(delivery, 'undeliverable', 'no-address');
    const attempt = await this.ledger.beginAttempt(delivery, letter.messageId);
    if (attempt === null) return; // the lease ran out and somebody else has it
    const { outcome, response } = await this.mailer.send(letter);
    if (outcome !== 'accepted') this.logger.warn(`letter ${delivery.id}, attempt ${attempt}: ${outcome}: ${response}`);
    await this.ledger.endAttempt(delivery, attempt, outcome, response);
  }
}
