import { type ReactNode, useMemo } from 'react';
import type { AttemptDetail } from '#core/contract/schemas.ts';
import type { CounterfactualsResult } from '#core/proof/jobs/result.ts';
import { type Replay, replayCard } from '#core/results/replay.ts';
import type { Grade } from '#core/scenario/format.ts';
import { useText } from '../messages/text.tsx';
import { betterRun } from './better-run.ts';
import { BetterRunView } from './better-run-view.tsx';
import { CardSection } from './card-section.tsx';
import { BETTER_THAN, useCounterfactuals } from './use-counterfactuals.ts';

interface BetterGradesProps {
  readonly attempt: AttemptDetail;
  readonly replay: Replay;
}

/** Where the sections stand on the card, whichever there are. */
export const BETTER_SECTIONS = 'better';

/** What would have earned each better grade: the nearest run to this one, found and replayed by the prover. */
export function BetterGrades({ attempt, replay }: BetterGradesProps) {
  const { t } = useText();
  const grade = useMemo(() => replayCard(replay).grade, [replay]);
  const { found, states } = useCounterfactuals(attempt, grade);
  const [nearest] = BETTER_THAN[grade];
  if (nearest === undefined) return null;
  if (found.data?.complete === true) {
    const { runs } = found.data;
    return BETTER_THAN[grade].map((better) => (
      <Section key={better} grade={better}>
        <OneGrade attempt={attempt} grade={better} played={replay} runs={runs} />
      </Section>
    ));
  }
  return (
    <Section key={nearest} grade={nearest}>
      {found.isPending && <p role="status">{t('better.searching')}</p>}
      {found.isPending && states > 0 && <p className="hint">{t('better.states', { states })}</p>}
      {found.data !== undefined && <p>{t('better.too-large')}</p>}
      {found.error !== null && (
        <>
          <p role="alert">{t('better.failed')}</p>
          <p className="actions">
            <button type="button" className="button" onClick={() => void found.refetch()}>
              {t('action.try-again')}
            </button>
          </p>
        </>
      )}
    </Section>
  );
}

function Section({ grade, children }: { readonly grade: Grade; readonly children: ReactNode }) {
  const { t } = useText();
  return (
    <CardSection id={`better-${grade}`} title={t('better.title', { grade })} className="panel better">
      {children}
    </CardSection>
  );
}

interface OneGradeProps {
  readonly attempt: AttemptDetail;
  readonly grade: Grade;
  readonly played: Replay;
  readonly runs: CounterfactualsResult['runs'];
}

function OneGrade({ attempt, grade, played, runs }: OneGradeProps) {
  const { t } = useText();
  const run = useMemo(() => {
    const found = runs.find((one) => one.grade === grade);
    return found === undefined ? null : betterRun(played, found);
  }, [grade, played, runs]);
  if (run === null) return <p>{t('better.out-of-reach', { grade })}</p>;
  return <BetterRunView attempt={attempt} locale={played.program.scenario.locale} grade={grade} run={run} />;
}
