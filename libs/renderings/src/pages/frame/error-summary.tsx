import type { ReactElement } from 'react';

import { useWords } from './reading';

/** What is wrong with a field, in the reader's words. */
export type FieldError = { readonly field: string; readonly text: string };

/** Null for what is wrong with the whole and no single field's. */
type Wrong = { readonly field: string | null; readonly text: string };

type ErrorSummaryProps = {
  readonly errors: readonly Wrong[];
  /** The id under which a field stands on the page. */
  readonly idOf?: (field: string) => string;
};

/** All that is wrong with a form, each leading to its field. */
export const ErrorSummary = ({ errors, idOf = (field) => field }: ErrorSummaryProps): ReactElement => {
  const w = useWords();
  return (
    <div className="govuk-error-summary">
      <div role="alert">
        <h2 className="govuk-error-summary__title">{w('frame.wrong')}</h2>
        <div className="govuk-error-summary__body">
          <ul className="govuk-list govuk-error-summary__list">
            {errors.map(({ field, text }, place) => (
              <li key={place}>{field === null ? text : <a href={`#${idOf(field)}`}>{text}</a>}</li>
            ))}
          </ul>
        </div>
      </div>
    </div>
  );
};
