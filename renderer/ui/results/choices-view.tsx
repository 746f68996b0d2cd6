import { useState } from 'react';
import type { DashboardFilter, DashboardScope } from '#core/contract/dashboards.ts';
import type { MapBeat } from '#core/results/figures/choice-map.ts';
import type { Scenario } from '#core/scenario/format.ts';
import { parseScenario } from '#core/scenario/parse.ts';
import { FailureNote } from '../common/failure-note.tsx';
import { useText } from '../messages/text.tsx';
import { ChoiceGraph } from './choice-graph.tsx';
import { DataTable, ShownNumber, ShownShare, useNumbers } from './data-table.tsx';
import { SelectField } from './select-field.tsx';
import { useChoiceMap } from './use-figures.ts';

interface ViewProps {
  readonly filter: DashboardFilter;
  readonly scope: DashboardScope;
  readonly onScenario: (scenario: string) => void;
}

/** A scenario's choices: how many came to each beat and took each, drawn and as an outline. */
export function ChoicesView({ filter, scope, onScenario }: ViewProps) {
  const { t } = useText();
  const [first] = scope.scenarios;
  const scenario = filter.scenario ?? first?.id;
  if (scenario === undefined) return <p className="lead">{t('results.nothing')}</p>;
  return (
    <>
      {filter.scenario === undefined && (
        <SelectField
          label={t('results.map-of')}
          value={scenario}
          options={scope.scenarios.map(({ id, title }) => ({ id, name: title }))}
          onChange={onScenario}
        />
      )}
      <ScenarioMap key={scenario} filter={filter} scenario={scenario} />
    </>
  );
}

function ScenarioMap({ filter, scenario }: { readonly filter: DashboardFilter; readonly scenario: string }) {
  const { t } = useText();
  const [hash, setHash] = useState<string | null>(null);
  const map = useChoiceMap({ ...filter, scenario, ...(hash === null ? {} : { hash }) });
  if (map.error !== null) return <FailureNote error={map.error} what={t('results.failed')} onRetry={() => void map.refetch()} />;
  if (map.data === undefined) return <p role="status">{t('state.loading')}</p>;
  const { beats, text, versions, people } = map.data;
  const parsed = parseScenario(text);
  if (!parsed.ok) return <p className="lead">{t('results.map-unreadable')}</p>;
  return (
    <>
      {versions.length > 1 && (
        <SelectField
          label={t('results.map-version')}
          value={map.data.hash}
          options={versions.map((one) => ({ id: one.hash, name: `${one.version} (${one.people ?? t('results.not-shown')})` }))}
          onChange={setHash}
        />
      )}
      <section className="figure">
        <h2 lang={parsed.scenario.locale}>{parsed.scenario.title}</h2>
        <p className="hint">{t('results.map-means')}</p>
        <p>{people === null ? t('results.map-few') : t('results.map-people', { people })}</p>
        <ChoiceGraph scenario={parsed.scenario} beats={beats} />
        <Outline scenario={parsed.scenario} beats={beats} />
      </section>
    </>
  );
}

function Outline({ scenario, beats }: { readonly scenario: Scenario; readonly beats: readonly MapBeat[] }) {
  const { t } = useText();
  return (
    <>
      <h3>{t('results.outline')}</h3>
      <p className="hint">{t('results.difficulty-means')}</p>
      <p className="hint">{t('results.discrimination-means')}</p>
      {beats.map((beat) => (
        <BeatTable key={beat.beat} scenario={scenario} beat={beat} />
      ))}
    </>
  );
}

function BeatTable({ scenario, beat }: { readonly scenario: Scenario; readonly beat: MapBeat }) {
  const { t } = useText();
  const { signed, percent } = useNumbers();
  const authored = scenario.beats.get(beat.beat);
  if (authored?.kind !== 'choices') return null;
  const said = authored.lines.at(-1)?.say ?? '';
  const reached = beat.reached === null ? t('results.not-shown') : String(beat.reached);
  const facts = [
    t('results.reached', { reached }),
    ...(beat.facility === null ? [] : [t('results.difficulty', { share: percent(beat.facility) })]),
    ...(beat.discrimination === null ? [] : [t('results.discrimination', { value: signed(beat.discrimination), words: t(`discrimination.${strength(beat.discrimination)}`) })]),
  ];
  return (
    <div className="beat-table">
      <h4>{beat.beat}</h4>
      {said !== '' && <p lang={scenario.locale}>“{said}”</p>}
      <p>{facts.join(' · ')}</p>
      <DataTable
        caption={t('results.choices-of', { beat: beat.beat })}
        columns={[t('results.choice'), t('results.choice-grade'), t('results.chose'), t('results.share'), t('results.choice-discrimination')]}
        rows={beat.choices.map(({ choice, chose, discrimination }) => {
          const written = authored.choices.find(({ id }) => id === choice);
          return {
            key: choice,
            heading: written?.say ?? written?.do ?? choice,
            cells: [
              written === undefined ? '–' : t(`choice-grade.${written.grade}`),
              <ShownNumber key="chose" value={chose} />,
              <ShownShare key="share" value={chose === null || beat.reached === null ? null : chose / Math.max(1, beat.reached)} />,
              discrimination === null ? '–' : signed(discrimination),
            ],
          };
        })}
      />
    </div>
  );
}

/** Ebel's bands of the discrimination index ("Essentials of Educational Measurement", 1979). */
function strength(value: number): 'against' | 'weak' | 'fair' | 'good' {
  if (value < 0) return 'against';
  if (value < 0.2) return 'weak';
  return value < 0.4 ? 'fair' : 'good';
}
