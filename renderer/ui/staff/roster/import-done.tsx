import { useEffect, useId, useRef } from 'react';
import { useText } from '../../messages/text.tsx';

/** What an import did. */
export interface ImportCounts {
  readonly added: number;
  readonly changed: number;
  readonly linked: number;
  readonly archived: number;
  readonly unchanged: number;
}

/** An import is done: what it did, and the way back. */
export function ImportDone({ counts }: { readonly counts: ImportCounts }) {
  const { t } = useText();
  const id = useId();
  const heading = useRef<HTMLHeadingElement>(null);
  useEffect(() => heading.current?.focus(), []);
  return (
    <section className="panel staff-preview" aria-labelledby={id}>
      <h2 id={id} ref={heading} tabIndex={-1}>
        {t('roster.done')}
      </h2>
      <p>{t('roster.imported', { ...counts })}</p>
      <p>{t('roster.undo-import')}</p>
      {counts.archived > 0 && <p>{t('roster.undo-archived', { people: counts.archived })}</p>}
    </section>
  );
}
