import { useId } from 'react';
import { useText } from '../../messages/text.tsx';

interface CohortFilterProps {
  /** Those to choose from; undefined while they are on their way. */
  readonly cohorts: readonly { readonly id: string; readonly name: string }[] | undefined;
  /** A cohort's id; empty: all of them. */
  readonly value: string;
  /** Whether those in no cohort can be asked for, as `none`. */
  readonly withNone?: boolean;
  readonly onChange: (cohort: string) => void;
}

/** Narrows a list to one cohort. */
export function CohortFilter({ cohorts, value, withNone = false, onChange }: CohortFilterProps) {
  const { t } = useText();
  const id = useId();
  return (
    <div className="field">
      <label htmlFor={id}>{t('cohort.one')}</label>
      <select id={id} className="input" value={value} onChange={(event) => onChange(event.target.value)}>
        <option value="">{t('cohort.all')}</option>
        {withNone && <option value="none">{t('cohort.none')}</option>}
        {cohorts?.map((one) => (
          <option key={one.id} value={one.id}>
            {one.name}
          </option>
        ))}
      </select>
    </div>
  );
}
