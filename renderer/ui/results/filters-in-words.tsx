import type { DashboardFilter, DashboardScope } from '#core/contract/dashboards.ts';
import { useText } from '../messages/text.tsx';
import type { ResultView } from './address.ts';
import { useGroupNames } from './use-figures.ts';

interface FiltersInWordsProps {
  readonly view: ResultView;
  readonly filter: DashboardFilter;
  readonly scope: DashboardScope;
}

/** On paper: what the page shows, for its filters are not printed. */
export function FiltersInWords({ view, filter: { cohort, from, scenario, to, which }, scope }: FiltersInWordsProps) {
  const { day, t } = useText();
  const names = useGroupNames(scope);
  const said = [
    t(`results.view-${view}`),
    ...(from === undefined ? [] : [`${t('results.from')} ${day(from)}`]),
    ...(to === undefined ? [] : [`${t('results.to')} ${day(to)}`]),
    cohort === undefined ? t('results.all-cohorts') : names.cohort(cohort),
    scenario === undefined ? t('results.all-scenarios') : names.scenario(scenario),
    `${t('results.which')}: ${t(`results.which-${which}`)}`,
  ];
  return <p className="on-paper">{said.join(' · ')}</p>;
}
