import type { ReactNode } from 'react';

export type Column<Row> = {
  key: string;
  header: ReactNode;
  cell: (row: Row) => ReactNode;
  /** Names the row; exactly one column should. */
  rowHeader?: boolean;
  /** Numbers stand at the end of the cell. */
  numeric?: boolean;
  /** Set on the column the rows are ordered by; the header then holds the link that turns the order round. */
  sorted?: 'ascending' | 'descending';
};

export type DataTableProps<Row> = {
  /** The id of the caption; unique on the page. */
  id: string;
  caption: ReactNode;
  /** The caption is a heading already shown above. */
  captionHidden?: boolean;
  columns: readonly Column<Row>[];
  rows: readonly Row[];
  rowKey: (row: Row) => string;
  /** Stands in place of the table when there are no rows. */
  emptyText?: ReactNode;
};

/** A table in a box that scrolls sideways by itself when it has to, and can be scrolled with the keyboard. */
export function DataTable<Row>(props: DataTableProps<Row>) {
  const { id, caption, captionHidden = false, columns, rows, rowKey, emptyText } = props;
  // A sentence in a table that scrolls sideways would be cut off on a narrow screen.
  if (rows.length === 0 && emptyText) return <p id={id}>{emptyText}</p>;
  return (
    <div className="al-table" role="region" aria-labelledby={id} tabIndex={0}>
      <table>
        <caption id={id} className={captionHidden ? 'al-visually-hidden' : undefined}>
          {caption}
        </caption>
        <thead>
          <tr>
            {columns.map(({ key, header, numeric, sorted }) => (
              <th key={key} scope="col" data-numeric={numeric} aria-sort={sorted}>
                {header}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {rows.map((row) => (
            <tr key={rowKey(row)}>
              {columns.map(({ key, cell, rowHeader, numeric }) =>
                rowHeader ? (
                  <th key={key} scope="row">
                    {cell(row)}
                  </th>
                ) : (
                  <td key={key} data-numeric={numeric}>
                    {cell(row)}
                  </td>
                ),
              )}
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  );
}
