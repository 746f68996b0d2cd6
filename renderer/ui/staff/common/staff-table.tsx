import type { ReactNode } from 'react';
import './staff-table.css';

/** A row: what names it, then the other cells in the order of the titles. */
export interface TableRow {
  readonly key: string;
  readonly head: ReactNode;
  readonly cells: readonly ReactNode[];
}

interface StaffTableProps {
  /** What the table is of. */
  readonly caption: string;
  /** The headings of the columns, each once. */
  readonly titles: readonly string[];
  readonly rows: readonly TableRow[];
}

/**
 * A table that is a list of cards where there is little room. Its roles are written out, for a browser forgets
 * them once its parts are laid out as anything else than a table.
 */
export function StaffTable({ caption, titles, rows }: StaffTableProps) {
  return (
    <div className="staff-table-room">
      <table role="table" className="staff-table">
        <caption className="sr-only">{caption}</caption>
        <thead role="rowgroup">
          <tr role="row">
            {titles.map((title) => (
              <th key={title} role="columnheader" scope="col">
                {title}
              </th>
            ))}
          </tr>
        </thead>
        <tbody role="rowgroup">
          {rows.map(({ key, head, cells }) => (
            <tr key={key} role="row">
              <th role="rowheader" scope="row">
                {head}
              </th>
              {titles.slice(1).map((title, index) => (
                <td key={title} role="cell" data-title={title}>
                  {cells[index]}
                </td>
              ))}
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  );
}
