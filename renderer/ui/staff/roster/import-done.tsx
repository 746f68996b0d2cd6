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

interface ImportDoneProps {
  readonly counts: ImportCounts;
  /** How many of the roster are not in the file, and are as they were. */
  readonly leavers: number;
  /** Looks at the same file again, for them. */
  readonly onLeavers: () => void;
}

/** An import is done: what it did, whom the file did not name, and the way back. */
export function ImportDone({ counts, leavers, onLeavers }: ImportDoneProps) {
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
      {leavers > 0 && (
        <>
          <p>{t('roster.leavers-left', { people: leavers })}</p>
          <div>
            <button type="button" className="button" onClick={onLeavers}>
              {t('roster.see-leavers')}
            </button>
          </div>
        </>
      )}
      <p>{t('roster.undo-import')}</p>
      {counts.archived > 0 && <p>{t('roster.undo-archived', { people: counts.archived })}</p>}
    </section>
  );
}
