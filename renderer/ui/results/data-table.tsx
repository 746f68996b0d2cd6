import { type ReactNode, useId } from 'react';
import { useText } from '../messages/text.tsx';

/** A row of a table: its heading, then its cells. */
export interface TableRow {
  readonly key: string;
  readonly heading: ReactNode;
  readonly cells: readonly ReactNode[];
  /** A row that sums the others up. */
  readonly total?: boolean;
}

interface DataTableProps {
  readonly caption: string;
  /** The heading of the first column, then of each cell. */
  readonly columns: readonly string[];
  readonly rows: readonly TableRow[];
}

/** A table that says all that its chart says; where it is wider than the screen it can be moved sideways by key too. */
export function DataTable({ caption, columns, rows }: DataTableProps) {
  const id = useId();
  const [first, ...others] = columns;
  return (
    <div className="data-table" role="region" aria-labelledby={id} tabIndex={0}>
      {/* On a narrow screen rows are blocks, which would cost them their roles. */}
      <table role="table">
        <caption id={id}>{caption}</caption>
        <thead role="rowgroup">
          <tr role="row">
            <th role="columnheader" scope="col">
              {first}
            </th>
            {others.map((column) => (
              <th key={column} role="columnheader" scope="col" className="number">
                {column}
              </th>
            ))}
          </tr>
        </thead>
        <tbody role="rowgroup">
          {rows.map(({ key, heading, cells, total = false }) => (
            <tr key={key} role="row" data-total={total}>
              <th role="rowheader" scope="row">
                {heading}
              </th>
              {cells.map((cell, at) => (
                <td key={others[at]} role="cell" className="number" data-label={others[at]}>
                  {cell}
                </td>
              ))}
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  );
}

/** A number, or that it is not shown because it is about too few people. */
export function ShownNumber({ value }: { readonly value: number | null }) {
  const { number, t } = useNumbers();
  return value === null ? <span className="not-shown">{t('results.not-shown')}</span> : <>{number(value)}</>;
}

/** A share of something as whole percent; nothing where there is none. */
export function ShownShare({ value }: { readonly value: number | null }) {
  const { percent, t } = useNumbers();
  return value === null ? <span className="not-shown">{t('results.not-shown')}</span> : <>{percent(value)}</>;
}

export function useNumbers() {
  const { locale, t } = useText();
  return {
    t,
    number: (value: number): string => new Intl.NumberFormat(locale).format(value),
    percent: (value: number): string => new Intl.NumberFormat(locale, { style: 'percent', maximumFractionDigits: 0 }).format(value),
    signed: (value: number): string =>
      new Intl.NumberFormat(locale, { minimumFractionDigits: 2, maximumFractionDigits: 2, signDisplay: 'exceptZero' }).format(value),
  };
}
