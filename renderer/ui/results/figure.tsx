import type { ReactNode } from 'react';
import { type MessageId, useText } from '../messages/text.tsx';

interface FigureProps {
  readonly title: string;
  /** What the figure means, in one line. */
  readonly meaning: string;
  /** What it says, in a sentence. */
  readonly says?: string | null;
  /** Drawn for those who see it; the table says the same. */
  readonly chart?: ReactNode;
  /** Whether some of its numbers are left out. */
  readonly isPartly?: boolean;
  /** How many rows are left out of its table, because nothing of them may be told. */
  readonly leftOut?: number;
  /** What its words mean: each a term, then the message that explains it. */
  readonly terms?: readonly (readonly [term: MessageId, meaning: MessageId])[];
  readonly children: ReactNode;
}

const NO_TERMS: NonNullable<FigureProps['terms']> = [];

/** A figure: what it means, what it says, a chart, and a table that says the same. */
export function Figure({ title, meaning, says = null, chart, isPartly = false, leftOut = 0, terms = NO_TERMS, children }: FigureProps) {
  const { t } = useText();
  return (
    <section className="figure">
      <h2>{title}</h2>
      <p className="hint">{meaning}</p>
      {says !== null && <p className="says">{says}</p>}
      {chart !== undefined && (
        <div className="bars-chart" aria-hidden="true">
          {chart}
        </div>
      )}
      {children}
      {leftOut > 0 && <p className="hint">{t('results.left-out', { rows: leftOut })}</p>}
      {isPartly && <p className="hint">{t('results.partly')}</p>}
      {terms.length > 0 && (
        <details className="fold">
          <summary>{t('results.terms', { figure: title })}</summary>
          <dl className="terms">
            {terms.map(([term, explained]) => (
              <div key={term}>
                <dt>{t(term)}</dt>
                <dd>{t(explained)}</dd>
              </div>
            ))}
          </dl>
        </details>
      )}
    </section>
  );
}
