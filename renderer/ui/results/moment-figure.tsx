import type { MapBeat } from '#core/results/figures/choice-map.ts';
import type { Scenario } from '#core/scenario/format.ts';
import { readableId } from '../common/readable-id.ts';
import { useText } from '../messages/text.tsx';
import { DataTable, ShownNumber, ShownShare, useNumbers } from './data-table.tsx';
import { attemptsBehind, type ViewProps } from './view-props.ts';

interface MomentFigureProps extends ViewProps {
  readonly scenario: Scenario;
  readonly beat: MapBeat;
  /** The contents that the map is of. */
  readonly hash: string;
}

/** One moment of a scenario in words: who came there, how hard it was, what was chosen; its statistics are folded. */
export function MomentFigure({ scenario, beat, hash, ...props }: MomentFigureProps) {
  const { t } = useText();
  const { percent, signed } = useNumbers();
  const authored = scenario.beats.get(beat.beat);
  if (authored?.kind !== 'choices') return null;
  const said = authored.lines.at(-1)?.say ?? readableId(beat.beat);
  const written = new Map(authored.choices.map((choice) => [choice.id, choice]));
  const wordsOf = (id: string): string => written.get(id)?.say ?? written.get(id)?.do ?? readableId(id);
  const { reached, well, difficulty, facility, discrimination } = beat;
  const behind = (choice: string): string | null => attemptsBehind(props, { scenario: scenario.id }, { beat: beat.beat, choice, hash });
  const told = beat.choices.flatMap(({ choice, discrimination: value }) => (value === null ? [] : [{ choice, value }]));
  return (
    <div className="beat-table">
      <h4 lang={scenario.locale}>{said}</h4>
      <p>
        {reached === null
          ? t('results.reached-few')
          : [
              t('results.reached', { reached }),
              ...(difficulty === null || reached === 0
                ? []
                : [well === null ? t(`results.difficulty-${difficulty}`) : t(`results.difficulty-${difficulty}-share`, { share: percent(well / reached) })]),
              ...(discrimination === null ? [] : [t(`discrimination.${strength(discrimination)}`)]),
            ].join(' ')}
      </p>
      <DataTable
        caption={t('results.choices-of', { said: shorten(said) })}
        columns={[t('results.choice'), t('results.choice-grade'), t('results.chose'), t('results.share')]}
        rows={beat.choices.map(({ choice, chose }) => {
          const grade = written.get(choice)?.grade;
          return {
            key: choice,
            heading: wordsOf(choice),
            lang: scenario.locale,
            behind: chose === null || chose === 0 ? null : behind(choice),
            cells: [
              grade === undefined ? '–' : t(`choice-grade.${grade}`),
              <ShownNumber key="chose" value={chose} />,
              <ShownShare key="share" value={chose === null || reached === null ? null : chose / Math.max(1, reached)} />,
            ],
          };
        })}
      />
      <details className="fold">
        <summary>
          {t('results.numbers')}
          <span className="sr-only">: {shorten(said)}</span>
        </summary>
        <ul className="plain-list">
          <li>{facility === null ? t('results.difficulty-few') : t('results.difficulty-is', { share: percent(facility) })}</li>
          <li>{discrimination === null ? t('results.discrimination-few') : t('results.discrimination-is', { value: signed(discrimination) })}</li>
          {told.map(({ choice, value }) => (
            <li key={choice}>{t('results.choice-discrimination-is', { choice: wordsOf(choice), value: signed(value) })}</li>
          ))}
          <li>{t('results.beat-is', { beat: beat.beat })}</li>
        </ul>
      </details>
    </div>
  );
}

const LONGEST = 60;

function shorten(said: string): string {
  return said.length <= LONGEST ? said : `${said.slice(0, LONGEST - 1).trimEnd()}…`;
}

/** Ebel's bands of the discrimination index ("Essentials of Educational Measurement", 1979). */
function strength(value: number): 'against' | 'weak' | 'fair' | 'good' {
  if (value < 0) return 'against';
  if (value < 0.2) return 'weak';
  return value < 0.4 ? 'fair' : 'good';
}
