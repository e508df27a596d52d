import { type CSSProperties, Fragment, type ReactElement } from 'react';
import { renderToStaticMarkup } from 'react-dom/server';

import { type Language, textsIn } from '../languages/language';
import type { NoticeText } from '../notice/notice.text';
import type { Fact, ListItem } from '../notice/words/words';

type Written = {
  readonly words: NoticeText;
  /** Where the one button of the letter leads. */
  readonly link: string;
  readonly language: Language;
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
  overflowWrap: 'anywhere', // a long address must not widen the letter beyond a phone
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
const listStyle: CSSProperties = { margin: '0 0 16px', paddingLeft: '24px' };
const note: CSSProperties = { margin: '0 0 4px', color: '#505a5f', fontSize: '14px' };

const isWebAddress = (text: string): boolean => /^https?:\/\//i.test(text);

/** What people wrote is shown as it is; only an address of the web becomes a link. */
const Linked = ({ text, url }: ListItem): ReactElement =>
  url !== null && isWebAddress(url) ? <a href={url}>{text}</a> : <>{text}</>;

const Facts = ({ facts }: { readonly facts: readonly Fact[] }): ReactElement | null =>
  facts.length === 0 ? null : (
    <p style={paragraph}>
      {facts.map(({ label, value }, place) => (
        <Fragment key={label}>
          {place === 0 ? null : <br />}
          <strong>{label}</strong> <Linked text={value} url={value} />
        </Fragment>
      ))}
    </p>
  );

const List = ({ label, items }: NonNullable<NoticeText['list']>): ReactElement => (
  <>
    <p style={{ ...paragraph, margin: 0 }}>
      <strong>{label}</strong>
    </p>
    <ol style={listStyle}>
      {items.map(({ text, url }, place) => (
        <li key={place}>
          <Linked text={text} url={url} />
        </li>
      ))}
    </ol>
  </>
);

const Letter = ({ words, link, language }: Written): ReactElement => (
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
              <Facts facts={words.facts} />
              {words.list === null ? null : <List {...words.list} />}
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

const asText = ({ words, link, language }: Written): string => {
  const t = textsIn(language);
  const facts = words.facts.map(({ label, value }) => t('labelled', { label, value }));
  const items = words.list?.items.map(
    ({ text, url }, place) => `${place + 1}. ${text}${url === null ? '' : `\n${url}`}`,
  );
  const paragraphs = [
    words.greeting,
    words.lead,
    facts.join('\n'),
    ...(words.list === null ? [] : [[words.list.label, ...(items ?? [])].join('\n')]),
    words.next,
    `${words.action}\n${link}`,
    words.notes.join('\n'),
  ];
  return `${paragraphs.filter((text) => text !== '').join('\n\n')}\n`;
};

/** The words of a letter in the frame that all letters share, as text and as HTML. */
export const inLetterFrame = (written: Written): { readonly text: string; readonly html: string } => ({
  text: asText(written),
  html: `<!doctype html>${renderToStaticMarkup(<Letter {...written} />)}`,
});
