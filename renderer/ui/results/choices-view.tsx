import { useState } from 'react';
import type { DashboardFilter } from '#core/contract/dashboards.ts';
import type { MapBeat } from '#core/results/figures/choice-map.ts';
import type { Scenario } from '#core/scenario/format.ts';
import { parseScenario } from '#core/scenario/parse.ts';
import { useText } from '../messages/text.tsx';
import { ChoiceGraph } from './choice-graph.tsx';
import { MomentFigure } from './moment-figure.tsx';
import { SelectField } from './select-field.tsx';
import { Told } from './told.tsx';
import { useChoiceMap } from './use-figures.ts';
import type { ViewProps } from './view-props.ts';

/** A scenario's choices: how many came to each moment and took each, drawn and in words. */
export function ChoicesView({ filter, scope }: ViewProps) {
  const { t } = useText();
  const { scenario } = filter;
  if (scenario === undefined) return <p className="lead">{t('results.nothing')}</p>;
  return <ScenarioMap key={scenario} filter={{ ...filter, scenario }} scope={scope} />;
}

function ScenarioMap({ filter, scope }: ViewProps & { readonly filter: DashboardFilter & { readonly scenario: string } }) {
  const { t } = useText();
  const [asked, setAsked] = useState<string | null>(null);
  const map = useChoiceMap({ ...filter, ...(asked === null ? {} : { hash: asked }) });
  return (
    <Told answer={map} least={scope.groupMinimum}>
      {({ beats, hash, people, text, versions }) => {
        const parsed = parseScenario(text);
        if (!parsed.ok) return <p className="lead">{t('results.map-unreadable')}</p>;
        const { scenario } = parsed;
        return (
          <>
            {versions.length > 1 && (
              <SelectField
                label={t('results.map-version')}
                value={hash}
                options={versions.map((one) => ({ id: one.hash, name: `${one.version} (${one.people ?? t('results.not-shown')})` }))}
                onChange={setAsked}
              />
            )}
            <section className="figure">
              <h2 lang={scenario.locale}>{scenario.title}</h2>
              {people === null ? (
                <p className="withheld">{t('results.map-few', { least: scope.groupMinimum })}</p>
              ) : (
                <>
                  <p className="says">{t('results.map-people', { people })}</p>
                  <p className="hint">{t('results.map-means')}</p>
                  <ChoiceGraph scenario={scenario} beats={beats} />
                  <Moments filter={filter} scope={scope} scenario={scenario} beats={beats} hash={hash} />
                </>
              )}
            </section>
          </>
        );
      }}
    </Told>
  );
}

interface MomentsProps extends ViewProps {
  readonly scenario: Scenario;
  readonly beats: readonly MapBeat[];
  readonly hash: string;
}

function Moments({ beats, ...props }: MomentsProps) {
  const { t } = useText();
  const isPartly = beats.some(({ reached, choices }) => reached === null || choices.some(({ chose }) => chose === null));
  return (
    <>
      <h3>{t('results.outline')}</h3>
      {isPartly && <p className="hint">{t('results.partly')}</p>}
      {beats.map((beat) => (
        <MomentFigure key={beat.beat} {...props} beat={beat} />
      ))}
      <details className="fold">
        <summary>{t('results.terms', { figure: t('results.outline') })}</summary>
        <dl className="terms">
          {TERMS.map(([term, meaning]) => (
            <div key={term}>
              <dt>{t(term)}</dt>
              <dd>{t(meaning)}</dd>
            </div>
          ))}
        </dl>
      </details>
    </>
  );
}

const TERMS = [
  ['results.chose-well', 'results.chose-well-means'],
  ['results.difficulty', 'results.difficulty-means'],
  ['results.discrimination', 'results.discrimination-means'],
  ['results.choice-discrimination', 'results.choice-discrimination-means'],
] as const;
