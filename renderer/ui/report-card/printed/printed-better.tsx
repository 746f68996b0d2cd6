import type { AttemptDetail } from '#core/contract/schemas.ts';
import type { CounterfactualsResult } from '#core/proof/jobs/result.ts';
import type { Replay } from '#core/results/replay.ts';
import type { Grade } from '#core/scenario/format.ts';
import { useText } from '../../messages/text.tsx';
import { betterRun } from '../better-run.ts';
import { MOST_CHANGES } from '../better-run-view.tsx';
import type { ReviewedStep } from '../review.ts';
import { BETTER_THAN, useCounterfactuals } from '../use-counterfactuals.ts';

interface PrintedBetterProps {
  readonly attempt: AttemptDetail;
  readonly replay: Replay;
  readonly grade: Grade;
}

/** What would have earned each better grade, in short; where that is not known yet, it says so. */
export function PrintedBetter({ attempt, replay, grade }: PrintedBetterProps) {
  const { t } = useText();
  const { found } = useCounterfactuals(attempt, grade);
  const [nearest] = BETTER_THAN[grade];
  if (nearest === undefined || found.isError) return null;
  if (found.data?.complete !== true) {
    return (
      <section>
        <h2>{t('better.title', { grade: nearest })}</h2>
        <p>{t(found.isPending ? 'printed.searching' : 'better.too-large')}</p>
      </section>
    );
  }
  const { runs } = found.data;
  return BETTER_THAN[grade].map((better) => (
    <section key={better}>
      <h2>{t('better.title', { grade: better })}</h2>
      <OneGrade replay={replay} grade={better} runs={runs} />
    </section>
  ));
}

interface OneGradeProps {
  readonly replay: Replay;
  readonly grade: Grade;
  readonly runs: CounterfactualsResult['runs'];
}

function OneGrade({ replay, grade, runs }: OneGradeProps) {
  const { t } = useText();
  const counterfactual = runs.find((run) => run.grade === grade);
  if (counterfactual === undefined) return <p>{t('better.out-of-reach', { grade })}</p>;
  const { changes, ending } = betterRun(replay, counterfactual);
  const isAnother = changes.length > MOST_CHANGES;
  const told = isAnother ? changes.slice(0, 1) : changes;
  const { locale } = replay.program.scenario;
  return (
    <>
      <p>
        {t('better.changes', { count: changes.length, grade })} {t('better.ends', { ending, grade })}{' '}
        {isAnother && t('better.first')}
      </p>
      {told.length > 0 && (
        <ul className="points">
          {told.map(({ chosen, instead }) => (
            <li key={instead.number}>
              {t('better.moment', { number: instead.number })}: <Done step={instead} locale={locale} />
              {chosen !== null && chosen.number !== instead.number && ` ${t('printed.instead', { number: chosen.number })}`}
            </li>
          ))}
        </ul>
      )}
    </>
  );
}

function Done({ step: { timedOut, words }, locale }: { readonly step: ReviewedStep; readonly locale: string }) {
  const { t } = useText();
  return <span lang={locale}>{t(`report.you-${timedOut ? 'timed-out' : words.kind}`, { words: words.text })}</span>;
}
