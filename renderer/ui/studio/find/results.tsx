import { useText } from '../../messages/text.tsx';
import { choose as withChosen, type Chosen, countOf, ownOf } from './chosen.ts';
import { FoundDocument } from './found-document.tsx';
import { Hit } from './hit.tsx';
import type { Search } from './use-replacing.ts';

interface ResultsProps {
  readonly search: Search;
  /** What is to stand there; null: nothing is to be replaced. */
  readonly put: string | null;
  readonly busy: boolean;
  readonly choose: (chosen: Chosen) => void;
  readonly onReplace: () => void;
}

const NONE: ReadonlySet<number> = new Set();

/** What was found: in the house's own scenarios to be replaced, in the bundled ones to be read. */
export function Results({ search: { query, found, chosen }, put, busy, choose, onReplace }: ResultsProps) {
  const { t } = useText();
  const own = ownOf(found);
  const bundled = found.documents.filter(({ source }) => source === 'bundled');
  const shown = found.documents.reduce((sum, { hits }) => sum + hits.length, 0);
  const { hits, documents } = countOf(chosen);
  const isReady = hits > 0 && !busy;
  return (
    <>
      {shown < found.total && <p className="note">{t('find.more', { shown, total: found.total })}</p>}
      {found.unread.length > 0 && <p className="note">{t('find.unread', { count: found.unread.length, files: found.unread.join(', ') })}</p>}
      {own.length > 0 && (
        <section className="studio-list" aria-labelledby="find-own">
          <h2 id="find-own">{t('studio.own')}</h2>
          {own.map((document) => (
            <FoundDocument
              key={document.file}
              document={document}
              put={put === null ? null : { query, put }}
              chosen={chosen.get(document.file) ?? NONE}
              choose={(numbers, isChosen) => choose(withChosen(chosen, document.file, numbers, isChosen))}
            />
          ))}
          {put !== null && (
            <div className="find-do">
              <button type="button" className="button button-primary" aria-disabled={!isReady} onClick={() => isReady && onReplace()}>
                {hits === 0 ? t('find.choose-some') : t(put === '' ? 'find.take-out' : 'find.replace', { hits, documents })}
              </button>
            </div>
          )}
        </section>
      )}
      {bundled.length > 0 && (
        <section className="studio-list" aria-labelledby="find-bundled">
          <h2 id="find-bundled">{t('studio.bundled')}</h2>
          <p className="hint">{t('find.bundled-how')}</p>
          {bundled.map((document) => (
            <section key={document.file} className="find-document" aria-label={document.title ?? document.file}>
              <h3>{document.title ?? document.file}</h3>
              <ul>
                {document.hits.map((hit, index) => (
                  <Hit key={`${hit.pointer}-${String(index)}`} document={document} hit={hit} put={null} />
                ))}
              </ul>
            </section>
          ))}
        </section>
      )}
    </>
  );
}
