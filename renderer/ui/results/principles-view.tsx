import { useState } from 'react';
import type { DashboardFilter, DashboardScope } from '#core/contract/dashboards.ts';
import type { PrincipleFigures } from '#core/results/figures/consistency.ts';
import { FailureNote } from '../common/failure-note.tsx';
import { useText } from '../messages/text.tsx';
import { usePrinciples } from '../programmes/use-programme.ts';
import { DataTable, ShownNumber, ShownShare, useNumbers } from './data-table.tsx';
import { Figure } from './figure.tsx';
import { SelectField } from './select-field.tsx';
import { StackedBars } from './stacked-bars.tsx';
import { useGroupNames, usePrincipleFigures } from './use-figures.ts';

interface ViewProps {
  readonly filter: DashboardFilter;
  readonly scope: DashboardScope;
}

/** How each principle fared, and the same one from customer to customer. */
export function PrinciplesView({ filter, scope }: ViewProps) {
  const { t } = useText();
  const figures = usePrincipleFigures(filter);
  const nameOf = usePrinciples();
  if (figures.error !== null) {
    return <FailureNote error={figures.error} what={t('results.failed')} onRetry={() => void figures.refetch()} />;
  }
  if (figures.data === undefined) return <p role="status">{t('state.loading')}</p>;
  if (figures.data.length === 0) return <p className="lead">{t('results.nothing')}</p>;
  const named = figures.data.map((one) => ({ ...one, name: nameOf(one.principle).name }));
  return (
    <>
      <Figure title={t('results.by-principle')} meaning={t('results.by-principle-means')} chart={<RateBars rows={named} />}>
        <DataTable
          caption={t('results.by-principle')}
          columns={[t('results.principle'), t('results.people-least'), t('results.shown'), t('results.dazzled'), t('results.lapses'), t('results.spread')]}
          rows={named.map(({ principle, name, people, rates, spread }) => ({
            key: principle,
            heading: name,
            cells: [
              <ShownNumber key="people" value={people} />,
              <ShownShare key="shown" value={rates?.shown ?? null} />,
              <ShownShare key="dazzled" value={rates?.dazzled ?? null} />,
              <ShownShare key="lapses" value={rates?.lapses ?? null} />,
              <Points key="spread" value={spread} />,
            ],
          }))}
        />
      </Figure>
      <Consistency figures={named} scope={scope} />
    </>
  );
}

function Points({ value }: { readonly value: number | null }) {
  const { t, number } = useNumbers();
  return value === null ? '–' : t('results.points', { points: number(Math.round(value * 100)) });
}

interface RateRow {
  readonly name: string;
  readonly rates: PrincipleFigures['rates'];
}

/** Of every hundred opportunities: dazzled, shown without, let pass, lapses. */
function RateBars({ rows }: { readonly rows: readonly RateRow[] }) {
  const { t } = useText();
  return (
    <StackedBars
      whole={1}
      rows={rows.flatMap(({ name, rates }) => {
        if (rates === null) return [];
        const { dazzled, lapses, shown } = rates;
        return [{ name, parts: { dazzled, met: shown - dazzled, passed: Math.max(0, 1 - shown - lapses), lapses } }];
      })}
      series={[
        { key: 'dazzled', name: t('results.rate-dazzled'), mark: '★', fill: 'sun' },
        { key: 'met', name: t('results.rate-met'), mark: '✓', fill: 'sage' },
        { key: 'passed', name: t('results.rate-passed'), mark: '·', fill: 'plain' },
        { key: 'lapses', name: t('results.rate-lapses'), mark: '✗', fill: 'rose' },
      ]}
    />
  );
}

function Consistency({ figures, scope }: { readonly figures: readonly (PrincipleFigures & { readonly name: string })[]; readonly scope: DashboardScope }) {
  const { t } = useText();
  const names = useGroupNames(scope);
  const [asked, setAsked] = useState('');
  const chosen = figures.find(({ principle }) => principle === asked) ?? figures[0];
  if (chosen === undefined) return null;
  const rows = chosen.scenarios.map((at) => ({ ...at, name: names.scenario(at.scenario) }));
  return (
    <>
      <SelectField
        label={t('results.consistency-of')}
        value={chosen.principle}
        options={figures.map(({ principle, name }) => ({ id: principle, name }))}
        onChange={setAsked}
      />
      <Figure title={t('results.consistency', { principle: chosen.name })} meaning={t('results.consistency-means')} chart={<RateBars rows={rows} />}>
        <DataTable
          caption={t('results.consistency', { principle: chosen.name })}
          columns={[t('results.scenario'), t('results.people'), t('results.shown'), t('results.dazzled'), t('results.lapses')]}
          rows={rows.map(({ scenario, name, people, rates }) => ({
            key: scenario,
            heading: name,
            cells: [
              <ShownNumber key="people" value={people} />,
              <ShownShare key="shown" value={rates?.shown ?? null} />,
              <ShownShare key="dazzled" value={rates?.dazzled ?? null} />,
              <ShownShare key="lapses" value={rates?.lapses ?? null} />,
            ],
          }))}
        />
      </Figure>
    </>
  );
}
