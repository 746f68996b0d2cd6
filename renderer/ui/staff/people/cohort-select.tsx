import type { Cohort, RosterPerson } from '#core/contract/roster.ts';
import { useText } from '../../messages/text.tsx';

interface CohortSelectProps {
  readonly id?: string;
  readonly person: RosterPerson;
  readonly cohorts: readonly Cohort[] | undefined;
  readonly onMove: (cohort: string | null) => void;
}

/** The cohort somebody is in; another one is picked to move them. */
export function CohortSelect({ id, person: { name, cohort }, cohorts, onMove }: CohortSelectProps) {
  const { t } = useText();
  return (
    <select
      id={id}
      className="input"
      aria-label={t('roster.cohort-of', { name })}
      value={cohort?.id ?? ''}
      onChange={(event) => onMove(event.target.value === '' ? null : event.target.value)}
    >
      <option value="">{t('cohort.none')}</option>
      {cohorts?.map((one) => (
        <option key={one.id} value={one.id}>
          {one.name}
        </option>
      ))}
    </select>
  );
}
