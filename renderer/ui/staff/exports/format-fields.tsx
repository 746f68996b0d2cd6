import { useQuery } from '@tanstack/react-query';
import { useId } from 'react';
import type { Role } from '#core/contract/schemas.ts';
import { CSV_PROFILES } from '#core/results/exports/csv.ts';
import type { ExportFormat } from '#core/results/exports/manifest.ts';
import { isReadingPreset } from '#core/results/exports/reading-preset.ts';
import { type ExportTable, TABLE_NAMES } from '#core/results/exports/tables.ts';
import { useApi } from '../../data/api.tsx';
import { useText } from '../../messages/text.tsx';
import { type ExportFields, READABLE_FORMATS } from './asked-export.ts';

interface FormatFieldsProps {
  readonly fields: ExportFields;
  readonly onChange: (changes: Partial<ExportFields>) => void;
  /** True where no table was chosen. */
  readonly isMissing: boolean;
  /** Whether single choices may be in it, as a table or as statements. */
  readonly hasChoices: boolean;
  readonly role: Role;
}

/** In the order in which people look for them. */
const FORMATS = ['xlsx', 'csv', 'jsonl', 'xapi'] as const satisfies readonly ExportFormat[];

/** What kind of file, and what is in it. */
export function FormatFields({ fields, onChange, isMissing, hasChoices, role }: FormatFieldsProps) {
  const { t } = useText();
  const id = useId();
  const { reader, format, tables, profile } = fields;
  const forSystem = reader === 'system';
  const formats = forSystem ? FORMATS.filter((one) => hasChoices || one !== 'xapi') : READABLE_FORMATS;
  const toggle = (table: ExportTable): void =>
    onChange({ tables: tables.includes(table) ? tables.filter((one) => one !== table) : [...tables, table] });
  return (
    <>
      <fieldset className="field">
        <legend>{t('exports.format')}</legend>
        <div className="export-options">
          {formats.map((one) => (
          <label className="option" key={one}>
            <input type="radio" name={`${id}-format`} checked={format === one} onChange={() => onChange({ format: one })} />
            <span>
              {t(`exports.format-${one}`)}
              <span className="hint">{t(`exports.format-about-${one}`)}</span>
            </span>
          </label>
        ))}
        </div>
      </fieldset>
      {forSystem && format !== 'xapi' && (
        <fieldset className="field" aria-describedby={`${id}-tables-fault`}>
          <legend>{t('exports.tables')}</legend>
          <div className="export-options">
          {TABLE_NAMES.filter((one) => hasChoices || one !== 'choices').map((one, index) => (
            <label className="option" key={one}>
              <input
                type="checkbox"
                data-field={index === 0 ? 'tables' : undefined}
                checked={tables.includes(one)}
                onChange={() => toggle(one)}
              />
              <span>
                {t(`exports.table-${one}`)}
                <span className="hint">{t(`exports.table-about-${one}`)}</span>
              </span>
            </label>
          ))}
          </div>
          {!hasChoices && <p className="hint">{t(role === 'hr' ? 'exports.no-choices-hr' : 'exports.no-choices')}</p>}
          <p id={`${id}-tables-fault`} className="hint-trouble" role="alert">
            {isMissing && t('exports.tables-missing')}
          </p>
        </fieldset>
      )}
      {format === 'csv' && (
        <fieldset className="field">
          <legend>{t('exports.profile')}</legend>
          {CSV_PROFILES.map((one) => (
            <label className="option" key={one}>
              <input type="radio" name={`${id}-profile`} checked={profile === one} onChange={() => onChange({ profile: one })} />
              <span>{t(`exports.profile-${one}`)}</span>
            </label>
          ))}
        </fieldset>
      )}
      {forSystem && format !== 'xapi' && tables.includes('attempts') && <PresetField preset={fields.preset} onChange={onChange} />}
    </>
  );
}

function PresetField({ preset, onChange }: { readonly preset: string; readonly onChange: FormatFieldsProps['onChange'] }) {
  const { t } = useText();
  const { orpc } = useApi();
  const id = useId();
  const presets = useQuery(orpc.results.presets.queryOptions());
  const broken = presets.data?.filter(({ problem }) => problem !== null) ?? [];
  return (
    <div className="field">
      <label htmlFor={`${id}-preset`}>{t('exports.preset')}</label>
      <select
        id={`${id}-preset`}
        className="input"
        value={preset}
        aria-describedby={`${id}-preset-hint`}
        onChange={(event) => onChange({ preset: event.target.value })}
      >
        <option value="">{t('exports.preset-none')}</option>
        {presets.data
          ?.filter(({ id: value, problem }) => problem === null && !isReadingPreset(value))
          .map(({ id: value, title, named }) => (
            <option key={value} value={value}>
              {named ? t('exports.preset-named', { title }) : title}
            </option>
          ))}
      </select>
      <p id={`${id}-preset-hint`} className="hint">
        {t('exports.preset-hint')}
      </p>
      {broken.map(({ id: value, problem }) => (
        <p key={value} className="hint-trouble" lang="en">
          {problem}
        </p>
      ))}
    </div>
  );
}
