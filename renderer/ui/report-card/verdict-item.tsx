import type { ReactNode } from 'react';

interface VerdictItemProps {
  readonly verdict: 'yes' | 'no' | 'let-go';
  /** The verdict in a word. */
  readonly word: string;
  /** Where the text says it too, the word is only for whoever does not see the mark. */
  readonly quiet?: boolean;
  readonly children: ReactNode;
}

const MARKS = { yes: 'M4 13 10 19 21 6', no: 'M6 6 19 19M19 6 6 19', 'let-go': 'M4 12H20' } as const;

/** An entry of a list of what was met, missed, kept or broken. */
export function VerdictItem({ verdict, word, quiet, children }: VerdictItemProps) {
  return (
    <li className="verdict" data-verdict={verdict}>
      <svg viewBox="0 0 25 25" aria-hidden="true">
        <path d={MARKS[verdict]} />
      </svg>
      <span>
        <span className={quiet === true ? 'sr-only' : 'verdict-word'}>{word}</span> {children}
      </span>
    </li>
  );
}
