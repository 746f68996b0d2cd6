import type { ReactNode } from 'react';
import { useText } from '../messages/text.tsx';
import { useNarrow } from './use-narrow.ts';

/** An entry of the table of contents. */
export interface ContentsEntry {
  /** The section's. */
  readonly id: string;
  readonly title: ReactNode;
}

/** What is on the card. Where sections fold, their headings are this already. */
export function Contents({ entries }: { readonly entries: readonly ContentsEntry[] }) {
  const { t } = useText();
  if (useNarrow()) return null;
  return (
    <nav className="contents" aria-label={t('report.contents')}>
      <ul>
        {entries.map(({ id, title }) => (
          <li key={id}>
            <a
              className="link"
              href={`#${id}`}
              onClick={(event) => {
                // The part of the address after # names the screen.
                event.preventDefault();
                document.querySelector<HTMLElement>(`#${CSS.escape(id)} h2`)?.focus();
              }}
            >
              {title}
            </a>
          </li>
        ))}
      </ul>
    </nav>
  );
}
