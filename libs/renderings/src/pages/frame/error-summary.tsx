import type { ReactElement } from 'react';

import { useWords } from './reading';

/** What is wrong with a field, in the reader's words. */
export type FieldError = { readonly field: string; readonly text: string };

/** All that is wrong with a form, each leading to its field. */
export const ErrorSummary = ({ errors }: { readonly errors: readonly FieldError[] }): ReactElement => {
  const w = useWords();
  return (
    <div className="govuk-error-summary" role="alert">
      <h2 className="govuk-error-summary__title">{w('frame.wrong')}</h2>
      <div className="govuk-error-summary__body">
        <ul className="govuk-list govuk-error-summary__list">
          {errors.map(({ field, text }) => (
            <li key={field}>
              <a href={`#${field}`}>{text}</a>
            </li>
          ))}
        </ul>
      </div>
    </div>
  );
};
