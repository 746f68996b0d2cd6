import { keepPreviousData, useQuery } from '@tanstack/react-query';
import type { AttemptsQuery, DashboardFilter, DashboardScope } from '#core/contract/dashboards.ts';
import { readableId } from '../common/readable-id.ts';
import { useApi } from '../data/api.tsx';
import { useText } from '../messages/text.tsx';

/** What there is to filter by. */
export function useResultsScope() {
  const { orpc } = useApi();
  return useQuery(orpc.dashboards.scope.queryOptions());
}

export function useGrades(filter: DashboardFilter) {
  const { orpc } = useApi();
  return useQuery(orpc.dashboards.grades.queryOptions({ input: filter, placeholderData: keepPreviousData }));
}

export function useEffort(filter: DashboardFilter) {
  const { orpc } = useApi();
  return useQuery(orpc.dashboards.effort.queryOptions({ input: filter, placeholderData: keepPreviousData }));
}

export function usePrincipleFigures(filter: DashboardFilter) {
  const { orpc } = useApi();
  return useQuery(orpc.dashboards.principles.queryOptions({ input: filter, placeholderData: keepPreviousData }));
}

export function useChoiceMap(filter: DashboardFilter & { readonly scenario: string; readonly hash?: string }) {
  const { orpc } = useApi();
  return useQuery(orpc.dashboards.choices.queryOptions({ input: filter, placeholderData: keepPreviousData }));
}

/** Where people find it hardest. */
export function useHardMoments(filter: DashboardFilter) {
  const { orpc } = useApi();
  return useQuery(orpc.dashboards.moments.queryOptions({ input: filter, placeholderData: keepPreviousData }));
}

/** The attempts behind a figure, by name; asked only where names may be seen. */
export function useNamedAttempts(query: AttemptsQuery, mayBeSeen: boolean) {
  const { orpc } = useApi();
  return useQuery(orpc.dashboards.attempts.queryOptions({ input: query, placeholderData: keepPreviousData, enabled: mayBeSeen }));
}

/** Names of what figures are grouped by. */
export interface GroupNames {
  readonly cohort: (id: string) => string;
  readonly scenario: (id: string) => string;
  /** @param monday in days since 1970 */
  readonly week: (monday: string) => string;
}

const DAY = 86_400_000;

export function useGroupNames(scope: DashboardScope): GroupNames {
  const { locale, t } = useText();
  const days = new Intl.DateTimeFormat(locale, { dateStyle: 'medium', timeZone: 'UTC' });
  const cohorts = new Map(scope.cohorts.map(({ id, name }) => [id, name]));
  const scenarios = new Map(scope.scenarios.map(({ id, title }) => [id, title]));
  return {
    cohort: (id) => cohorts.get(id) ?? t('results.no-cohort'),
    scenario: (id) => scenarios.get(id) ?? readableId(id),
    week: (monday) => days.format(Number(monday) * DAY),
  };
}
