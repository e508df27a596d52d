import { type ProblemCode, problems } from '@nap/contracts';
import { Fragment, type ReactElement } from 'react';

import { pathOf } from './addresses';
import { Page } from './frame/layout';
import { useReading, useWords } from './frame/reading';
import { Table } from './frame/table';

/** Examples by their media type. */
export type DescribedContent = Readonly<Record<string, { readonly example?: unknown }>>;

export type DescribedParameter = {
  readonly name: string;
  readonly in: string;
  readonly required: boolean;
  readonly description: string;
};

/** An operation of the HTTP API as people read it. What the description says in words is English. */
export type DescribedOperation = {
  readonly id: string;
  readonly method: string;
  readonly path: string;
  readonly tag: string;
  readonly summary: string;
  readonly isOpen: boolean;
  readonly parameters: readonly DescribedParameter[];
  readonly request: DescribedContent;
  readonly status: string;
  readonly answer: DescribedContent;
  readonly problemCodes: readonly ProblemCode[];
};

/** What operations are about, in the word of their addresses. */
export type ApiSubject = { readonly subject: string; readonly operations: readonly DescribedOperation[] };

export type ApiDocsShown = { readonly description: string; readonly subjects: readonly ApiSubject[] };

type ExampleProps = {
  readonly of: string;
  readonly id: string;
  readonly title: string;
  readonly content: DescribedContent;
};

const Examples = ({ of, id, title, content }: ExampleProps): ReactElement => (
  <>
    {Object.entries(content).map(([type, { example }]) => (
      <Fragment key={type}>
        <h3 className="govuk-heading-s" id={`${of}.${id}.${type}`}>
          {title} <code>{type}</code>
        </h3>
        <pre aria-labelledby={`${of} ${of}.${id}.${type}`} className="nap-json" role="group" tabIndex={0}>
          <code>{typeof example === 'string' ? example : JSON.stringify(example, null, 2)}</code>
        </pre>
      </Fragment>
    ))}
  </>
);

const Parameters = ({ parameters }: Pick<DescribedOperation, 'parameters'>): ReactElement | null => {
  const w = useWords();
  if (parameters.length === 0) return null;
  return (
    <Table
      caption={w('apiDocs.parameters')}
      columns={[w('apiDocs.name'), w('apiDocs.place'), w('apiDocs.needed'), w('apiDocs.meaning')]}
      rows={parameters.map(({ name, in: place, required, description }) => ({
        key: `${place} ${name}`,
        cells: [
          <code key="name">{name}</code>,
          <code key="place">{place}</code>,
          w(required ? 'apiDocs.yes' : 'apiDocs.no'),
          <span key="meaning" lang="en">
            {description}
          </span>,
        ],
      }))}
    />
  );
};

const Problems = ({ problemCodes }: Pick<DescribedOperation, 'problemCodes'>): ReactElement => {
  const { language } = useReading();
  const w = useWords();
  return (
    <details className="govuk-details">
      <summary className="govuk-details__summary">
        <span className="govuk-details__summary-text">{w('apiDocs.problems', { number: problemCodes.length })}</span>
      </summary>
      <dl className="govuk-details__text">
        {problemCodes.map((code) => (
          <Fragment key={code}>
            <dt>
              {problems[code].status} <code>{code}</code>
            </dt>
            <dd>{problems[code].detail[language]}</dd>
          </Fragment>
        ))}
      </dl>
    </details>
  );
};

const Operation = ({ operation }: { readonly operation: DescribedOperation }): ReactElement => {
  const w = useWords();
  const { id, method, path, status } = operation;
  return (
    <article aria-labelledby={id}>
      <h2 className="govuk-heading-m" id={id} lang="en">
        {operation.summary}
      </h2>
      <p className="govuk-body">
        <code>
          {method} {path}
        </code>
        {' · '}
        {w(operation.isOpen ? 'apiDocs.open' : 'apiDocs.keyed')}
      </p>
      <Parameters parameters={operation.parameters} />
      <Examples content={operation.request} id="request" of={id} title={w('apiDocs.request')} />
      <Examples content={operation.answer} id="answer" of={id} title={w('apiDocs.answer', { status })} />
      <Problems problemCodes={operation.problemCodes} />
    </article>
  );
};

/** What the HTTP API can be asked about, each with its operations by name. */
export const ApiDocsPage = ({ description, subjects }: ApiDocsShown): ReactElement => {
  const w = useWords();
  return (
    <Page title={w('apiDocs.title')}>
      <p className="govuk-body-l">{w('apiDocs.lead')}</p>
      <p className="govuk-body" lang="en">
        {description}
      </p>
      <p className="govuk-body">
        <a className="govuk-link" href={pathOf.openApi}>
          {w('apiDocs.forPrograms')}
        </a>
      </p>
      {subjects.map(({ subject, operations }) => (
        <section aria-labelledby={subject} key={subject}>
          <h2 className="govuk-heading-m" id={subject} lang="en">
            <a className="govuk-link" href={pathOf.apiSubject(subject)}>
              {subject}
            </a>
          </h2>
          <ul className="govuk-list" lang="en">
            {operations.map(({ id, summary }) => (
              <li key={id}>
                <a className="govuk-link" href={`${pathOf.apiSubject(subject)}#${id}`}>
                  {summary}
                </a>
              </li>
            ))}
          </ul>
        </section>
      ))}
    </Page>
  );
};

/** The operations of one subject, with an example of each and everything that it can refuse. */
export const ApiSubjectPage = ({ subject, operations }: ApiSubject): ReactElement => {
  const w = useWords();
  const caption = (
    <a className="govuk-link" href={pathOf.apiDocs}>
      {w('apiDocs.title')}
    </a>
  );
  return (
    <Page caption={caption} documentTitle={`${subject}: ${w('apiDocs.title')}`} title={subject}>
      {operations.map((operation) => (
        <Operation key={operation.id} operation={operation} />
      ))}
    </Page>
  );
};
