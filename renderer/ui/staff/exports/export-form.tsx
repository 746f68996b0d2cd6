import { useQuery } from '@tanstack/react-query';
import { type FormEvent, type ReactNode, useId, useRef, useState } from 'react';
import { useIntl } from 'react-intl';
import type { ExportEntry } from '#core/contract/exports.ts';
import type { Role } from '#core/contract/schemas.ts';
import type { Policy } from '#core/policy/policy.ts';
import { kindsNotByName, mayTakeChoices } from '#core/results/exports/kinds.ts';
import { useStore } from '../../common/store.ts';
import { useApi } from '../../data/api.tsx';
import { useLanguage, useText } from '../../messages/text.tsx';
import { askedExport, type ExportFields, type FieldFault, faultsOf, meantFields } from './asked-export.ts';
import { useExporter } from './exporter.tsx';
import { FilterFields } from './filter-fields.tsx';
import { FormatFields } from './format-fields.tsx';
import { NamedExport } from './named-export.tsx';
import { NewOnlyField } from './new-only-field.tsx';
import { ReaderField } from './reader-field.tsx';
import { isUnderWay } from './receive-export.ts';

interface ExportFormProps {
  readonly role: Role;
  readonly policy: Policy;
  /** Exports that were made and came whole, newest first. */
  readonly earlier: readonly ExportEntry[];
  /** How far it is, below the button. */
  readonly children: ReactNode;
}

/** What to export, of whom, with which names, and what for. Names leave after a second thought. */
export function ExportForm({ role, policy, earlier, children }: ExportFormProps) {
  const { t } = useText();
  const { locale } = useLanguage();
  const intl = useIntl();
  const { orpc } = useApi();
  const exporter = useExporter();
  const busy = isUnderWay(useStore(exporter.state));
  const typed = useStore(exporter.fields);
  const id = useId();
  const form = useRef<HTMLFormElement>(null);
  const [faults, setFaults] = useState<readonly FieldFault[]>([]);
  const [asking, setAsking] = useState(false);
  const presets = useQuery(orpc.results.presets.queryOptions());
  const hasChoices = mayTakeChoices(policy, role);
  const fields = meantFields(typed, locale, hasChoices);
  const { format, names, preset, purpose, tables } = fields;
  const hidden = kindsNotByName(policy, tables, role);
  const followed = tables.includes('attempts') ? presets.data?.find(({ id: one }) => one === preset) : undefined;
  const onChange = (changes: Partial<ExportFields>): void => {
    exporter.change(changes);
    setFaults([]);
  };
  const submit = (event: FormEvent): void => {
    event.preventDefault();
    if (busy) return;
    const found = [
      ...faultsOf(fields, hidden.length === 0),
      ...(format !== 'xapi' && followed?.named === true && names !== 'named' ? (['names'] as const) : []),
    ];
    setFaults(found);
    const [first] = found;
    if (first !== undefined) form.current?.querySelector<HTMLElement>(`[data-field="${first}"]`)?.focus();
    else if (format !== 'xapi' && names === 'named') setAsking(true);
    else void exporter.start(askedExport(fields));
  };
  return (
    <form className="panel entry-form export-form" ref={form} onSubmit={submit} noValidate>
      <ReaderField reader={fields.reader} onChange={onChange} />
      <FormatFields fields={fields} onChange={onChange} isMissing={faults.includes('tables')} hasChoices={hasChoices} role={role} />
      <FilterFields fields={fields} onChange={onChange} />
      <NewOnlyField since={fields.since} earlier={earlier} onChange={onChange} />
      {format === 'xapi' ? (
        <p className="hint">{t('exports.xapi-names')}</p>
      ) : (
        <fieldset className="field" aria-describedby={`${id}-names-fault`}>
          <legend>{t('exports.names')}</legend>
          <div className="export-options">
            {(['pseudonymous', 'named'] as const).map((one) => (
              <label className="option" key={one}>
                <input
                  type="radio"
                  name={`${id}-names`}
                  data-field={one === names ? 'names' : undefined}
                  checked={names === one}
                  onChange={() => onChange({ names: one })}
                />
                <span>
                  {t(`exports.names-${one}`)}
                  <span className="hint">
                    {one === 'named' && hidden.length > 0
                      ? t('exports.names-not', { kinds: intl.formatList(hidden.map((kind) => t(`exports.kind-${kind}`))) })
                      : t(`exports.names-about-${one}`)}
                  </span>
                </span>
              </label>
            ))}
          </div>
          <p id={`${id}-names-fault`} className="hint-trouble" role="alert">
            {faults.includes('names') && t(names === 'named' ? 'exports.names-refused' : 'exports.names-needed')}
          </p>
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
      <button type="submit" className="button button-primary" aria-disabled={busy}>
        {t('exports.do')}
      </button>
      {children}
      {asking && (
        <NamedExport
          tables={tables}
          ofRoster={followed?.roster === true}
          policy={policy}
          onClose={() => setAsking(false)}
          onExport={() => {
            setAsking(false);
            void exporter.start(askedExport(fields));
          }}
        />
      )}
    </form>
  );
}
