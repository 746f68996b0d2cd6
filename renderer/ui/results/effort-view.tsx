import type { DashboardFilter, DashboardScope } from '#core/contract/dashboards.ts';
import { FailureNote } from '../common/failure-note.tsx';
import { useText } from '../messages/text.tsx';
import { DataTable, ShownNumber } from './data-table.tsx';
import { Figure } from './figure.tsx';
import { StackedBars } from './stacked-bars.tsx';
import { useEffort, useGroupNames } from './use-figures.ts';

interface ViewProps {
  readonly filter: DashboardFilter;
  readonly scope: DashboardScope;
}

const COLUMNS = ['first', 'second', 'third', 'later', 'notYet'] as const;

/** How many attempts it took to the first A, and how long an attempt takes. */
export function EffortView({ filter, scope }: ViewProps) {
  const { t } = useText();
  const names = useGroupNames(scope);
  const effort = useEffort(filter);
  if (effort.error !== null) {
    return <FailureNote error={effort.error} what={t('results.failed')} onRetry={() => void effort.refetch()} />;
  }
  if (effort.data === undefined) return <p role="status">{t('state.loading')}</p>;
  const { scenarios, times } = effort.data;
  if (scenarios.length < 2) return <p className="lead">{t('results.nothing')}</p>;
  const nameOf = (scenario: string): string => (scenario === '' ? t('results.total') : names.scenario(scenario));
  const rows = [...scenarios.slice(1), ...scenarios.slice(0, 1)];
  const bars = scenarios.slice(1).flatMap(({ scenario, people, ...counts }) => {
    if (people === null || people === 0) return [];
    const parts = COLUMNS.map((column) => [column, (counts[column] ?? 0) / people] as const);
    const rest = 1 - parts.reduce((sum, [, share]) => sum + share, 0);
    return [{ name: nameOf(scenario), parts: { ...Object.fromEntries(parts), rest: rest < 0.001 ? 0 : rest } }];
  });
  return (
    <>
      <Figure
        title={t('results.to-a')}
        meaning={t('results.to-a-means')}
        chart={
          <StackedBars
            rows={bars}
            whole={1}
            series={[
              { key: 'first', name: t('results.to-a-first'), mark: '1', fill: 'sun' },
              { key: 'second', name: t('results.to-a-second'), mark: '2', fill: 'sage' },
              { key: 'third', name: t('results.to-a-third'), mark: '3', fill: 'sky' },
              { key: 'later', name: t('results.to-a-later'), mark: '4', fill: 'rose' },
              { key: 'notYet', name: t('results.to-a-notYet'), mark: '–', fill: 'plain' },
              { key: 'rest', name: t('results.not-shown'), mark: '?', fill: 'paper' },
            ]}
          />
        }
      >
        <DataTable
          caption={t('results.to-a')}
          columns={[t('results.scenario'), t('results.people'), ...COLUMNS.map((column) => t(`results.to-a-${column}`))]}
          rows={rows.map((group) => ({
            key: group.scenario,
            heading: nameOf(group.scenario),
            total: group.scenario === '',
            cells: (['people', ...COLUMNS] as const).map((column) => <ShownNumber key={column} value={group[column]} />),
          }))}
        />
      </Figure>
      {times === null ? (
        <p className="hint">{t('results.times-hr')}</p>
      ) : (
        <Figure
          title={t('results.times')}
          meaning={t('results.times-means')}
          chart={
            <StackedBars
              rows={times.map(({ scenario, quarter, median, threeQuarters }) => ({
                name: names.scenario(scenario),
                parts: { under: quarter, lower: median - quarter, upper: threeQuarters - median },
              }))}
              series={[
                { key: 'under', name: t('results.times-under'), mark: '', fill: 'plain' },
                { key: 'lower', name: t('results.times-lower'), mark: '', fill: 'sky' },
                { key: 'upper', name: t('results.times-upper'), mark: '', fill: 'sage' },
              ]}
            />
          }
        >
          <DataTable
            caption={t('results.times')}
            columns={[t('results.scenario'), t('results.times-quarter'), t('results.times-median'), t('results.times-three')]}
            rows={times.map(({ scenario, quarter, median, threeQuarters }) => ({
              key: scenario,
              heading: names.scenario(scenario),
              cells: [quarter, median, threeQuarters].map((seconds) => t('results.seconds', { seconds })),
            }))}
          />
        </Figure>
      )}
    </>
  );
}
