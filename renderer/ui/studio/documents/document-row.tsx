import { Link } from 'wouter';
import type { StudioDocument } from '#core/contract/studio.ts';
import { useText } from '../../messages/text.tsx';
import { studioAddress } from '../address.ts';
import { isToPublish } from '../publish/to-publish.ts';

interface DocumentRowProps {
  readonly document: StudioDocument;
  readonly onCopy: () => void;
  /** Left out: it cannot be published. */
  readonly onPublish?: () => void;
  /** Left out: its name stays. */
  readonly onRename?: () => void;
  /** Left out: it cannot be removed. */
  readonly onRemove?: () => void;
}

/** Whether players get it, and in which words that can be said. */
function Offered({ document: { source, published, hash, waiting, faults } }: Pick<DocumentRowProps, 'document'>) {
  const { t, date } = useText();
  if (waiting) return <p>{t(published === null ? 'studio.row-begun' : 'studio.row-out')}</p>;
  if (published !== null) return <p>{t(published.hash === hash ? 'studio.row-published' : 'studio.row-published-before', { at: date(published.at) })}</p>;
  return source === 'own' && faults === 0 && hash !== null ? <p>{t('studio.row-played')}</p> : null;
}

/** A scenario in a list: its title, how it stands, and what can be done with it. */
export function DocumentRow({ document, onCopy, onPublish, onRename, onRemove }: DocumentRowProps) {
  const { t, date } = useText();
  const { source, file, title, summary, locale, draft, faults, shadowed } = document;
  const name = title ?? file;
  return (
    <li className="studio-row">
      <div>
        <div className="studio-row-head">
          {source === 'own' ? (
            <Link href={studioAddress(file)} className="link studio-row-name" lang={locale ?? undefined}>
              {name}
            </Link>
          ) : (
            <p className="studio-row-name" lang={locale ?? undefined}>
              {name}
            </p>
          )}
          <p className="hint">{file}</p>
        </div>
        {summary !== null && summary.trim() !== '' && (
          <p className="studio-row-summary" lang={locale ?? undefined}>
            {summary}
          </p>
        )}
        {draft !== null && <p>{t('studio.row-draft', { at: date(draft.at), by: draft.by ?? t('studio.somebody') })}</p>}
        <Offered document={document} />
        {faults > 0 && <p>{t('studio.row-faults')}</p>}
        {shadowed && <p>{t('studio.row-shadowed')}</p>}
      </div>
      <div className="actions">
        {onPublish !== undefined && isToPublish(document) && (
          <button type="button" className="button" onClick={onPublish} aria-label={t('studio.publish-of', { name })}>
            {t('studio.publish')}
          </button>
        )}
        <button type="button" className="button" onClick={onCopy} aria-label={t('studio.copy-of', { name })}>
          {t('studio.copy')}
        </button>
        {onRename !== undefined && (
          <button type="button" className="button button-quiet" onClick={onRename} aria-label={t('studio.rename-file-of', { name })}>
            {t('studio.rename-file-do')}
          </button>
        )}
        {onRemove !== undefined && (
          <button type="button" className="button button-quiet" onClick={onRemove} aria-label={t('studio.remove-of', { name })}>
            {t('studio.remove')}
          </button>
        )}
      </div>
    </li>
  );
}
