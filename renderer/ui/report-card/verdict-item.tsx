import type { ReactNode } from 'react';

interface VerdictItemProps {
  readonly verdict: 'yes' | 'no' | 'let-go';
  /** The verdict in a word, for whoever does not see the mark. */
  readonly word: string;
  readonly children: ReactNode;
}

const MARKS = { yes: 'M4 13 10 19 21 6', no: 'M6 6 19 19M19 6 6 19', 'let-go': 'M4 12H20' } as const;

/** An entry of a list of what was met, missed, kept or broken. */
export function VerdictItem({ verdict, word, children }: VerdictItemProps) {
  return (
    <li className="verdict" data-verdict={verdict}>
      <svg viewBox="0 0 25 25" aria-hidden="true">
        <path d={MARKS[verdict]} />
      </svg>
      <span>
        <span className="verdict-word">{word}</span> {children}
      </span>
    </li>
  );
}
