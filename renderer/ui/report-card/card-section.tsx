import { type ReactNode, useId, useState } from 'react';
import { useNarrow } from './use-narrow.ts';

interface CardSectionProps {
  /** What the table of contents finds it by. */
  readonly id: string;
  readonly title: ReactNode;
  /** Whether it stands open where sections are folded. */
  readonly open?: boolean;
  readonly className?: string;
  readonly children: ReactNode;
}

/** A part of the report card. In a narrow window it folds under its heading, so that the card has an end. */
export function CardSection({ id, title, open = false, className = 'panel', children }: CardSectionProps) {
  const narrow = useNarrow();
  const [unfolded, setUnfolded] = useState(open);
  const part = useId();
  const shown = !narrow || unfolded;
  return (
    <section id={id} className={`${className} report-section`} aria-labelledby={`${part}-title`}>
      <h2 id={`${part}-title`} tabIndex={-1}>
        {narrow ? (
          <button
            type="button"
            className="unfold"
            aria-expanded={unfolded}
            aria-controls={`${part}-body`}
            onClick={() => setUnfolded(!unfolded)}
          >
            <span>{title}</span>
          </button>
        ) : (
          title
        )}
      </h2>
      <div id={`${part}-body`} className="report-body" hidden={!shown}>
        {children}
      </div>
    </section>
  );
}
