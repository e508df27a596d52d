import { Inject, Injectable } from '@nestjs/common';
import { createTransport } from 'nodemailer';

import { NOTIFIER_OPTIONS, type NotifierOptions } from './notifier.options';

/** Scanners may hold a letter for half a minute before they answer; the lease of a letter is longer. */
const TIMEOUTS = { connectionTimeout: 5_000, greetingTimeout: 5_000, dnsTimeout: 5_000, socketTimeout: 45_000 };
/** Whoever logs in every few seconds and sends nothing is soon locked out. */
const ASK_EVERY_MS = 60_000;

/** The mail server of SMTP_URL. */
@Injectable()
export class MailServer {
  readonly transport;
  private greeted: { readonly at: number; readonly answer: Promise<unknown> } | undefined;

  constructor(@Inject(NOTIFIER_OPTIONS) { smtpUrl }: NotifierOptions) {
    this.transport = createTransport({ url: smtpUrl, ...TIMEOUTS, disableFileAccess: true, disableUrlAccess: true });
  }

  /** Greets the server and logs in, once a minute at most. @throws what it said, or that it said nothing. */
  async reach(): Promise<void> {
    const now = performance.now();
    if (this.greeted === undefined || now - this.greeted.at > ASK_EVERY_MS) {
      this.greeted = { at: now, answer: this.transport.verify() };
    }
    await this.greeted.answer;
  }
}
