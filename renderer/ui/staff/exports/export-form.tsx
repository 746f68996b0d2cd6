import { type FormEvent, type ReactNode, useId, useRef, useState } from 'react';
import { useText } from '../../messages/text.tsx';
import { askedExport, type ExportFields, type FieldFault, faultsOf } from './asked-export.ts';
import { FilterFields } from './filter-fields.tsx';
import { FormatFields } from './format-fields.tsx';
import type { AskedExport } from './use-export.ts';

interface ExportFormProps {
  readonly fields: ExportFields;
  readonly onChange: (changes: Partial<ExportFields>) => void;
  readonly onExport: (asked: AskedExport) => void;
  readonly isBusy: boolean;
  /** How far it is, below the button. */
  readonly children: ReactNode;
}

/** What to export, of whom, with which names, and what for. */
export function ExportForm({ fields, onChange, onExport, isBusy, children }: ExportFormProps) {
  const { t } = useText();
  const id = useId();
  const form = useRef<HTMLFormElement>(null);
  const [faults, setFaults] = useState<readonly FieldFault[]>([]);
  const submit = (event: FormEvent): void => {
    event.preventDefault();
    if (isBusy) return;
    const found = faultsOf(fields);
    setFaults(found);
    const [first] = found;
    if (first === undefined) onExport(askedExport(fields));
    else form.current?.querySelector<HTMLElement>(`[data-field="${first}"]`)?.focus();
  };
  const { format, names, purpose } = fields;
  return (
    <form className="panel entry-form export-form" ref={form} onSubmit={submit} noValidate>
      <FormatFields fields={fields} onChange={onChange} isMissing={faults.includes('tables')} />
      <FilterFields fields={fields} onChange={onChange} isWrong={faults.includes('since')} />
      {format === 'xapi' ? (
        <p className="hint">{t('exports.xapi-names')}</p>
      ) : (
        <fieldset className="field">
          <legend>{t('exports.names')}</legend>
          <div className="export-options">
          {(['pseudonymous', 'named'] as const).map((one) => (
            <label className="option" key={one}>
              <input type="radio" name={`${id}-names`} checked={names === one} onChange={() => onChange({ names: one })} />
              <span>
                {t(`exports.names-${one}`)}
                <span className="hint">{t(`exports.names-about-${one}`)}</span>
              </span>
            </label>
          ))}
          </div>
        </fieldset>
      )}
      <div className="field">
        <label htmlFor={`${id}-purpose`}>{t('exports.purpose')}</label>
        <input
          id={`${id}-purpose`}
          className="input export-purpose"
          data-field="purpose"
          value={purpose}
          maxLength={500}
          autoComplete="off"
          aria-invalid={faults.includes('purpose')}
          aria-describedby={`${id}-purpose-hint ${id}-purpose-fault`}
          onChange={(event) => onChange({ purpose: event.target.value })}
        />
        <p id={`${id}-purpose-hint`} className="hint">
          {t('exports.purpose-hint')}
        </p>
        <p id={`${id}-purpose-fault`} className="hint-trouble" role="alert">
          {faults.includes('purpose') && t('exports.purpose-missing')}
        </p>
      </div>
      <button type="submit" className="button button-primary" aria-disabled={isBusy}>
        {t('exports.do')}
      </button>
      {children}
    </form>
  );
}
