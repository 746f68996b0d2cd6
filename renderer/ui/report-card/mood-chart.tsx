import { type CSSProperties, type ReactNode, useId, useState } from 'react';
import { feelingFromMood } from '#core/dialogue/feeling.ts';
import type { ChoiceGrade } from '#core/scenario/format.ts';
import { ChoiceMark } from '../common/grade-mark.tsx';
import { useText } from '../messages/text.tsx';
import { MoodChange, moodWords } from './mood-change.tsx';
import type { ReviewedStep } from './review.ts';

interface MoodChartProps {
  readonly steps: readonly ReviewedStep[];
  /** The scenario's. */
  readonly locale: string;
  /** The customer's. */
  readonly name: string;
  /** The mood under which the customer leaves; null: never. */
  readonly walksOutBelow: number | null;
}

/** Bands of the scale that have a word of their own, from the top down: the middle of each. */
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
  meets: 'M0-7A7 7 0 1 1 0 7 7 7 0 1 1 0-7Z',
  'falls-short': 'M-7-7H7V7H-7Z',
};

/** How the mood went, choice by choice: a curve whose points can be asked, and the same as a list. */
export function MoodChart({ steps, locale, name, walksOutBelow }: MoodChartProps) {
  const { t } = useText();
  const [picked, setPicked] = useState<number | null>(null);
  const start = steps[0]?.moodBefore ?? 0;
  const moods = [start, ...steps.map(({ moodAfter }) => moodAfter)];
  const end = moods.at(-1) ?? start;
  return (
    <figure className="mood-chart">
      <figcaption>
        {t('report.chart', {
          name,
          from: t(`feeling.${feelingFromMood(start)}`),
          to: t(`feeling.${feelingFromMood(end)}`),
          start,
          end,
          low: Math.min(...moods),
          high: Math.max(...moods),
        })}
      </figcaption>
      <Curve steps={steps} moods={moods} walksOutBelow={walksOutBelow} picked={picked} onPick={setPicked} />
      <Picked step={steps.find(({ number }) => number === picked)} locale={locale} />
      <Key name={name} walksOutBelow={walksOutBelow} />
      <details className="fold">
        <summary>{t('report.chart-list')}</summary>
        <ol className="mood-list">
          {steps.map((step) => (
            <li key={step.number} value={step.number}>
              <span lang={locale}>
                {t(`report.list-${step.timedOut ? 'timed-out' : step.words.kind}`, { words: step.words.text })}
              </span>{' '}
              <MoodChange from={step.moodBefore} to={step.moodAfter} />
            </li>
          ))}
        </ol>
      </details>
    </figure>
  );
}

interface CurveProps extends Pick<MoodChartProps, 'steps' | 'walksOutBelow'> {
  readonly moods: readonly number[];
  /** Number of a choice. */
  readonly picked: number | null;
  readonly onPick: (number: number) => void;
}

/** The curve lies across where there is room, and down the page where there is little; the styles decide. */
function Curve({ steps, moods, walksOutBelow, picked, onPick }: CurveProps) {
  const { t } = useText();
  const group = useId();
  const places = moods.map((mood, at) => ({ mood, along: ((at + 0.5) * 100) / moods.length }));
  return (
    <div className="curve">
      <div className="curve-scale" aria-hidden="true">
        {SCALE.map(({ feeling, mood }) => (
          <span key={feeling} style={placeOf(mood)}>
            {t(`feeling.${feeling}`)}
          </span>
        ))}
      </div>
      <fieldset className="curve-plot">
        <legend className="sr-only">{t('report.chart-points')}</legend>
        <Line way="across" points={places.map(({ along, mood }) => `${along},${100 - mood}`)} />
        <Line way="down" points={places.map(({ along, mood }) => `${mood},${along}`)} />
        {walksOutBelow !== null && <div className="curve-threshold" style={placeOf(walksOutBelow)} />}
        <div className="curve-step">
          <Point mood={moods[0] ?? 0}>
            <circle r="6" className="curve-start" />
          </Point>
          <span className="curve-number" aria-hidden="true">
            {t('report.chart-start')}
          </span>
        </div>
        {steps.map(({ grade, moodAfter, moodBefore, number }) => (
          <label key={number} className="curve-step" data-grade={grade}>
            <input
              type="radio"
              name={group}
              checked={picked === number}
              onChange={() => onPick(number)}
              aria-label={t('report.chart-point', { number, change: moodWords(t, moodBefore, moodAfter) })}
            />
            <Point mood={moodAfter}>
              <path d={POINTS[grade]} />
            </Point>
            <span className="curve-number" aria-hidden="true">
              {number}
            </span>
          </label>
        ))}
      </fieldset>
    </div>
  );
}

function Line({ way, points }: { readonly way: 'across' | 'down'; readonly points: readonly string[] }) {
  return (
    <svg className={`curve-line curve-${way}`} viewBox="0 0 100 100" preserveAspectRatio="none" aria-hidden="true">
      <polyline points={points.join(' ')} />
    </svg>
  );
}

function Point({ mood, children }: { readonly mood: number; readonly children: ReactNode }) {
  return (
    <svg className="curve-point" viewBox="-12 -12 24 24" style={placeOf(mood)} aria-hidden="true">
      {children}
    </svg>
  );
}

/** The choice behind the point that was asked. */
function Picked({ step, locale }: { readonly step: ReviewedStep | undefined; readonly locale: string }) {
  const { t } = useText();
  return (
    <div className="curve-picked" role="status">
      {step === undefined ? (
        <p className="hint">{t('report.chart-hint')}</p>
      ) : (
        <>
          <p lang={locale}>
            <strong>{t(`report.list-${step.timedOut ? 'timed-out' : step.words.kind}`, { words: step.words.text })}</strong>
          </p>
          <p className="review-grade">
            <ChoiceMark grade={step.grade} />
            {t(`choice-grade.${step.grade}`)}
            <MoodChange from={step.moodBefore} to={step.moodAfter} />
          </p>
          <p lang={locale}>{step.why}</p>
        </>
      )}
    </div>
  );
}

function Key({ name, walksOutBelow }: Pick<MoodChartProps, 'name' | 'walksOutBelow'>) {
  const { t } = useText();
  return (
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
  );
}

/** Where a mood stands on the scale, for the styles. */
function placeOf(mood: number): CSSProperties & Record<'--mood', number> {
  return { '--mood': mood };
}
