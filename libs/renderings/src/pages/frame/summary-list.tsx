import type { ReactElement, ReactNode } from 'react';

export type SummaryRow = { readonly label: string; readonly value: ReactNode };

/** Facts of one thing, each under its name. */
export const SummaryList = ({ rows }: { readonly rows: readonly SummaryRow[] }): ReactElement => (
  <dl className="govuk-summary-list">
    {rows.map(({ label, value }) => (
      <div className="govuk-summary-list__row" key={label}>
        <dt className="govuk-summary-list__key">{label}</dt>
        <dd className="govuk-summary-list__value">{value}</dd>
      </div>
    ))}
  </dl>
);
