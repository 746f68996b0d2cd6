import { type ReactNode, useId } from 'react';

interface SectionProps {
  readonly title: string;
  /** Who sees what stands here. */
  readonly seen?: string;
  readonly children: ReactNode;
}

/** A part of a paper under a heading of its own. */
export function Section({ title, seen, children }: SectionProps) {
  const id = useId();
  return (
    <section className="paper-part" aria-labelledby={id}>
      <h2 id={id}>{title}</h2>
      {seen !== undefined && <p className="paper-seen">{seen}</p>}
      {children}
    </section>
  );
}

/** One thing that holds or is kept, by its name; it stands in a list of them. */
export function Fact({ what, children }: { readonly what: string; readonly children: ReactNode }) {
  return (
    <div>
      <dt>{what}</dt>
      <dd>{children}</dd>
    </div>
  );
}
