import { useId, useState } from 'react';
import type { RosterPreview } from '#core/contract/roster.ts';
import { useText } from '../../messages/text.tsx';

type Mapping = RosterPreview['mapping'];

const FIELDS = ['number', 'name', 'first-name', 'last-name', 'cohort', 'department'] as const satisfies readonly (keyof Mapping)[];

interface ColumnChoiceProps {
  readonly preview: RosterPreview;
  readonly onMapping: (mapping: Mapping) => void;
}

/** Which column holds what: open where something was not found, else there for whoever wants to look. */
export function ColumnChoice({ preview: { headings, mapping, missing }, onMapping }: ColumnChoiceProps) {
  const { t } = useText();
  const id = useId();
  const [chosen, setChosen] = useState(mapping);
  // A heading may come twice, or be empty: its place is what tells it.
  const columns = headings.map((heading, index) => ({
    place: index,
    name: heading.trim() === '' ? t('roster.column', { number: index + 1 }) : heading,
  }));
  return (
    <details className="panel" open={missing.length > 0}>
      <summary>{t('roster.columns')}</summary>
      <div className="staff-preview">
        {missing.length > 0 && (
          <p role="alert" className="hint-trouble">
            {missing.map((field) => t(`roster.missing-${field}`)).join(' ')}
          </p>
        )}
        <div className="staff-filters">
          {FIELDS.map((field) => (
            <div className="field" key={field}>
              <label htmlFor={`${id}-${field}`}>{t(`roster.field-${field}`)}</label>
              <select
                id={`${id}-${field}`}
                className="input"
                value={chosen[field] ?? ''}
                onChange={(event) => setChosen({ ...chosen, [field]: event.target.value === '' ? undefined : Number(event.target.value) })}
              >
                <option value="">{t('roster.no-column')}</option>
                {columns.map(({ place, name }) => (
                  <option key={place} value={place}>
                    {name}
                  </option>
                ))}
              </select>
            </div>
          ))}
        </div>
        <div>
          <button type="button" className="button" onClick={() => onMapping(chosen)}>
            {t('roster.columns-do')}
          </button>
        </div>
      </div>
    </details>
  );
}
