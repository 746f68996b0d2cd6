import { type ReactNode, useId, useRef } from 'react';
import { Link } from 'wouter';
import { useText } from '../messages/text.tsx';
import { CopyTable } from './copy-table.tsx';

/** A row of a table: its heading, then its cells. */
export interface TableRow {
  readonly key: string;
  readonly heading: string;
  /** The language of the heading, where it is not the screen's. */
  readonly lang?: string | undefined;
  readonly cells: readonly ReactNode[];
  /** A row that sums the others up. */
  readonly total?: boolean;
  /** Where the attempts behind it are listed. */
  readonly behind?: string | null | undefined;
}

interface DataTableProps {
  readonly caption: string;
  /** The heading of the first column, then of each cell. */
  readonly columns: readonly string[];
  readonly rows: readonly TableRow[];
}

/** A table that says all that its chart says; where it is wider than the screen it can be moved sideways by key too. */
export function DataTable({ caption, columns, rows }: DataTableProps) {
  const { t } = useText();
  const id = useId();
  const table = useRef<HTMLTableElement>(null);
  const [first, ...others] = columns;
  if (rows.length === 0) return null;
  const isListed = rows.some(({ behind }) => typeof behind === 'string');
  return (
    <div className="table-and-copy">
      <div className="data-table" role="region" aria-labelledby={id} tabIndex={0}>
        {/* On a narrow screen rows are blocks, which would cost them their roles. */}
        <table role="table" ref={table}>
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
              {isListed && (
                <th role="columnheader" scope="col" data-copied="no">
                  {t('results.behind')}
                </th>
              )}
            </tr>
          </thead>
          <tbody role="rowgroup">
            {rows.map(({ key, heading, lang, cells, total = false, behind }) => (
              <tr key={key} role="row" data-total={total}>
                <th role="rowheader" scope="row" lang={lang}>
                  {heading}
                </th>
                {cells.map((cell, at) => (
                  <td key={others[at]} role="cell" className="number" data-label={others[at]}>
                    {cell}
                  </td>
                ))}
                {isListed && (
                  <td role="cell" data-copied="no">
                    {typeof behind === 'string' && (
                      <Link href={behind} className="link">
                        {t('results.see-attempts')}
                        <span className="sr-only">: {heading}</span>
                      </Link>
                    )}
                  </td>
                )}
              </tr>
            ))}
          </tbody>
        </table>
      </div>
      <CopyTable table={table} caption={caption} />
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
