import { type ReactNode, useMemo } from 'react';
import type { AttemptDetail } from '#core/contract/schemas.ts';
import { gradeReasons } from '#core/grading/reasons.ts';
import type { ReportCard } from '#core/grading/report-card.ts';
import { type Replay, replayCard } from '#core/results/replay.ts';
import { ContestSection } from '../contests/contest-section.tsx';
import { useText } from '../messages/text.tsx';
import type { OpenedAttempt } from '../play/position.ts';
import { customerName } from '../play/speaker.ts';
import type { Draft } from '../reflections/draft.ts';
import { reflectionQuestion } from '../reflections/question.ts';
import { ReflectionSection } from '../reflections/reflection-section.tsx';
import { ThreeWays } from '../tutorial/three-ways.tsx';
import { TUTORIAL } from '../tutorial/tutorial.ts';
import { BETTER_SECTIONS, BetterGrades } from './better-grades.tsx';
import { CardSection } from './card-section.tsx';
import { ChairInvitation } from './chair-invitation.tsx';
import { ChoiceReview } from './choice-review.tsx';
import { Contents, type ContentsEntry } from './contents.tsx';
import { experienceFacts } from './experience-facts.ts';
import { Experience } from './experience.tsx';
import { MoodChart } from './mood-chart.tsx';
import { Needs } from './needs.tsx';
import { Points } from './points.tsx';
import { PrintedCard } from './printed/printed-card.tsx';
import { Principles } from './principles.tsx';
import { promisesOf } from './promises-of.ts';
import { Reasons } from './reasons.tsx';
import { ReportHead } from './report-head.tsx';
import { reviewSteps } from './review.ts';

interface ReportCardViewProps {
  readonly detail: AttemptDetail;
  readonly opened: OpenedAttempt;
  /** Words about the run that have not been kept. */
  readonly unkept: Draft | null;
  /** What one can do next. */
  readonly actions: ReactNode;
}

/** The report card: words first, then what decided, then every choice and what else there was. */
export function ReportCardView({ detail, opened, unkept, actions }: ReportCardViewProps) {
  const { t, rich } = useText();
  const { program, replay } = opened;
  const card = useMemo(() => replayCard(replay), [replay]);
  const { scenario } = program;
  const name = customerName(program);
  const named = { name: <bdi>{name}</bdi> };
  return (
    <>
      <PrintedCard detail={detail} opened={opened} />
      <article className="report" data-grade={card.grade}>
        <ReportHead detail={detail} program={program} card={card} steps={replay.steps} />
        <div className="actions report-actions">{actions}</div>
        {scenario.id === TUTORIAL && <ThreeWays program={program} text={detail.scenarioText} />}
        <Contents entries={contentsOf(card, replay, (id) => rich(id, named))} />
        <CardSection id="reasons" title={t('report.reasons-title')} open>
          <Reasons scenario={scenario} name={name} reasons={gradeReasons(card, scenario.bar)} />
          <Points card={card} />
        </CardSection>
        <div className="report-columns">
          {scenario.needs.size > 0 && (
            <CardSection id="core" title={rich('report.core-title', named)} open>
              <Needs scenario={scenario} core={card.core} />
            </CardSection>
          )}
          <CardSection id="experience" title={rich('report.experience-title', named)} open>
            <Experience
              scenario={scenario}
              name={name}
              facts={experienceFacts(card, replay.steps, scenario.bar)}
              promises={promisesOf(program, replay)}
            />
          </CardSection>
        </div>
        <CardSection id="own-words" title={t('reflection.section')} open={unkept !== null}>
          <ReflectionSection
            attempt={detail.attempt}
            question={reflectionQuestion(replay)}
            name={name}
            unkept={unkept}
          />
        </CardSection>
        {card.principles.size > 0 && (
          <CardSection id="principles" title={t('report.principles-title')}>
            <Principles tallies={card.principles} />
          </CardSection>
        )}
        <Steps detail={detail} replay={replay} name={name} />
        <div id={BETTER_SECTIONS} className="report-body">
          <BetterGrades attempt={detail} replay={replay} />
        </div>
        <CardSection id="chair" title={rich('chair.title', named)}>
          <ChairInvitation attempt={detail.attempt} name={name} />
        </CardSection>
        <ContestSection attempt={detail} />
        <div className="actions report-actions">{actions}</div>
      </article>
    </>
  );
}

interface StepsProps {
  readonly detail: AttemptDetail;
  readonly replay: Replay;
  /** The customer's. */
  readonly name: string;
}

/** The mood, step by step, and every choice behind it. */
function Steps({ detail, replay, name }: StepsProps) {
  const { t, rich } = useText();
  const steps = useMemo(() => reviewSteps(replay), [replay]);
  const { scenario } = replay.program;
  if (steps.length === 0) return null;
  return (
    <>
      <CardSection id="mood" title={rich('report.mood-title', { name: <bdi>{name}</bdi> })}>
        <MoodChart
          steps={steps}
          locale={scenario.locale}
          name={name}
          walksOutBelow={scenario.mood.walksOut?.below ?? null}
        />
      </CardSection>
      <CardSection id="choices" title={t('report.choices-title')} className="report-bare">
        <ol className="reviews">
          {steps.map((step) => (
            <li key={step.number}>
              <ChoiceReview attempt={detail} scenario={scenario} name={name} step={step} />
            </li>
          ))}
        </ol>
      </CardSection>
    </>
  );
}

type Title = 'report.core-title' | 'report.experience-title' | 'report.mood-title' | 'chair.title' | PlainTitle;
type PlainTitle =
  | 'report.reasons-title'
  | 'report.principles-title'
  | 'report.choices-title'
  | 'report.better-title'
  | 'reflection.section';

function contentsOf(card: ReportCard, replay: Replay, title: (id: Title) => ReactNode): ContentsEntry[] {
  const { scenario } = replay.program;
  const played = replay.steps.length > 0;
  const entries: readonly (readonly [id: string, title: Title, there: boolean])[] = [
    ['reasons', 'report.reasons-title', true],
    ['core', 'report.core-title', scenario.needs.size > 0],
    ['experience', 'report.experience-title', true],
    ['own-words', 'reflection.section', true],
    ['principles', 'report.principles-title', card.principles.size > 0],
    ['mood', 'report.mood-title', played],
    ['choices', 'report.choices-title', played],
    [BETTER_SECTIONS, 'report.better-title', card.grade !== 'A'],
    ['chair', 'chair.title', true],
  ];
  return entries.filter(([, , there]) => there).map(([id, name]) => ({ id, title: title(name) }));
}
