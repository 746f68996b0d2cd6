import { useQuery } from '@tanstack/react-query';
import type { ExportEntry } from '#core/contract/exports.ts';
import { FailureNote } from '../../common/failure-note.tsx';
import { useApi } from '../../data/api.tsx';
import { useText } from '../../messages/text.tsx';

interface ExportLogProps {
  /** Asked to go on where an export ended. */
  readonly onContinue: (next: number) => void;
}

/** What was taken out before, by whom and what for. */
export function ExportLog({ onContinue }: ExportLogProps) {
  const { t } = useText();
  const { orpc } = useApi();
  const made = useQuery(orpc.results.exports.queryOptions());
  return (
    <section className="export-log">
      <h2>{t('exports.log')}</h2>
      {made.error !== null && (
        <FailureNote error={made.error} what={t('exports.log-failed')} onRetry={() => void made.refetch()} />
      )}
      {made.data?.length === 0 && <p className="hint">{t('exports.log-empty')}</p>}
      <ol className="export-entries" aria-label={t('exports.log')}>
        {made.data?.map((entry) => (
          <Entry key={entry.number} entry={entry} onContinue={onContinue} />
        ))}
      </ol>
    </section>
  );
}

function Entry({ entry, onContinue }: { readonly entry: ExportEntry } & ExportLogProps) {
  const { t, rich, date } = useText();
  const { number, at, by, purpose, format, names, attempts, next, files, finished } = entry;
  return (
    <li className="panel export-entry">
      <p className="export-entry-purpose">{purpose ?? t('exports.no-purpose')}</p>
      <p>
        {rich('exports.entry', {
          when: date(at),
          who: by === null ? t('exports.by-command') : <bdi>{by}</bdi>,
          format: t(`exports.format-${format}`),
          names: t(`exports.names-${names}`),
          count: attempts,
        })}
      </p>
      {!finished && <p>{t('exports.unfinished')}</p>}
      <details>
        <summary>{t('exports.files', { count: files.length })}</summary>
        <ul>
          {files.map(({ name, sha256 }) => (
            <li key={name}>
              <bdi>{name}</bdi>
              <span className="hint export-hash">{t('exports.hash', { sha256 })}</span>
            </li>
          ))}
        </ul>
      </details>
      {finished && (
        <button type="button" className="button" aria-label={t('exports.continue-from', { number, next })} onClick={() => onContinue(next)}>
          {t('exports.continue')}
        </button>
      )}
    </li>
  );
}
