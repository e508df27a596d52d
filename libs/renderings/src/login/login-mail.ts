import { type Language, textsIn } from '../languages/language';
import { inLetterFrame } from '../letter/letter-frame';
import type { RenderedMail } from '../notice/notice-mail';

export type LoginLetter = {
  readonly recipientName: string;
  readonly language: Language;
  /** Of the installation, such as `nap.example.org`: whoever has several knows which one asks. */
  readonly site: string;
  readonly link: string;
};

/** A line break in a name would begin a new header. */
const oneLine = (text: string): string => text.replace(/[\r\n]+/g, ' ');

/** The letter by which a person logs in. */
export const renderLoginMail = ({ recipientName, language, site, link }: LoginLetter): RenderedMail => {
  const t = textsIn(language);
  const words = {
    subject: t('login.mail.subject', { site }),
    greeting: t('mail.greeting', { name: oneLine(recipientName) }),
    lead: t('login.mail.lead', { site }),
    facts: [],
    list: null,
    next: t('login.mail.next'),
    action: t('login.mail.action'),
    notes: [t('login.mail.notAsked'), t('login.mail.secret')],
  };
  return { subject: words.subject, ...inLetterFrame({ words, link, language }), calendar: null };
};
