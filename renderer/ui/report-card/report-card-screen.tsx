import { useState } from 'react';
import { Link, useLocation } from 'wouter';
import type { AttemptDetail } from '#core/contract/schemas.ts';
import { replayCard } from '#core/results/replay.ts';
import type { Grade } from '#core/scenario/format.ts';
import { FailureNote } from '../common/failure-note.tsx';
import { useProof } from '../common/use-proof.ts';
import { PLACES } from '../frame/places.ts';
import { useText } from '../messages/text.tsx';
import type { OpenedAttempt } from '../play/position.ts';
import { lastFace } from '../play/scene.ts';
import { customerName, lookOf } from '../play/speaker.ts';
import type { Draft } from '../reflections/draft.ts';
import { useJustEnded } from '../reflections/just-ended.ts';
import { reflectionQuestion } from '../reflections/question.ts';
import { ReflectionStep } from '../reflections/reflection-step.tsx';
import { TUTORIAL } from '../tutorial/tutorial.ts';
import { EndedAttempt } from './ended-attempt.tsx';
import { ReportCardView } from './report-card-view.tsx';
import { useStart } from '../data/use-start.ts';

interface ReportCardScreenProps {
  readonly attempt: string;
  /** The card of a run that has just ended is turned over. */
  readonly onRevealed: (grade: Grade) => void;
}

/** What a run earned and why: after one question right after it, and as often as one likes. */
export function ReportCardScreen({ attempt, onRevealed }: ReportCardScreenProps) {
  const { t } = useText();
  return (
    <EndedAttempt attempt={attempt} title={t('report.page')}>
      {(detail, opened) => <Debrief detail={detail} opened={opened} onRevealed={onRevealed} />}
    </EndedAttempt>
  );
}

interface DebriefProps extends Pick<ReportCardScreenProps, 'onRevealed'> {
  readonly detail: AttemptDetail;
  readonly opened: OpenedAttempt;
}

function Debrief({ detail, opened, onRevealed }: DebriefProps) {
  const { program, replay } = opened;
  const [location, navigate] = useLocation();
  const asks = useJustEnded(detail.attempt) && program.scenario.id !== TUTORIAL;
  const [unkept, setUnkept] = useState<Draft | null>(null);
  if (!asks) {
    return <ReportCardView detail={detail} opened={opened} unkept={unkept} actions={<Actions detail={detail} />} />;
  }
  return (
    <ReflectionStep
      attempt={detail.attempt}
      question={reflectionQuestion(replay)}
      customer={{
        name: customerName(program),
        look: lookOf(program, program.scenario.customer),
        feels: lastFace(program, replay.steps),
      }}
      onPassed={(words) => {
        setUnkept(words);
        onRevealed(replayCard(replay).grade);
        // The window's history forgets that it has to ask.
        navigate(location, { replace: true, state: null });
      }}
    />
  );
}

function Actions({ detail }: { readonly detail: AttemptDetail }) {
  const { t } = useText();
  const again = useStart();
  // What vouches for the card stands on paper only: it is printed with it, not a moment before.
  const seal = useProof(detail.mode === 'assessed' ? [detail.attempt] : []);
  const { locale, mode, scenario, timerFactor, variant } = detail;
  return (
    <>
      <button
        type="button"
        className="button button-primary"
        disabled={again.isPending}
        onClick={() => again.mutate({ scenario, timerFactor, locale, mode, ...(mode === 'practice' && { variant }) })}
      >
        {t('report.again')}
      </button>
      <Link href={PLACES.catalogue} className="button">
        {t('report.back')}
      </Link>
      <button type="button" className="button button-quiet" disabled={seal.isLoading} onClick={() => window.print()}>
        {t('report.print')}
      </button>
      {again.error !== null && <FailureNote error={again.error} what={t('before.start-failed')} />}
    </>
  );
}
