import type { CSSProperties, ReactElement } from 'react';
import { renderToStaticMarkup } from 'react-dom/server';

import { type CalendarPart, deadlineCalendar } from '../calendar/deadline-calendar';
import type { NoticeLetter } from './notice';
import { type NoticeText, noticeText } from './notice.text';

/** A letter ready to be sent. */
export type RenderedMail = {
  readonly subject: string;
  readonly text: string;
  readonly html: string;
  readonly calendar: CalendarPart | null;
};

// Mail programs drop style sheets, so every rule stands where it is used.
const page: CSSProperties = { margin: 0, padding: 0, backgroundColor: '#f3f2f1' };
const frame: CSSProperties = { width: '100%', maxWidth: '600px', margin: '0 auto', backgroundColor: '#ffffff' };
const cell: CSSProperties = {
  padding: '24px',
  color: '#0b0c0c',
  fontFamily: 'Arial, "Noto Sans TC", "Microsoft JhengHei", sans-serif',
  fontSize: '16px',
  lineHeight: 1.6,
};
const leadStyle: CSSProperties = { margin: '0 0 16px', fontSize: '18px', fontWeight: 'bold' };
const paragraph: CSSProperties = { margin: '0 0 16px' };
const button: CSSProperties = {
  display: 'inline-block',
  padding: '10px 16px',
  backgroundColor: '#1d70b8',
  color: '#ffffff',
  textDecoration: 'none',
};
const note: CSSProperties = { margin: '0 0 4px', color: '#505a5f', fontSize: '14px' };

const Letter = ({
  words,
  link,
  language,
}: {
  readonly words: NoticeText;
  readonly link: string;
  readonly language: string;
}): ReactElement => (
  <html lang={language}>
    <head>
      <meta charSet="utf-8" />
      <meta name="viewport" content="width=device-width, initial-scale=1" />
      <title>{words.subject}</title>
    </head>
    <body style={page}>
      <table role="presentation" cellPadding={0} cellSpacing={0} width={600} align="center" style={frame}>
        <tbody>
          <tr>
            <td style={cell}>
              <p style={paragraph}>{words.greeting}</p>
              <p style={leadStyle}>{words.lead}</p>
              <p style={paragraph}>{words.next}</p>
              <p style={paragraph}>
                <a href={link} style={button}>
                  {words.action}
                </a>
              </p>
              {words.notes.map((line) => (
                <p key={line} style={note}>
                  {line}
                </p>
              ))}
            </td>
          </tr>
        </tbody>
      </table>
    </body>
  </html>
);

const asText = (words: NoticeText, link: string): string =>
  [words.greeting, words.lead, words.next, `${words.action}\n${link}`, words.notes.join('\n')].join('\n\n') + '\n';

/** One letter as text, HTML and, where a coming day is announced, a calendar entry. */
export const renderNoticeMail = (letter: NoticeLetter): RenderedMail => {
  const words = noticeText(letter);
  const markup = renderToStaticMarkup(<Letter words={words} link={letter.link} language={letter.language} />);
  return {
    subject: words.subject,
    text: asText(words, letter.link),
    html: `<!doctype html>${markup}`,
    calendar: letter.entry === null ? null : deadlineCalendar(letter, letter.entry),
  };
};
