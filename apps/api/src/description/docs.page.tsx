import { type ProblemCode, problems } from '@nap/contracts';
import { Fragment, type ReactNode } from 'react';
import { renderToStaticMarkup } from 'react-dom/server';

import { type Content, type DescribedOperation, type DescribedParameter, operationsIn } from './document-reader';
import type { OpenApi } from './openapi';

const Example = ({ of, content }: { readonly of: string; readonly content: Content }): ReactNode =>
  Object.entries(content).map(([type, { example }]) => (
    <Fragment key={type}>
      <h4>
        {of} <code>{type}</code>
      </h4>
      <pre tabIndex={0} aria-label={`${of}, example`}>
        {typeof example === 'string' ? example : JSON.stringify(example, null, 2)}
      </pre>
    </Fragment>
  ));

const Parameters = ({ parameters }: { readonly parameters: readonly DescribedParameter[] }): ReactNode => (
  <table>
    <caption>What a request brings beside its body</caption>
    <thead>
      <tr>
        <th scope="col">Name</th>
        <th scope="col">Where</th>
        <th scope="col">Needed</th>
        <th scope="col">Meaning</th>
      </tr>
    </thead>
    <tbody>
      {parameters.map(({ name, in: place, required, description }) => (
        <tr key={`${place} ${name}`}>
          <th scope="row">
            <code>{name}</code>
          </th>
          <td>{place}</td>
          <td>{required ? 'yes' : 'no'}</td>
          <td>{description}</td>
        </tr>
      ))}
    </tbody>
  </table>
);

const Problems = ({ codes }: { readonly codes: readonly ProblemCode[] }): ReactNode => (
  <details>
    <summary>Problems it can answer: {codes.length}</summary>
    <dl>
      {codes.map((code) => (
        <Fragment key={code}>
          <dt>
            {problems[code].status} <code>{code}</code>
          </dt>
          <dd>{problems[code].detail.en}</dd>
        </Fragment>
      ))}
    </dl>
  </details>
);

const Operation = ({ operation }: { readonly operation: DescribedOperation }): ReactNode => (
  <article aria-labelledby={operation.id}>
    <h3 id={operation.id}>{operation.summary}</h3>
    <p>
      <code>
        {operation.method} {operation.path}
      </code>
      {operation.isOpen ? ' · open to everybody' : ' · demands a key'}
    </p>
    <Parameters parameters={operation.parameters} />
    <Example of="Request" content={operation.request} />
    <Example of={`Answer ${operation.status}`} content={operation.answer} />
    <Problems codes={operation.problemCodes} />
  </article>
);

const DocsPage = ({ document }: { readonly document: OpenApi }): ReactNode => {
  const operations = operationsIn(document);
  const tags = [...new Set(operations.map(({ tag }) => tag))];
  const { title, description } = document['info'] as { readonly title: string; readonly description: string };
  return (
    <html lang="en">
      <head>
        <meta charSet="utf-8" />
        <meta name="viewport" content="width=device-width, initial-scale=1" />
        <meta name="color-scheme" content="light dark" />
        <title>{`${title}: HTTP API`}</title>
      </head>
      <body>
        <header>
          <h1>{title}: HTTP API, version 1</h1>
          <p>{description}</p>
          <p>
            <a href="/api/v1/openapi.json">The same for programs (OpenAPI 3.1)</a>
          </p>
        </header>
        <nav aria-label="What operations are about">
          <ul>
            {tags.map((tag) => (
              <li key={tag}>
                <a href={`#${tag}`}>{tag}</a>
              </li>
            ))}
          </ul>
        </nav>
        <main>
          {tags.map((tag) => (
            <section key={tag} aria-labelledby={tag}>
              <h2 id={tag}>{tag}</h2>
              {operations
                .filter((operation) => operation.tag === tag)
                .map((operation) => (
                  <Operation key={operation.id} operation={operation} />
                ))}
            </section>
          ))}
        </main>
      </body>
    </html>
  );
};

/** The document as one page for people, which needs neither scripts nor styles. */
export const renderDocsPage = (document: OpenApi): string =>
  `<!doctype html>${renderToStaticMarkup(<DocsPage document={document} />)}`;
