import { useId } from 'react';
import type { DashboardFilter, DashboardScope } from '#core/contract/dashboards.ts';
import { useText } from '../messages/text.tsx';
import { ChoiceField } from '../settings/choice-field.tsx';
import { useNarrow } from '../report-card/use-narrow.ts';
import { SelectField } from './select-field.tsx';

interface ResultsFiltersProps {
  readonly filter: DashboardFilter;
  readonly scope: DashboardScope;
  /** Whether one scenario must be chosen. */
  readonly oneScenario: boolean;
  readonly onChange: (filter: DashboardFilter) => void;
}

/** Which attempts are counted. What is chosen stands in the address. */
export function ResultsFilters({ filter, scope, oneScenario, onChange }: ResultsFiltersProps) {
  const { t } = useText();
  const { from, to, cohort, scenario, ...rest } = filter;
  const change = (changed: Readonly<Record<'from' | 'to' | 'cohort' | 'scenario', string | undefined>>): void => {
    const asked = Object.entries(changed).filter(([, value]) => value !== undefined && value !== '');
    onChange({ ...rest, ...Object.fromEntries(asked) });
  };
  const now = { from, to, cohort, scenario };
  const isNarrow = useNarrow();
  const fields = (
    <form className="filters" aria-label={t('results.filters')} onSubmit={(event) => event.preventDefault()}>
      <DayField label={t('results.from')} value={from} onChange={(day) => change({ ...now, from: day })} />
      <DayField label={t('results.to')} value={to} onChange={(day) => change({ ...now, to: day })} />
      <SelectField
        label={t('results.cohort')}
        value={cohort ?? ''}
        options={[{ id: '', name: t('results.all-cohorts') }, ...scope.cohorts]}
        onChange={(id) => change({ ...now, cohort: id })}
      />
      <SelectField
        label={t('results.scenario')}
        value={scenario ?? ''}
        options={[
          ...(oneScenario ? [] : [{ id: '', name: t('results.all-scenarios') }]),
          ...scope.scenarios.map(({ id, title }) => ({ id, name: title })),
        ]}
        onChange={(id) => change({ ...now, scenario: id })}
      />
      <ChoiceField
        legend={t('results.which')}
        hint={t('results.which-hint')}
        options={[
          { id: 'first', name: t('results.which-first') },
          { id: 'best', name: t('results.which-best') },
        ]}
        chosen={filter.which}
        onChoose={(which) => onChange({ ...filter, which })}
      />
    </form>
  );
  if (!isNarrow) return fields;
  return (
    <details className="fold on-screen">
      <summary>{t('results.filters')}</summary>
      {fields}
    </details>
  );
}

function DayField({ label, value, onChange }: { readonly label: string; readonly value: string | undefined; readonly onChange: (day: string) => void }) {
  const id = useId();
  return (
    <p className="filter">
      <label htmlFor={id}>{label}</label>
      <input id={id} className="input" type="date" value={value ?? ''} onChange={(event) => onChange(event.target.value)} />
    </p>
  );
}
