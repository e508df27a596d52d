import { LETTER_OPTIONS, type Letter, type LetterOptions } from '@nap/notifications';
import { Inject, Injectable } from '@nestjs/common';
import { createTransport } from 'nodemailer';

import { NOTIFIER_OPTIONS, type NotifierOptions } from './notifier.options';
import { type Handover, handoverOf, withoutAddress } from './smtp-outcome';

type Mail = Extract<Letter, { kind: 'mail' }>;

/** Scanners may hold a letter for half a minute before they answer; the lease of a letter is longer. */
const TIMEOUTS = { connectionTimeout: 5_000, greetingTimeout: 5_000, dnsTimeout: 5_000, socketTimeout: 45_000 };

/** A line break in a name would begin a new header. */
const oneLine = (text: string): string => text.replace(/[\r\n]+/g, ' ');

/** Hands letters to the mail server of SMTP_URL, each over a connection of its own. */
@Injectable()
export class SmtpMailer {
  private readonly transport;

  constructor(
    @Inject(NOTIFIER_OPTIONS) { smtpUrl }: NotifierOptions,
    @Inject(LETTER_OPTIONS) private readonly letters: LetterOptions,
  ) {
    this.transport = createTransport({ url: smtpUrl, ...TIMEOUTS, disableFileAccess: true, disableUrlAccess: true });
  }

  /** Never throws: what went wrong is the answer. */
  async send({ to, language, mail, messageId, threadId }: Mail): Promise<Handover> {
    const { name, email } = this.letters.sender;
    try {
      const { response } = await this.transport.sendMail({
        from: { name, address: email },
        to: { name: oneLine(to.name), address: to.email },
        subject: mail.subject,
        text: mail.text,
        html: mail.html,
        messageId,
        references: threadId,
        headers: {
          'Auto-Submitted': 'auto-generated',
          'X-Auto-Response-Suppress': 'All',
          'Content-Language': language,
        },
        ...(mail.calendar === null ? {} : { icalEvent: mail.calendar }),
      });
      return { outcome: 'accepted', response: withoutAddress(response, to.email) };
    } catch (error) {
      return handoverOf(error, to.email);
    }
  }
}
