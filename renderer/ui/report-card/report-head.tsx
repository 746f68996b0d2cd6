import { useQuery } from '@tanstack/react-query';
import type { AttemptDetail } from '#core/contract/schemas.ts';
import type { Program } from '#core/dialogue/program.ts';
import type { Step } from '#core/dialogue/steps.ts';
import type { ReportCard } from '#core/grading/report-card.ts';
import type { Scenario } from '#core/scenario/format.ts';
import { Face } from '../common/face.tsx';
import { GradeMark } from '../common/grade-mark.tsx';
import { ScreenTitle } from '../common/screen-title.tsx';
import { ContestMark } from '../contests/contest-mark.tsx';
import { useApi } from '../data/api.tsx';
import { useText } from '../messages/text.tsx';
import { lastFace } from '../play/scene.ts';
import { customerName, lookOf } from '../play/speaker.ts';
import { endingsFound } from './endings-found.ts';
import { headlineOf } from './headline.ts';

interface ReportHeadProps {
  readonly detail: AttemptDetail;
  readonly program: Program;
  readonly card: ReportCard;
  readonly steps: readonly Step[];
}

/** The grade, in a word before the letter and the number. */
export function ReportHead({ detail: { attempt, mode, startedAt }, program, card, steps }: ReportHeadProps) {
  const { t, rich, date } = useText();
  const { scenario } = program;
  const ending = scenario.beats.get(card.ending);
  return (
    <header className="report-head">
      <GradeMark grade={card.grade} size="large" />
      <div className="report-words">
        <p className="report-scenario" lang={scenario.locale}>
          <bdi>{scenario.title}</bdi>
          {ending?.kind === 'ending' && <span className="report-ending">{ending.ending.title}</span>}
        </p>
        <ScreenTitle page={t('report.title', { title: scenario.title })}>
          {t(`grade.${card.grade}`)}
          <span className="sr-only"> {t('report.letter', { grade: card.grade })}</span>
        </ScreenTitle>
        <p className="lead">{rich(headlineOf(card), { name: <bdi>{customerName(program)}</bdi> })}</p>
        <p className="card-facts">
          <span className="report-mode">{t(`mode.${mode}`)}</span>
          <span>{t('report.score', { score: card.score })}</span>
          <EndingsFoundSoFar scenario={scenario} />
          <time dateTime={startedAt}>{date(startedAt)}</time>
          <ContestMark attempt={attempt} />
        </p>
      </div>
      <Face
        look={lookOf(program, scenario.customer)}
        feels={lastFace(program, steps)}
        className="report-face"
      />
    </header>
  );
}

/** Counted only: which ones is for the player to find. */
function EndingsFoundSoFar({ scenario }: { readonly scenario: Scenario }) {
  const { t } = useText();
  const { orpc } = useApi();
  const attempts = useQuery(orpc.attempts.list.queryOptions());
  const catalogue = useQuery(orpc.scenarios.list.queryOptions());
  if (attempts.data === undefined || catalogue.isPending) return null;
  return <span>{t('catalogue.endings', { ...endingsFound(scenario, attempts.data, catalogue.data) })}</span>;
}
