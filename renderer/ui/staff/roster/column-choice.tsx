import { useId, useState } from 'react';
import type { RosterPreview } from '#core/contract/roster.ts';
import { useText } from '../../messages/text.tsx';
import { StaffTable } from '../common/staff-table.tsx';
import { columnName, columnsOf } from './column-name.ts';

type Mapping = RosterPreview['mapping'];

const FIELDS = ['number', 'name', 'first-name', 'last-name', 'cohort', 'department'] as const satisfies readonly (keyof Mapping)[];

interface ColumnChoiceProps {
  readonly preview: RosterPreview;
  readonly onMapping: (mapping: Mapping) => void;
}

/** Which column is read as what, and which are not read at all; a person can always say it differently. */
export function ColumnChoice({ preview: { headings, mapping, missing }, onMapping }: ColumnChoiceProps) {
  const text = useText();
  const { t, locale } = text;
  const id = useId();
  const [chosen, setChosen] = useState(mapping);
  // A heading may come twice, or be empty: its place is what tells it.
  const columns = headings.map((heading, place) => ({ place, name: columnName(text, heading, place) }));
  const read = columnsOf(chosen);
  const ignored = columns.filter(({ place }) => !read.includes(place));
  const changed = FIELDS.some((field) => chosen[field] !== mapping[field]);
  return (
    <section className="panel staff-preview" aria-labelledby={`${id}-title`}>
      <h2 id={`${id}-title`}>{t('roster.columns')}</h2>
      {missing.length > 0 && (
        <p role="alert" className="hint-trouble">
          {missing.map((field) => t(`roster.missing-${field}`)).join(' ')}
        </p>
      )}
      <StaffTable
        caption={t('roster.columns')}
        titles={[t('roster.read-as'), t('roster.column-of-file')]}
        rows={FIELDS.map((field) => ({
          key: field,
          head: <label htmlFor={`${id}-${field}`}>{t(`roster.field-${field}`)}</label>,
          cells: [
            <select
              key="column"
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
            </select>,
          ],
        }))}
      />
      {ignored.length > 0 && (
        <p>
          {t('roster.ignored', {
            columns: ignored.length,
            names: new Intl.ListFormat(locale).format(ignored.map(({ name }) => name)),
          })}
        </p>
      )}
      {(changed || missing.length > 0) && (
        <div>
          <button type="button" className="button" onClick={() => onMapping(chosen)}>
            {t('roster.columns-do')}
          </button>
        </div>
      )}
    </section>
  );
}
