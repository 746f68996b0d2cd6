import type { ExportEntry } from '#core/contract/exports.ts';
import { FailureNote } from '../../common/failure-note.tsx';
import { useText } from '../../messages/text.tsx';

interface ExportLogProps {
  /** Newest first; undefined while they are on their way. */
  readonly entries: readonly ExportEntry[] | undefined;
  readonly error: Error | null;
  readonly onRetry: () => void;
  /** Asked for earlier ones; null: these are all. */
  readonly onOlder: (() => void) | null;
  /** Asked to go on where an export ended. */
  readonly onContinue: (entry: ExportEntry) => void;
}

/** What was taken out before, by whom and what for. */
export function ExportLog({ entries, error, onRetry, onOlder, onContinue }: ExportLogProps) {
  const { t } = useText();
  return (
    <section className="export-log">
      <h2>{t('exports.log')}</h2>
      {error !== null && <FailureNote error={error} what={t('exports.log-failed')} onRetry={onRetry} />}
      {entries?.length === 0 && <p className="hint">{t('exports.log-empty')}</p>}
      <ol className="export-entries" aria-label={t('exports.log')}>
        {entries?.map((entry) => (
          <Entry key={entry.number} entry={entry} onContinue={onContinue} />
        ))}
      </ol>
      {onOlder !== null && entries !== undefined && entries.length >= PAGE && (
        <button type="button" className="button" onClick={onOlder}>
          {t('exports.older')}
        </button>
      )}
    </section>
  );
}

/** Fewer than main answers at once: there are no earlier ones. */
const PAGE = 50;

function Entry({ entry, onContinue }: { readonly entry: ExportEntry } & Pick<ExportLogProps, 'onContinue'>) {
  const { t, rich, date } = useText();
  const { at, by, format, names, attempts, files, finished } = entry;
  const purpose = entry.purpose ?? t('exports.no-purpose');
  return (
    <li className="panel export-entry">
      <p className="export-entry-purpose">{purpose}</p>
      <p>
        {rich('exports.entry-who', { when: date(at), who: by === null ? t('exports.by-command') : <bdi key="who">{by}</bdi> })}
      </p>
      <p>
        {t('exports.entry-what', { format: t(`exports.format-${format}`), names: t(`exports.entry-${names}`), count: attempts })}
        <EntryBounds entry={entry} />
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
        <button
          type="button"
          className="button"
          aria-label={t('exports.continue-from', { when: date(at), purpose })}
          onClick={() => onContinue(entry)}
        >
          {t('exports.continue')}
        </button>
      )}
    </li>
  );
}

/** Which of the attempts it was about, where it was not about all. */
function EntryBounds({ entry: { filters, since } }: { readonly entry: ExportEntry }) {
  const { t, day } = useText();
  const { from, to, cohort, scenario, which } = filters;
  const bounds = [
    cohort === null ? null : t('exports.entry-cohort', { cohort }),
    scenario === null ? null : t('exports.entry-scenario', { scenario }),
    from === null ? null : t('exports.entry-from', { day: day(from) }),
    to === null ? null : t('exports.entry-to', { day: day(to) }),
    which === 'all' ? null : t(`exports.entry-${which}`),
    since === null ? null : t('exports.entry-new'),
  ].filter((bound) => bound !== null);
  return bounds.map((bound) => ` · ${bound}`).join('');
}
