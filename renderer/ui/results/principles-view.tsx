import { useState } from 'react';
import type { PrincipleFigures } from '#core/results/figures/consistency.ts';
import { useText } from '../messages/text.tsx';
import { usePrinciples } from '../programmes/use-programme.ts';
import { DataTable, ShownNumber, ShownShare, useNumbers } from './data-table.tsx';
import { Figure } from './figure.tsx';
import { SelectField } from './select-field.tsx';
import { StackedBars } from './stacked-bars.tsx';
import { Told } from './told.tsx';
import { useGroupNames, usePrincipleFigures } from './use-figures.ts';
import { attemptsBehind, type ViewProps } from './view-props.ts';
import { weakestFirst } from './weakest-first.ts';

/** How each principle fared, and the same one from customer to customer. */
export function PrinciplesView(props: ViewProps) {
  const figures = usePrincipleFigures(props.filter);
  return (
    <Told answer={figures} least={props.scope.groupMinimum}>
      {({ principles }) => <Principles {...props} principles={principles} />}
    </Told>
  );
}

type NamedFigures = PrincipleFigures & { readonly name: string };

function Principles({ principles, ...props }: ViewProps & { readonly principles: readonly PrincipleFigures[] }) {
  const { t } = useText();
  const { percent } = useNumbers();
  const nameOf = usePrinciples();
  if (principles.length === 0) return <p className="lead">{t('results.nothing')}</p>;
  const named = principles.filter(({ rates }) => rates !== null).map((one) => ({ ...one, name: nameOf(one.principle).name }));
  const [weakest] = weakestFirst(named);
  return (
    <>
      <Figure
        title={t('results.by-principle')}
        meaning={t('results.by-principle-means')}
        says={weakest === undefined ? null : t('results.principle-say', { principle: weakest.name, share: percent(weakest.rates.shown) })}
        leftOut={principles.length - named.length}
        chart={<RateBars rows={named} />}
        terms={[
          ['results.people-least', 'results.people-least-means'],
          ['results.shown', 'results.shown-means'],
          ['results.dazzled', 'results.dazzled-means'],
          ['results.lapses', 'results.lapses-means'],
          ['results.spread', 'results.spread-means'],
        ]}
      >
        <DataTable
          caption={t('results.by-principle')}
          columns={[t('results.principle'), t('results.people-least'), t('results.shown'), t('results.dazzled'), t('results.lapses'), t('results.spread')]}
          rows={named.map(({ principle, name, people, rates, spread }) => ({
            key: principle,
            heading: name,
            behind: attemptsBehind(props, {}, { principle }),
            cells: [
              <ShownNumber key="people" value={people} />,
              <ShownShare key="shown" value={rates?.shown ?? null} />,
              <ShownShare key="dazzled" value={rates?.dazzled ?? null} />,
              <ShownShare key="lapses" value={rates?.lapses ?? null} />,
              spread === null ? '–' : t(`results.spread-${evenness(spread)}`, { low: percent(spread.low), high: percent(spread.high) }),
            ],
          }))}
        />
      </Figure>
      <Consistency {...props} figures={named} />
    </>
  );
}

/** How alike a principle fares with every customer: so many points of a hundred apart. */
function evenness({ high, low }: { readonly low: number; readonly high: number }): 'even' | 'some' | 'much' {
  if (high - low < 0.15) return 'even';
  return high - low < 0.35 ? 'some' : 'much';
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

function Consistency({ figures, ...props }: ViewProps & { readonly figures: readonly NamedFigures[] }) {
  const { t } = useText();
  const { percent } = useNumbers();
  const names = useGroupNames(props.scope);
  const [asked, setAsked] = useState('');
  const chosen = figures.find(({ principle }) => principle === asked) ?? figures[0];
  if (chosen === undefined) return null;
  const rows = chosen.scenarios.filter(({ rates }) => rates !== null).map((at) => ({ ...at, name: names.scenario(at.scenario) }));
  const { principle, spread } = chosen;
  return (
    <>
      <div className="on-screen">
        <SelectField
          label={t('results.consistency-of')}
          value={principle}
          options={figures.map((one) => ({ id: one.principle, name: one.name }))}
          onChange={setAsked}
        />
      </div>
      <Figure
        title={t('results.consistency', { principle: chosen.name })}
        meaning={t('results.consistency-means')}
        says={spread === null ? null : t(`results.consistency-${evenness(spread)}`, { low: percent(spread.low), high: percent(spread.high) })}
        leftOut={chosen.scenarios.length - rows.length}
        {...(rows.length === 0 ? {} : { chart: <RateBars rows={rows} /> })}
      >
        <DataTable
          caption={t('results.consistency', { principle: chosen.name })}
          columns={[t('results.scenario'), t('results.people'), t('results.shown'), t('results.dazzled'), t('results.lapses')]}
          rows={rows.map(({ scenario, name, people, rates }) => ({
            key: scenario,
            heading: name,
            behind: attemptsBehind(props, { scenario }, { principle }),
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
