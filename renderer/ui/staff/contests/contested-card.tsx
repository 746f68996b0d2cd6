import { useQuery } from '@tanstack/react-query';
import { useMemo } from 'react';
import type { ContestedAttempt } from '#core/contract/contests.ts';
import { gradeReasons } from '#core/grading/reasons.ts';
import { replayCard } from '#core/results/replay.ts';
import { FailureNote } from '../../common/failure-note.tsx';
import { GradeMark } from '../../common/grade-mark.tsx';
import { useApi } from '../../data/api.tsx';
import { useText } from '../../messages/text.tsx';
import type { OpenedAttempt } from '../../play/position.ts';
import { customerName } from '../../play/speaker.ts';
import { ChoiceCard } from '../../report-card/choice-card.tsx';
import { openSafely } from '../../report-card/ended-attempt.tsx';
import { experienceFacts } from '../../report-card/experience-facts.ts';
import { Experience } from '../../report-card/experience.tsx';
import { Needs } from '../../report-card/needs.tsx';
import { Points } from '../../report-card/points.tsx';
import { promisesOf } from '../../report-card/promises-of.ts';
import { Reasons } from '../../report-card/reasons.tsx';
import { reviewSteps } from '../../report-card/review.ts';

/** The attempt replayed for its reviewer: the player's own card, to be read and not to be played from. */
export function ContestedCard({ contest: { id, player } }: { readonly contest: ContestedAttempt }) {
  const { t, rich } = useText();
  const { orpc } = useApi();
  const found = useQuery(orpc.contests.attempt.queryOptions({ input: { contest: id } }));
  const opened = useMemo(() => (found.data === undefined ? null : openSafely(found.data)), [found.data]);
  return (
    <section className="contested" aria-labelledby="contested-title">
      <h2 id="contested-title">{t('contests.replayed')}</h2>
      <p className="hint">{rich('contests.as-read', { name: <bdi key="name">{player}</bdi> })}</p>
      {found.isPending && <p role="status">{t('state.loading')}</p>}
      {found.error !== null && (
        <FailureNote error={found.error} what={t('contests.replay-failed')} onRetry={() => void found.refetch()} />
      )}
      {found.data !== undefined && opened === null && <p>{t('report.damaged')}</p>}
      {opened !== null && <Card opened={opened} />}
    </section>
  );
}

function Card({ opened: { program, replay } }: { readonly opened: OpenedAttempt }) {
  const { t, rich } = useText();
  const card = useMemo(() => replayCard(replay), [replay]);
  const steps = useMemo(() => reviewSteps(replay), [replay]);
  const { scenario } = program;
  const name = customerName(program);
  const named = { name: <bdi key="name">{name}</bdi> };
  return (
    <>
      <div className="panel contested-part">
        <p className="contested-grade">
          <GradeMark grade={card.grade} />
          <strong>
            {t(`grade.${card.grade}`)} {t('report.letter', { grade: card.grade })}
          </strong>
          <span>{t('report.score', { score: card.score })}</span>
        </p>
        <h3>{t('report.reasons-title')}</h3>
        <Reasons scenario={scenario} name={name} reasons={gradeReasons(card, scenario.bar)} />
        <Points card={card} />
        {scenario.needs.size > 0 && (
          <>
            <h3>{rich('report.core-title', named)}</h3>
            <Needs scenario={scenario} core={card.core} />
          </>
        )}
        <h3>{rich('report.experience-title', named)}</h3>
        <Experience
          scenario={scenario}
          name={name}
          facts={experienceFacts(card, replay.steps, scenario.bar)}
          promises={promisesOf(program, replay)}
        />
      </div>
      <h3>{t('contests.choices')}</h3>
      <ol className="reviews">
        {steps.map((step) => (
          <li key={step.number}>
            <ChoiceCard
              scenario={scenario}
              name={name}
              step={step}
              heading="h4"
              label={t('contests.choice', { number: step.number })}
            />
          </li>
        ))}
      </ol>
    </>
  );
}
