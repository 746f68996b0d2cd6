import { useLayoutEffect, useMemo, useRef } from 'react';
import type { AttemptDetail } from '#core/contract/schemas.ts';
import type { ReportCard } from '#core/grading/report-card.ts';
import { replayCard } from '#core/results/replay.ts';
import { DemonstrationMark } from '../../common/demonstration-mark.tsx';
import { fitPage, type PaperWay } from '../../common/fit-page.ts';
import { ProofStamp } from '../../common/proof-stamp.tsx';
import { useProof } from '../../common/use-proof.ts';
import { usePrinting } from '../../common/use-printing.ts';
import { useContests } from '../../contests/use-contests.ts';
import { useAppInfo } from '../../data/use-app-info.ts';
import { usePrincipleList } from '../../data/use-principles.ts';
import { useText } from '../../messages/text.tsx';
import { usePlayer } from '../../people/player.tsx';
import type { OpenedAttempt } from '../../play/position.ts';
import { customerName } from '../../play/speaker.ts';
import { experienceFacts } from '../experience-facts.ts';
import { Experience } from '../experience.tsx';
import { Needs } from '../needs.tsx';
import { promisesOf } from '../promises-of.ts';
import { reviewSteps } from '../review.ts';
import { useCounterfactuals } from '../use-counterfactuals.ts';
import { PrintedBetter } from './printed-better.tsx';
import { PrintedChoices } from './printed-choices.tsx';
import { PrintedContest } from './printed-contest.tsx';
import { PrintedHead } from './printed-head.tsx';
import { PrintedPrinciples } from './printed-principles.tsx';

/** One page while it reads well; a long story takes a second one, in a type to match. */
const WAYS: readonly PaperWay[] = [
  { way: 'one', largestPt: 10, smallestPt: 7.5, pages: 1 },
  { way: 'two', largestPt: 10, smallestPt: 7.5, pages: 1.85 },
];

interface PrintedCardProps {
  readonly detail: AttemptDetail;
  readonly opened: OpenedAttempt;
}

/**
 * The report card on paper, to be filed: what was played, what it came to and why, every choice in a line, and
 * what vouches for it. What the player wrote for themselves stays off it. It is there only while it is printed;
 * what it needs of main is asked for before.
 */
export function PrintedCard({ detail, opened }: PrintedCardProps) {
  const printing = usePrinting();
  const card = useMemo(() => replayCard(opened.replay), [opened.replay]);
  useProof(detail.mode === 'assessed' ? [detail.attempt] : []);
  useAppInfo();
  useContests();
  usePrincipleList();
  useCounterfactuals(detail, card.grade);
  return printing && <Paper detail={detail} opened={opened} card={card} />;
}

interface PaperProps extends PrintedCardProps {
  readonly card: ReportCard;
}

function Paper({ detail, opened: { program, replay }, card }: PaperProps) {
  const { t, rich } = useText();
  const { player } = usePlayer();
  const paper = useRef<HTMLElement>(null);
  useLayoutEffect(() => {
    if (paper.current !== null) fitPage(paper.current, WAYS);
  }, []);
  const { scenario } = program;
  const name = customerName(program);
  const named = { name: <bdi key="name">{name}</bdi> };
  return (
    <article className="printed-card" ref={paper}>
      <PrintedHead detail={detail} program={program} card={card} player={player} />
      <DemonstrationMark />
      <PrintedContest attempt={detail.attempt} />
      <div className="printed-columns">
        <div className="printed-column">
          {scenario.needs.size > 0 && (
            <section>
              <h2>{rich('report.core-title', named)}</h2>
              <Needs scenario={scenario} core={card.core} />
            </section>
          )}
          <section>
            <h2>{rich('report.experience-title', named)}</h2>
            <Experience
              scenario={scenario}
              name={name}
              facts={experienceFacts(card, replay.steps, scenario.bar)}
              promises={promisesOf(program, replay)}
            />
          </section>
        </div>
        {card.principles.size > 0 && (
          <section>
            <h2>{t('printed.principles')}</h2>
            <PrintedPrinciples tallies={card.principles} />
          </section>
        )}
      </div>
      {replay.steps.length > 0 && (
        <section>
          <h2>{t('printed.choices')}</h2>
          <PrintedChoices scenario={scenario} steps={reviewSteps(replay)} />
        </section>
      )}
      <PrintedBetter attempt={detail} replay={replay} grade={card.grade} />
      {player !== null && <p className="printed-you">{rich('printed.you', { name: <bdi key="name">{player.name}</bdi> })}</p>}
      {detail.mode === 'assessed' && <ProofStamp attempts={[detail.attempt]} />}
    </article>
  );
}
