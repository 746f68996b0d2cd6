import { useEffect, useRef } from 'react';
import { useText } from '../messages/text.tsx';
import type { LoggedLine } from './backlog.ts';

interface RereadBoxProps {
  /** The language of the story. */
  readonly lang: string;
  readonly line: LoggedLine;
  readonly onBacklog: () => void;
  readonly onNow: () => void;
}

/** An earlier line, once more; the story waits where it stands. */
export function RereadBox({ lang, line, onBacklog, onNow }: RereadBoxProps) {
  const { t } = useText();
  const text = useRef<HTMLParagraphElement>(null);
  useEffect(() => text.current?.focus(), []);
  const { speaker, isCustomer, say } = line;
  const kind = speaker === null ? 'narrator' : isCustomer ? 'customer' : 'other';
  return (
    <section className="box line-box reread" data-speaker={kind} aria-label={t('reread.title')}>
      {speaker !== null && (
        <p className="nameplate">
          <bdi>{speaker}</bdi>
        </p>
      )}
      <p className="echo">{t('reread.title')}</p>
      <p ref={text} tabIndex={-1} className="line-text" lang={lang}>
        {say}
      </p>
      <div className="actions reread-actions">
        <button type="button" className="button button-primary" onClick={onNow}>
          {t('backlog.now')}
        </button>
        <button type="button" className="button" onClick={onBacklog}>
          {t('reread.another')}
        </button>
      </div>
    </section>
  );
}
