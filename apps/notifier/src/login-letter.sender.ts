import { LETTER_OPTIONS, type LetterOptions } from '@nap/notifications';
import { type LoginLetter, LoginLetters } from '@nap/people';
import { renderLoginMail } from '@nap/renderings';
import { Inject, Injectable, Logger } from '@nestjs/common';

import { SmtpMailer } from './smtp.mailer';

/**
 * Sends the links by which people log in. They are no news of the log, so they stand in an outbox of their own; a letter
 * that may have been lost is sent again with another link, under the same Message-ID.
 */
@Injectable()
export class LoginLetterSender {
  private readonly logger = new Logger('LoginLetters');

  constructor(
    private readonly letters: LoginLetters,
    private readonly mailer: SmtpMailer,
    @Inject(LETTER_OPTIONS) private readonly options: LetterOptions,
  ) {}

  claim(limit: number): Promise<readonly LoginLetter[]> {
    return this.letters.claim(limit);
  }

  /** Throws only with the database away: then the lease gives the letter back. */
  async send(letter: LoginLetter): Promise<void> {
    const { linkId, attempt, to, token } = letter;
    const { publicUrl, installation } = this.options;
    const { language } = to;
    const { outcome } = await this.mailer.send({
      kind: 'mail',
      to,
      language,
      mail: renderLoginMail({
        recipientName: to.name,
        language,
        site: new URL(publicUrl).host,
        link: `${publicUrl.replace(/\/$/, '')}/login/${token}`,
      }),
      messageId: `<login.${linkId}@${installation}>`,
      threadId: null,
    });
    if (outcome === 'accepted' || outcome === 'refused') await this.letters.settle(letter);
    else await this.letters.postpone(letter);
    // What the server said may repeat the letter, and with it the link: only the outcome is logged.
    if (outcome !== 'accepted') this.logger.warn(`link ${linkId}, attempt ${String(attempt)}: ${outcome}`);
  }
}
