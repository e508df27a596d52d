import type { ReactElement, ReactNode } from 'react';

export type TableRow = { readonly key: string; readonly cells: readonly ReactNode[] };

type TableProps = {
  readonly caption: string;
  readonly columns: readonly string[];
  /** As many cells as there are columns; the first names the row. */
  readonly rows: readonly TableRow[];
};

/** Rows under named columns. The roles are written out, because narrow screens lay a table out as cards. */
export const Table = ({ caption, columns, rows }: TableProps): ReactElement => (
  <table className="govuk-table nap-table" role="table">
    <caption className="govuk-table__caption govuk-table__caption--m">{caption}</caption>
    <thead className="govuk-table__head nap-table__head" role="rowgroup">
      <tr className="govuk-table__row" role="row">
        {columns.map((column) => (
          <th className="govuk-table__header" key={column} role="columnheader" scope="col">
            {column}
          </th>
        ))}
      </tr>
    </thead>
    <tbody className="govuk-table__body nap-table__body" role="rowgroup">
      {rows.map(({ key, cells: [name, ...cells] }) => (
        <tr className="govuk-table__row nap-table__row" key={key} role="row">
          <th className="govuk-table__header nap-table__cell" role="rowheader" scope="row">
            {name}
          </th>
          {cells.map((cell, place) => (
            <td className="govuk-table__cell nap-table__cell" data-label={columns[place + 1]} key={place} role="cell">
              {cell}
            </td>
          ))}
        </tr>
      ))}
    </tbody>
  </table>
);
