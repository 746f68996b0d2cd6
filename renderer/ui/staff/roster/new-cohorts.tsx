import type { CohortsInstead, RosterChanges } from '#core/contract/roster.ts';
import { useText } from '../../messages/text.tsx';

interface NewCohortsProps {
  readonly cohorts: RosterChanges['newCohorts'];
  readonly instead: CohortsInstead;
  readonly onInstead: (instead: CohortsInstead) => void;
}

/** Cohorts that an import would make; one whose name is nearly that of another may be a slip of the keys. */
export function NewCohorts({ cohorts: { total, first }, instead, onInstead }: NewCohortsProps) {
  const { t, rich } = useText();
  if (total === 0 && instead.length === 0) return null;
  const unsure = first.some(({ near }) => near !== null) || instead.length > 0;
  return (
    <details open={unsure}>
      <summary>{t('roster.new-cohorts', { cohorts: total })}</summary>
      <ul>
        {first.map(({ name, people, near }) => (
          <li key={name}>
            <bdi>{name}</bdi> <span className="hint">{t('cohort.people', { people })}</span>
            {near !== null && (
              <div className="actions">
                <strong>{rich('roster.near', { near: <bdi key="near">{near}</bdi> })}</strong>
                <button type="button" className="button" onClick={() => onInstead([...instead, { name, instead: near }])}>
                  {t('roster.take-near', { people, near })}
                </button>
              </div>
            )}
          </li>
        ))}
        {instead.map(({ name, instead: meant }) => (
          <li key={`instead ${name}`}>
            <div className="actions">
              <span>{rich('roster.taken-as', { name: <bdi key="name">{name}</bdi>, meant: <bdi key="meant">{meant}</bdi> })}</span>
              <button type="button" className="button" onClick={() => onInstead(instead.filter((one) => one.name !== name))}>
                {t('roster.take-as-new', { name })}
              </button>
            </div>
          </li>
        ))}
      </ul>
      {total > first.length && <p className="hint">{t('roster.and-more', { more: total - first.length })}</p>}
    </details>
  );
}
