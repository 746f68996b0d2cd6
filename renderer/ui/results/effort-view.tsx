import type { EffortGroup, TimeGroup } from '#core/results/figures/effort.ts';
import { useText } from '../messages/text.tsx';
import { DataTable, ShownNumber, useNumbers } from './data-table.tsx';
import { Figure } from './figure.tsx';
import { StackedBars } from './stacked-bars.tsx';
import { Told } from './told.tsx';
import { useEffort, useGroupNames } from './use-figures.ts';
import { attemptsBehind, type ViewProps } from './view-props.ts';

const COLUMNS = ['first', 'second', 'third', 'later', 'notYet'] as const;

const NUMBERS = ['people', 'finished', ...COLUMNS] as const;

/** How many attempts it took to the first A, and how long an attempt takes. */
export function EffortView(props: ViewProps) {
  const effort = useEffort(props.filter);
  return (
    <Told answer={effort} least={props.scope.groupMinimum}>
      {(figures) => (
        <>
          <ToFirstA {...props} scenarios={figures.scenarios} />
          <Times {...props} times={figures.times} />
        </>
      )}
    </Told>
  );
}

function ToFirstA({ scenarios, ...props }: ViewProps & { readonly scenarios: readonly EffortGroup[] }) {
  const { t } = useText();
  const { percent } = useNumbers();
  const names = useGroupNames(props.scope);
  const [total, ...all] = scenarios;
  const groups = all.filter(({ finished }) => finished !== null);
  if (total === undefined || all.length === 0) return <p className="lead">{t('results.nothing')}</p>;
  const bars = groups.flatMap((group) => {
    const { scenario, finished } = group;
    if (finished === null || finished === 0) return [];
    const parts = COLUMNS.map((column) => [column, (group[column] ?? 0) / finished] as const);
    const rest = 1 - parts.reduce((sum, [, share]) => sum + share, 0);
    return [{ name: names.scenario(scenario), parts: { ...Object.fromEntries(parts), rest: rest < 0.001 ? 0 : rest } }];
  });
  const isPartly = groups.some((group) => NUMBERS.some((column) => group[column] === null));
  const series = [
    { key: 'first', name: t('results.to-a-first'), mark: '1', fill: 'sun' },
    { key: 'second', name: t('results.to-a-second'), mark: '2', fill: 'sage' },
    { key: 'third', name: t('results.to-a-third'), mark: '3', fill: 'sky' },
    { key: 'later', name: t('results.to-a-later'), mark: '4', fill: 'rose' },
    { key: 'notYet', name: t('results.to-a-notYet'), mark: '–', fill: 'plain' },
    { key: 'rest', name: t('results.not-shown'), mark: '?', fill: 'paper' },
  ] as const;
  const { finished, first, notYet } = total;
  return (
    <Figure
      title={t('results.to-a')}
      meaning={t('results.to-a-means')}
      says={
        finished === null || first === null || notYet === null
          ? null
          : t('results.to-a-say', { first: percent(first / finished), notYet: percent(notYet / finished) })
      }
      isPartly={isPartly}
      leftOut={all.length - groups.length}
      {...(bars.length === 0 ? {} : { chart: <StackedBars rows={bars} whole={1} series={isPartly ? series : series.slice(0, 5)} /> })}
      terms={[
        ['results.people', 'results.people-means'],
        ['results.finished', 'results.finished-means'],
        ['results.to-a-first', 'results.to-a-first-means'],
        ['results.to-a-notYet', 'results.to-a-notYet-means'],
      ]}
    >
      <DataTable
        caption={t('results.to-a')}
        columns={[t('results.scenario'), t('results.people'), t('results.finished'), ...COLUMNS.map((column) => t(`results.to-a-${column}`))]}
        rows={[...groups, total].map((group) => ({
          key: group.scenario,
          heading: group === total ? t('results.total') : names.scenario(group.scenario),
          total: group === total,
          behind: attemptsBehind(props, group === total ? {} : { scenario: group.scenario }),
          cells: NUMBERS.map((column) => <ShownNumber key={column} value={group[column]} />),
        }))}
      />
    </Figure>
  );
}

function Times({ times, ...props }: ViewProps & { readonly times: readonly TimeGroup[] | null }) {
  const { t } = useText();
  const names = useGroupNames(props.scope);
  const duration = useDuration();
  if (times === null) return <p className="hint">{t('results.times-hr')}</p>;
  if (times.length === 0) return <p className="hint">{t('results.times-few', { least: props.scope.groupMinimum })}</p>;
  return (
    <Figure
      title={t('results.times')}
      meaning={t('results.times-means')}
      chart={
        <StackedBars
          unit={duration}
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
      terms={[
        ['results.times-quarter', 'results.times-quarter-means'],
        ['results.times-median', 'results.times-median-means'],
        ['results.times-three', 'results.times-three-means'],
      ]}
    >
      <DataTable
        caption={t('results.times')}
        columns={[t('results.scenario'), t('results.times-quarter'), t('results.times-median'), t('results.times-three')]}
        rows={times.map(({ scenario, quarter, median, threeQuarters }) => ({
          key: scenario,
          heading: names.scenario(scenario),
          behind: attemptsBehind(props, { scenario }),
          cells: [quarter, median, threeQuarters].map(duration),
        }))}
      />
    </Figure>
  );
}

/** Seconds as minutes and seconds. */
function useDuration(): (seconds: number) => string {
  const { t } = useText();
  return (seconds) => t('results.minutes', { time: `${Math.floor(seconds / 60)}:${String(seconds % 60).padStart(2, '0')}` });
}
