import { feelingFromMood } from '#core/dialogue/feeling.ts';
import type { ChoiceGrade } from '#core/scenario/format.ts';
import { useText } from '../messages/text.tsx';
import type { ReviewedStep } from './review.ts';

interface MoodChartProps {
  readonly steps: readonly ReviewedStep[];
  /** The customer's. */
  readonly name: string;
  /** The mood under which the customer leaves; null: never. */
  readonly walksOutBelow: number | null;
}

const WIDTH = 720;
const HEIGHT = 220;
const LEFT = 92;
const RIGHT = 20;
const TOP = 16;
const BOTTOM = 34;

/** Bands of the scale that have a word of their own, from the top down. */
const SCALE = [
  { mood: 92, feeling: 'delighted' },
  { mood: 75, feeling: 'pleased' },
  { mood: 57, feeling: 'calm' },
  { mood: 42, feeling: 'concerned' },
  { mood: 25, feeling: 'frustrated' },
  { mood: 7, feeling: 'angry' },
] as const;

const POINTS: Readonly<Record<ChoiceGrade, string>> = {
  dazzles: 'M0-10 2.6-3.4 9.6-3 4.2 1.5 6 8.4 0 4.6-6 8.4-4.2 1.5-9.6-3-2.6-3.4Z',
  meets: 'M0-6.5A6.5 6.5 0 1 1 0 6.5 6.5 6.5 0 1 1 0-6.5Z',
  'falls-short': 'M-6.5-6.5H6.5V6.5H-6.5Z',
};

/** How the mood went, choice by choice. The choices below tell the same in words. */
export function MoodChart({ steps, name, walksOutBelow }: MoodChartProps) {
  const { t } = useText();
  const moods = [steps[0]?.moodBefore ?? 0, ...steps.map(({ moodAfter }) => moodAfter)];
  const x = (at: number): number => LEFT + (at * (WIDTH - LEFT - RIGHT)) / Math.max(1, steps.length);
  const y = (mood: number): number => TOP + ((100 - mood) * (HEIGHT - TOP - BOTTOM)) / 100;
  const last = moods.at(-1) ?? 0;
  const summary = t('report.chart', {
    name,
    from: t(`feeling.${feelingFromMood(moods[0] ?? 0)}`),
    to: t(`feeling.${feelingFromMood(last)}`),
    start: moods[0] ?? 0,
    end: last,
    low: Math.min(...moods),
    high: Math.max(...moods),
  });
  return (
    <figure className="mood-chart">
      <svg viewBox={`0 0 ${WIDTH} ${HEIGHT}`} role="img" aria-label={summary}>
        {SCALE.map(({ feeling, mood }) => (
          <text key={feeling} className="chart-label" x={LEFT - 12} y={y(mood)} textAnchor="end" dominantBaseline="central">
            {t(`feeling.${feeling}`)}
          </text>
        ))}
        {[0, 15, 35, 50, 65, 85, 100].map((mood) => (
          <path key={mood} className="chart-grid" d={`M${LEFT} ${y(mood)}H${WIDTH - RIGHT}`} />
        ))}
        {walksOutBelow !== null && (
          <path className="chart-threshold" d={`M${LEFT} ${y(walksOutBelow)}H${WIDTH - RIGHT}`} />
        )}
        <polyline className="chart-line" points={moods.map((mood, at) => `${x(at)},${y(mood)}`).join(' ')} />
        <circle className="chart-start" cx={x(0)} cy={y(moods[0] ?? 0)} r="5" />
        {steps.map(({ grade, moodAfter, number }) => (
          <g key={number} className="chart-point" data-grade={grade}>
            <path d={POINTS[grade]} transform={`translate(${x(number)} ${y(moodAfter)})`} />
            <text x={x(number)} y={HEIGHT - 10} textAnchor="middle">
              {number}
            </text>
          </g>
        ))}
      </svg>
      <figcaption>
        <p>{summary}</p>
        <ul className="chart-key">
          {(['dazzles', 'meets', 'falls-short'] as const).map((grade) => (
            <li key={grade} data-grade={grade}>
              <svg viewBox="-12 -12 24 24" aria-hidden="true">
                <path d={POINTS[grade]} />
              </svg>
              {t(`choice-grade.${grade}`)}
            </li>
          ))}
          {walksOutBelow !== null && (
            <li>
              <svg viewBox="-12 -12 24 24" aria-hidden="true">
                <path className="chart-threshold" d="M-12 0H12" />
              </svg>
              {t('report.chart-walks-out', { name, below: walksOutBelow })}
            </li>
          )}
        </ul>
      </figcaption>
    </figure>
  );
}
