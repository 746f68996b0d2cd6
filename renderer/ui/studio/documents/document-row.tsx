import { Link } from 'wouter';
import type { StudioDocument } from '#core/contract/studio.ts';
import { useText } from '../../messages/text.tsx';
import { studioAddress } from '../address.ts';

interface DocumentRowProps {
  readonly document: StudioDocument;
  readonly onCopy: () => void;
  /** Left out: its name stays. */
  readonly onRename?: () => void;
  /** Left out: it cannot be removed. */
  readonly onRemove?: () => void;
}

/** A scenario in a list: its title, how it stands, and what can be done with it. */
export function DocumentRow({ document, onCopy, onRename, onRemove }: DocumentRowProps) {
  const { t, date } = useText();
  const { source, file, title, draft, faults, shadowed, published, hash } = document;
  const name = title ?? file;
  return (
    <li className="studio-row">
      <div>
        {source === 'own' ? (
          <Link href={studioAddress(file)} className="link studio-row-name">
            {name}
          </Link>
        ) : (
          <p className="studio-row-name">{name}</p>
        )}
        <p className="hint">{file}</p>
        {draft !== null && <p>{t('studio.row-draft', { at: date(draft.at), by: draft.by ?? t('studio.somebody') })}</p>}
        {published !== null && <p>{t(published.hash === hash ? 'studio.row-published' : 'studio.row-published-before', { at: date(published.at) })}</p>}
        {source === 'own' && published === null && faults === 0 && hash !== null && !shadowed && <p>{t('studio.row-played')}</p>}
        {faults > 0 && <p>{t('studio.row-faults', { faults })}</p>}
        {shadowed && <p>{t('studio.row-shadowed')}</p>}
      </div>
      <div className="actions">
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
