import type { DashboardFilter, DashboardScope } from '#core/contract/dashboards.ts';
import type { GradeFigures, GradeGroup } from '#core/results/figures/grade-groups.ts';
import { FailureNote } from '../common/failure-note.tsx';
import { useText } from '../messages/text.tsx';
import { DataTable, ShownNumber, type TableRow } from './data-table.tsx';
import { Figure } from './figure.tsx';
import { StackedBars } from './stacked-bars.tsx';
import { useGrades, useGroupNames } from './use-figures.ts';

interface ViewProps {
  readonly filter: DashboardFilter;
  readonly scope: DashboardScope;
}

/** What was finished and with which grades: by cohort, scenario and week. */
export function GradesView({ filter, scope }: ViewProps) {
  const { t } = useText();
  const names = useGroupNames(scope);
  const grades = useGrades(filter);
  if (grades.error !== null) {
    return <FailureNote error={grades.error} what={t('results.failed')} onRetry={() => void grades.refetch()} />;
  }
  if (grades.data === undefined) return <p role="status">{t('state.loading')}</p>;
  const { cohorts, members, scenarios, total, weeks } = grades.data;
  if (total.finished === 0) return <p className="lead">{t('results.nothing')}</p>;
  const sizes = new Map(members.map(({ cohort, people }) => [cohort, people]));
  return (
    <>
      <GroupFigure
        title={t('results.by-cohort')}
        meaning={t('results.by-cohort-means')}
        first={t('results.cohort')}
        groups={cohorts}
        total={total}
        nameOf={names.cohort}
        sizeOf={(key) => sizes.get(key) ?? (sizes.has(key) ? null : 0)}
      />
      <GroupFigure title={t('results.by-scenario')} meaning={t('results.by-scenario-means')} first={t('results.scenario')} groups={scenarios} total={total} nameOf={names.scenario} />
      <GroupFigure title={t('results.by-week')} meaning={t('results.by-week-means')} first={t('results.week')} groups={weeks} total={total} nameOf={names.week} isTime />
    </>
  );
}

interface GroupFigureProps {
  readonly title: string;
  readonly meaning: string;
  readonly first: string;
  readonly groups: GradeFigures['cohorts'];
  readonly total: GradeGroup;
  readonly nameOf: (key: string) => string;
  readonly sizeOf?: (key: string) => number | null;
  readonly isTime?: boolean;
}

function GroupFigure({ title, meaning, first, groups, total, nameOf, sizeOf, isTime = false }: GroupFigureProps) {
  const { t } = useText();
  const series = [
    { key: 'A', name: t('grade.A'), mark: 'A', fill: 'sun' },
    { key: 'C', name: t('grade.C'), mark: 'C', fill: 'sage' },
    { key: 'F', name: t('grade.F'), mark: 'F', fill: 'rose' },
    { key: 'rest', name: t('results.not-shown'), mark: '?', fill: 'paper' },
  ] as const;
  const bars = groups.flatMap(({ key, finished, A, C, F }) =>
    finished === null ? [] : [{ name: nameOf(key), parts: { A: A ?? 0, C: C ?? 0, F: F ?? 0, rest: finished - (A ?? 0) - (C ?? 0) - (F ?? 0) } }],
  );
  const row = (group: GradeGroup, heading: string, isTotal = false): TableRow => ({
    key: isTotal ? 'total' : group.key,
    heading,
    total: isTotal,
    cells: [
      ...(sizeOf === undefined ? [] : [isTotal ? '' : <ShownNumber key="size" value={sizeOf(group.key)} />]),
      ...(['people', 'finished', 'A', 'C', 'F'] as const).map((column) => <ShownNumber key={column} value={group[column]} />),
    ],
  });
  return (
    <Figure title={title} meaning={meaning} chart={<StackedBars rows={bars} series={series} lie={isTime ? 'columns' : 'bars'} />}>
      <DataTable
        caption={title}
        columns={[
          first,
          ...(sizeOf === undefined ? [] : [t('results.members')]),
          t('results.people'),
          t('results.finished'),
          t('grade.A'),
          t('grade.C'),
          t('grade.F'),
        ]}
        rows={[...groups.map((group) => row(group, nameOf(group.key))), row(total, t('results.total'), true)]}
      />
    </Figure>
  );
}
