import { useId } from 'react';
import { useText } from '../../messages/text.tsx';
import type { ExportFields } from './asked-export.ts';

interface ReaderFieldProps {
  readonly reader: ExportFields['reader'];
  readonly onChange: (changes: Partial<ExportFields>) => void;
}

/** Who the export is for, as that decides what its columns are. */
export function ReaderField({ reader, onChange }: ReaderFieldProps) {
  const { t } = useText();
  const id = useId();
  return (
    <fieldset className="field">
      <legend>{t('exports.reader')}</legend>
      <div className="export-options">
        {(['person', 'system'] as const).map((one) => (
          <label className="option" key={one}>
            <input
              type="radio"
              name={`${id}-reader`}
              checked={reader === one}
              onChange={() => onChange({ reader: one, preset: '' })}
            />
            <span>
              {t(`exports.reader-${one}`)}
              <span className="hint">{t(`exports.reader-about-${one}`)}</span>
            </span>
          </label>
        ))}
      </div>
    </fieldset>
  );
}
