import { useText } from '../../messages/text.tsx';

interface PagerProps {
  readonly skip: number;
  /** How many a page. */
  readonly page: number;
  readonly total: number;
  readonly onSkip: (skip: number) => void;
}

/** Where in a long list one is, and the way on. */
export function Pager({ skip, page, total, onSkip }: PagerProps) {
  const { t } = useText();
  if (total === 0) return null;
  const to = Math.min(skip + page, total);
  return (
    <div className="actions">
      <p role="status">{t('pager.of', { from: skip + 1, to, total })}</p>
      {skip > 0 && (
        <button type="button" className="button" onClick={() => onSkip(Math.max(0, skip - page))}>
          {t('pager.back')}
        </button>
      )}
      {to < total && (
        <button type="button" className="button" onClick={() => onSkip(skip + page)}>
          {t('pager.on')}
        </button>
      )}
    </div>
  );
}
