import { type ReactNode, useMemo } from 'react';
import { feelingFromMood } from '#core/dialogue/feeling.ts';
import { gradeReasons } from '#core/grading/reasons.ts';
import { replayCard } from '#core/results/replay.ts';
import { Face } from '../common/face.tsx';
import { GradeMark } from '../common/grade-mark.tsx';
import { ScreenTitle } from '../common/screen-title.tsx';
import { useText } from '../messages/text.tsx';
import type { OpenedAttempt } from '../play/position.ts';
import { customerName, lookOf } from '../play/speaker.ts';
import { ChoiceReview } from './choice-review.tsx';
import { MoodChart } from './mood-chart.tsx';
import { Needs } from './needs.tsx';
import { Principles } from './principles.tsx';
import { promisesOf } from './promises-of.ts';
import { Promises } from './promises.tsx';
import { Reasons } from './reasons.tsx';
import { reviewSteps } from './review.ts';

interface ReportCardViewProps {
  readonly opened: OpenedAttempt;
  /** What one can do next. */
  readonly actions: ReactNode;
  /** What stands below everything about the run itself. */
  readonly children?: ReactNode;
}

/** The report card: words first, then what decided, then every choice. */
export function ReportCardView({ opened: { program, replay }, actions, children }: ReportCardViewProps) {
  const { t, rich } = useText();
  const card = useMemo(() => replayCard(replay), [replay]);
  const steps = useMemo(() => reviewSteps(replay), [replay]);
  const { scenario } = program;
  const ending = scenario.beats.get(card.ending);
  const name = customerName(program);
  return (
    <article className="report" data-grade={card.grade}>
      <header className="report-head">
        <GradeMark grade={card.grade} size="large" />
        <div className="report-words">
          <p className="report-scenario" lang={scenario.locale}>
            <bdi>{scenario.title}</bdi>
            {ending?.kind === 'ending' && <span className="report-ending">{ending.ending.title}</span>}
          </p>
          <ScreenTitle page={t('report.page')}>
            {t(`grade.${card.grade}`)}
            <span className="sr-only"> {t('report.letter', { grade: card.grade })}</span>
          </ScreenTitle>
          <p className="lead">{rich(`report.headline-${card.grade}`, { name: <bdi>{name}</bdi> })}</p>
          <p className="report-score">{t('report.score', { score: card.score })}</p>
        </div>
        <Face
          look={lookOf(program, scenario.customer)}
          feels={feelingFromMood(card.mood)}
          className="report-face"
        />
      </header>
      <div className="actions report-actions">{actions}</div>
      <div className="report-columns">
        <Reasons scenario={scenario} name={name} reasons={gradeReasons(card, scenario.bar)} />
        <div className="report-stack">
          <Needs scenario={scenario} name={name} core={card.core} />
          <Promises scenario={scenario} promises={promisesOf(program, replay)} />
        </div>
      </div>
      <section className="panel report-section">
        <h2>{rich('report.mood-title', { name: <bdi>{name}</bdi> })}</h2>
        <MoodChart steps={steps} name={name} walksOutBelow={scenario.mood.walksOut?.below ?? null} />
      </section>
      <section className="report-section">
        <h2>{t('report.choices-title')}</h2>
        <ol className="reviews">
          {steps.map((step) => (
            <li key={step.number}>
              <ChoiceReview scenario={scenario} name={name} step={step} />
            </li>
          ))}
        </ol>
      </section>
      <Principles tallies={card.principles} />
      {children}
      <div className="actions">{actions}</div>
    </article>
  );
}
