import { Link } from 'wouter';
import type { ErasureReceipt } from '#core/contract/privacy.ts';
import { ScreenTitle } from '../../common/screen-title.tsx';
import { useAppInfo } from '../../data/use-app-info.ts';
import { useText } from '../../messages/text.tsx';
import { PrintButton } from '../../privacy/print-button.tsx';
import { FIND_PLACE } from './privacy-places.ts';

/** What was done, without saying to whom; files that may still hold something are to be deleted by hand. */
export function ErasureReceiptView({ receipt: { at, backups, kept, left, removed } }: { readonly receipt: ErasureReceipt }) {
  const { t, date } = useText();
  const info = useAppInfo();
  const byHand = left.filter((file) => !isLog(file));
  return (
    <>
      <article className="paper">
        <ScreenTitle page={t('erasure.done')}>{t('erasure.done')}</ScreenTitle>
        <p className="lead">{t('erasure.done-at', { date: date(at) })}</p>
        <ul className="points">
          <li>{t('erasure.done-removed', { count: removed })}</li>
          <li>{t('erasure.done-kept', { count: kept })}</li>
          <li>{t('erasure.done-backups', { count: backups })}</li>
          <li>{t('erasure.done-noted')}</li>
        </ul>
        {left.length === 0 && <p>{t('erasure.nothing-left')}</p>}
        {left.some(isLog) && (
          <div className="note">
            <p>{t('erasure.log-in-use')}</p>
          </div>
        )}
        {byHand.length > 0 && (
          <div className="note note-trouble">
            <h2 className="note-title">{t('erasure.left', { count: byHand.length })}</h2>
            <p>{t('erasure.left-hint', { count: byHand.length })}</p>
            <ul className="points">
              {byHand.map((file) => (
                <li key={file}>
                  <code>{file}</code>
                </li>
              ))}
            </ul>
            {info.data !== undefined && (
              <p>
                {t('erasure.left-where')} <code>{info.data.dataFolder}</code>
              </p>
            )}
          </div>
        )}
      </article>
      <div className="sheet-actions actions">
        <PrintButton />
        <Link href={FIND_PLACE} className="button">
          {t('privacy.another')}
        </Link>
      </div>
    </>
  );
}

/** The database's log, which is part of the database while somebody reads it: nobody may delete that by hand. */
function isLog(file: string): boolean {
  return file.endsWith('-wal');
}
