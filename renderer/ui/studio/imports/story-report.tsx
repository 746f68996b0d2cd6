import { type Ref, useId } from 'react';
import type { ImportLook } from '#core/contract/imports.ts';
import { useText } from '../../messages/text.tsx';
import { KeptList } from './kept-list.tsx';
import { LossList } from './loss-list.tsx';

interface StoryReportProps {
  readonly story: ImportLook['stories'][number];
  readonly heading: Ref<HTMLHeadingElement>;
  readonly busy: boolean;
  readonly onOpen: () => void;
}

/** A story of a file: what becomes of it, and what is left to do. */
export function StoryReport({ story: { title, kept, notKept }, heading, busy, onOpen }: StoryReportProps) {
  const { t } = useText();
  const id = useId();
  return (
    <section className="import-story" aria-labelledby={id}>
      <h2 id={id} ref={heading} tabIndex={-1}>
        {title}
      </h2>
      <div className="actions no-print">
        <button type="button" className="button button-primary" aria-disabled={busy} aria-label={t('import.open-of', { title })} onClick={() => !busy && onOpen()}>
          {t('import.open')}
        </button>
        <button type="button" className="button" onClick={() => window.print()}>
          {t('import.print')}
        </button>
      </div>
      <h3>{t('import.kept')}</h3>
      <KeptList kept={kept} />
      <h3>{t('import.still')}</h3>
      <ul className="import-list">
        {kept.choices > 0 && <li>{t('import.still-grades')}</li>}
        <li>{t('import.still-frame')}</li>
        {kept.endings > 0 && <li>{t('import.still-endings')}</li>}
      </ul>
      <h3>{t('import.not-kept')}</h3>
      <p>{t(notKept.length === 0 ? 'import.nothing-lost' : 'import.not-kept-lead')}</p>
      <LossList groups={notKept} />
    </section>
  );
}
