import { LETTER_OPTIONS, type Letter, type LetterOptions } from '@nap/notifications';
import { Metrics } from '@nap/platform';
import { Inject, Injectable } from '@nestjs/common';

import { MailServer } from './mail-server';
import { type Handover, handoverOf, withoutAddress } from './smtp-outcome';

type Mail = Extract<Letter, { kind: 'mail' }>;

/** A line break in a name would begin a new header. */
const oneLine = (text: string): string => text.replace(/[\r\n]+/g, ' ');

/** Hands letters to the mail server of SMTP_URL, each over a connection of its own. */
@Injectable()
export class SmtpMailer {
  constructor(
    private readonly server: MailServer,
    private readonly metrics: Metrics,
    @Inject(LETTER_OPTIONS) private readonly letters: LetterOptions,
  ) {}

  /** Never throws: what went wrong is the answer. */
  async send(mail: Mail): Promise<Handover> {
    const handover = await this.handOver(mail);
    this.metrics.count('nap_mail_letters_total', { outcome: handover.outcome });
    return handover;
  }

  private async handOver({ to, language, mail, messageId, threadId }: Mail): Promise<Handover> {
    const { name, email } = this.letters.sender;
    try {
      const { response } = await this.server.transport.sendMail({
        from: { name, address: email },
        to: { name: oneLine(to.name), address: to.email },
        subject: mail.subject,
        text: mail.text,
        html: mail.html,
        messageId,
        headers: {
          'Auto-Submitted': 'auto-generated',
          'X-Auto-Response-Suppress': 'All',
          'Content-Language': language,
        },
        ...(threadId === null ? {} : { references: threadId }),
        ...(mail.calendar === null ? {} : { icalEvent: mail.calendar }),
      });
      return { outcome: 'accepted', response: withoutAddress(response, to.email) };
    } catch (error) {
      return handoverOf(error, to.email);
    }
  }
}
