import { useQuery } from '@tanstack/react-query';
import type { Replacement } from '#core/contract/studio-find.ts';
import { FailureNote } from '../../common/failure-note.tsx';
import { shorten } from '../../common/shorten.ts';
import { useApi } from '../../data/api.tsx';
import { useText } from '../../messages/text.tsx';

const LONGEST = 40;

interface ReplacementsProps {
  readonly busy: boolean;
  readonly onTakeBack: (replacement: Replacement) => void;
}

/** What was replaced before, and can be taken back as a whole. */
export function Replacements({ busy, onTakeBack }: ReplacementsProps) {
  const { t, date } = useText();
  const { orpc } = useApi();
  const list = useQuery(orpc.studio.replacements.queryOptions());
  if (list.error !== null) return <FailureNote error={list.error} what={t('find.earlier-failed')} onRetry={() => void list.refetch()} />;
  if (list.data === undefined || list.data.length === 0) return null;
  return (
    <section className="studio-list" aria-labelledby="find-earlier">
      <h2 id="find-earlier">{t('find.earlier')}</h2>
      <p className="hint">{t('find.earlier-how')}</p>
      <ul>
        {list.data.map((replacement) => {
          const { number, at, by, words, put, documents, hits } = replacement;
          const what = put === '' ? t('find.taken-out', { words: shorten(words, LONGEST) }) : t('find.replaced-by', { words: shorten(words, LONGEST), put: shorten(put, LONGEST) });
          return (
            <li key={number} className="studio-row">
              <div>
                <p className="studio-row-name">{what}</p>
                <p className="hint">{t('find.earlier-when', { at: date(at), by: by ?? t('studio.somebody'), hits, documents })}</p>
              </div>
              <button type="button" className="button" aria-disabled={busy} aria-label={t('find.take-back-of', { what })} onClick={() => !busy && onTakeBack(replacement)}>
                {t('find.take-back')}
              </button>
            </li>
          );
        })}
      </ul>
    </section>
  );
}
