import type { ReactElement, ReactNode } from 'react';
import { renderToStaticMarkup } from 'react-dom/server';

import { LANGUAGES } from '../../languages/language';
import { pathOf } from '../addresses';
import { ReadBy, type Reading, useReading, useWords } from './reading';

/** The same page in another language: the answer sets a cookie and leads back to the address without the parameter. */
const inLanguage = (url: string, language: string): string =>
  `${url}${url.includes('?') ? '&' : '?'}lang=${encodeURIComponent(language)}`;

const Languages = (): ReactElement => {
  const { language: current, url } = useReading();
  const w = useWords();
  return (
    <nav className="nap-languages" aria-label={w('frame.languages')}>
      <ul>
        {LANGUAGES.map((language) => (
          <li key={language} lang={language}>
            {language === current ? (
              <span aria-current="true">{w(`frame.language.${language}`)}</span>
            ) : (
              <a href={inLanguage(url, language)} hrefLang={language}>
                {w(`frame.language.${language}`)}
              </a>
            )}
          </li>
        ))}
      </ul>
    </nav>
  );
};

const Header = (): ReactElement => {
  const w = useWords();
  return (
    <header className="nap-header">
      <div className="nap-header__bar govuk-width-container">
        <a className="nap-header__name" href={pathOf.forums}>
          {w('frame.service')}
        </a>
        <Languages />
      </div>
    </header>
  );
};

const Navigation = (): ReactElement => {
  const { url } = useReading();
  const w = useWords();
  const here = url.split('?')[0];
  const places = [
    { path: pathOf.forums, name: w('frame.forums') },
    { path: pathOf.deadlines, name: w('frame.deadlines') },
    { path: pathOf.feed, name: w('frame.feed') },
    { path: pathOf.rehearse, name: w('frame.rehearse') },
    { path: pathOf.duties, name: w('frame.duties') },
  ];
  return (
    <nav className="nap-nav" aria-label={w('frame.navigation')}>
      <ul className="govuk-width-container">
        {places.map(({ path, name }) => (
          <li key={path}>
            <a className="govuk-link" href={path} aria-current={path === here ? 'page' : undefined}>
              {name}
            </a>
          </li>
        ))}
      </ul>
    </nav>
  );
};

const Footer = (): ReactElement => {
  const { url } = useReading();
  const w = useWords();
  return (
    <footer className="nap-footer">
      <div className="govuk-width-container">
        <ul>
          <li>
            <a className="govuk-link" href={pathOf.preferences(url)}>
              {w('frame.preferences')}
            </a>
          </li>
          <li>
            <a className="govuk-link" href={pathOf.feedData}>
              {w('frame.feedData')}
            </a>
          </li>
          <li>
            <a className="govuk-link" href={pathOf.apiDocs}>
              {w('frame.apiDocs')}
            </a>
          </li>
          <li>
            <a className="govuk-link" href={pathOf.login()}>
              {w('frame.login')}
            </a>
          </li>
        </ul>
        <p>{w('frame.about')}</p>
      </div>
    </footer>
  );
};

type PageProps = {
  /** What the page shows, in words, as its heading. */
  readonly title: string;
  /** What the browser shows for it, where that is not the heading alone. */
  readonly documentTitle?: string;
  /** A line above the heading: what the thing shown belongs to. */
  readonly caption?: ReactNode;
  /** A script that adds to a page what can be done without; null where there is none. */
  readonly script?: string | null;
  readonly children: ReactNode;
};

/** What every page shares; its content is the only thing in `main`. */
export const Page = ({ title, documentTitle = title, caption, script = null, children }: PageProps): ReactElement => {
  const { language, styles, icon } = useReading();
  const w = useWords();
  return (
    <html lang={language} className="govuk-template--rebranded">
      <head>
        <meta charSet="utf-8" />
        <meta name="viewport" content="width=device-width, initial-scale=1" />
        <meta name="color-scheme" content="light dark" />
        <title>{w('frame.title', { title: documentTitle, service: w('frame.service') })}</title>
        {icon === null ? null : <link rel="icon" href={icon} type="image/svg+xml" />}
        {styles === null ? null : <link rel="stylesheet" href={styles} />}
        {script === null ? null : <script defer src={script} />}
      </head>
      <body className="govuk-template__body">
        <a className="govuk-skip-link" href="#content">
          {w('frame.skip')}
        </a>
        <Header />
        <Navigation />
        <div className="govuk-width-container">
          <main className="govuk-main-wrapper" id="content" tabIndex={-1}>
            {caption === undefined ? null : <p className="govuk-caption-l">{caption}</p>}
            <h1 className="govuk-heading-l" dir="auto">
              {title}
            </h1>
            {children}
          </main>
        </div>
        <Footer />
      </body>
    </html>
  );
};

/** A page as the document that is sent. */
export const renderPage = (reading: Reading, page: ReactElement): string =>
  `<!doctype html>${renderToStaticMarkup(<ReadBy value={reading}>{page}</ReadBy>)}`;
