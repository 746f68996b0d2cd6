import type { ReactNode } from 'react';

interface FigureProps {
  readonly title: string;
  /** What the figure means, in one line. */
  readonly meaning: string;
  /** Drawn for those who see it; the table says the same. */
  readonly chart?: ReactNode;
  readonly children: ReactNode;
}

/** A figure: what it means, a chart, and a table that says the same. */
export function Figure({ title, meaning, chart, children }: FigureProps) {
  return (
    <section className="figure">
      <h2>{title}</h2>
      <p className="hint">{meaning}</p>
      {chart !== undefined && (
        <div className="bars-chart" aria-hidden="true">
          {chart}
        </div>
      )}
      {children}
    </section>
  );
}
