import type { ReactElement } from 'react';

import { useWords } from './reading';

export type Choice = { readonly value: string; readonly text: string };

type SelectProps = {
  readonly name: string;
  readonly label: string;
  readonly choices: readonly Choice[];
  readonly chosen: string | null;
};

/** One of several, or all of them: what narrows a list. */
export const Select = ({ name, label, choices, chosen }: SelectProps): ReactElement => {
  const w = useWords();
  return (
    <div className="govuk-form-group">
      <label className="govuk-label" htmlFor={name}>
        {label}
      </label>
      <select className="govuk-select" defaultValue={chosen ?? ''} id={name} name={name}>
        <option value="">{w('deadline.all')}</option>
        {choices.map(({ value, text }) => (
          <option key={value} value={value}>
            {text}
          </option>
        ))}
      </select>
    </div>
  );
};
