import type { ReactElement } from 'react';

import type { ProblemKind } from '../languages/page-texts';
import { pathOf } from './addresses';
import { Page } from './frame/layout';
import { useReading, useWords } from './frame/reading';

/** A failure as people need it: by what they can do about it. */
export type ProblemShown = {
  readonly status: number;
  readonly code: string;
  /** What is wrong with the address, in the reader's language; for kinds we have no page of their own for. */
  readonly detail: string;
  readonly requestId: string;
};

const kindOf = ({ status, code }: ProblemShown): ProblemKind => {
  if (code === 'view-behind') return 'view-behind';
  if (code === 'form-token-invalid') return 'out-of-date';
  if (code === 'cross-site-request') return 'elsewhere';
  if (status === 404) return 'not-found';
  if (status === 401) return 'unauthenticated';
  if (status === 403) return 'not-permitted';
  if (status === 410) return 'gone';
  if (status === 429) return 'too-many';
  if (status === 503) return 'unavailable';
  return status >= 500 ? 'broken' : 'refused';
};

export const ProblemPage = ({ problem }: { readonly problem: ProblemShown }): ReactElement => {
  const { url } = useReading();
  const w = useWords();
  const kind = kindOf(problem);
  const isPassing = ['view-behind', 'unavailable', 'broken', 'too-many', 'out-of-date'].includes(kind);
  return (
    <Page title={w(`problem.${kind}.title`)}>
      <p className="govuk-body">{w(`problem.${kind}.lead`)}</p>
      {kind === 'refused' || kind === 'too-many' ? <p className="govuk-body">{problem.detail}</p> : null}
      {kind === 'unauthenticated' ? (
        <p className="govuk-body">
          <a className="govuk-link" href={pathOf.login(url)}>
            {w('problem.login')}
          </a>
        </p>
      ) : null}
      {isPassing ? (
        <p className="govuk-body">
          <a className="govuk-link" href={url}>
            {w('problem.retry')}
          </a>
        </p>
      ) : null}
      <p className="govuk-body">
        <a className="govuk-link" href={pathOf.forums}>
          {w('problem.wayOut')}
        </a>
      </p>
      {kind === 'broken' ? (
        <p className="govuk-body nap-aside">{w('problem.request', { id: problem.requestId })}</p>
      ) : null}
    </Page>
  );
};
