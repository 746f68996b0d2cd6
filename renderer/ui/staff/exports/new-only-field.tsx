import { useId } from 'react';
import type { ExportEntry } from '#core/contract/exports.ts';
import { useText } from '../../messages/text.tsx';
import type { ExportFields } from './asked-export.ts';

interface NewOnlyFieldProps {
  readonly since: string;
  /** Exports that were made and came whole, newest first. */
  readonly earlier: readonly ExportEntry[];
  readonly onChange: (changes: Partial<ExportFields>) => void;
}

/** Everything, or only what came after an earlier export: asked where there is one. */
export function NewOnlyField({ since, earlier, onChange }: NewOnlyFieldProps) {
  const { t, date } = useText();
  const id = useId();
  const [latest] = earlier;
  if (latest === undefined) return null;
  const onlyNew = since !== '';
  return (
    <fieldset className="field">
      <legend>{t('exports.new')}</legend>
      <div className="export-options">
        <label className="option">
          <input type="radio" name={`${id}-new`} checked={!onlyNew} onChange={() => onChange({ since: '' })} />
          <span>{t('exports.new-all')}</span>
        </label>
        <label className="option">
          <input type="radio" name={`${id}-new`} checked={onlyNew} onChange={() => onChange({ since: String(latest.next) })} />
          <span>
            {t('exports.new-since')}
            <span className="hint">{t('exports.new-about')}</span>
          </span>
        </label>
      </div>
      {onlyNew && (
        <div className="field export-new-which">
          <label htmlFor={`${id}-which`}>{t('exports.new-which')}</label>
          <select id={`${id}-which`} className="input" value={since} onChange={(event) => onChange({ since: event.target.value })}>
            {unlike(earlier).map(({ number, next, at, purpose }) => (
              <option key={number} value={next}>
                {t('exports.new-one', { when: date(at), purpose: purpose ?? t('exports.no-purpose') })}
              </option>
            ))}
          </select>
        </div>
      )}
    </fieldset>
  );
}

/** Of those that ended at one place the newest: going on from any of them is the same. */
function unlike(earlier: readonly ExportEntry[]): readonly ExportEntry[] {
  return earlier.filter((entry, at) => earlier.findIndex(({ next }) => next === entry.next) === at);
}
