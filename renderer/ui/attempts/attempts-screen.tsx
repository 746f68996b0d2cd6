import { useQuery } from '@tanstack/react-query';
import { Link } from 'wouter';
import type { AttemptSummary, ScenarioSummary } from '#core/contract/schemas.ts';
import { FailureNote } from '../common/failure-note.tsx';
import { GradeMark } from '../common/grade-mark.tsx';
import { readableId } from '../common/readable-id.ts';
import { ScreenTitle } from '../common/screen-title.tsx';
import { ContestMark } from '../contests/contest-mark.tsx';
import { useApi } from '../data/api.tsx';
import { PLACES } from '../frame/places.ts';
import { useText } from '../messages/text.tsx';
import { titleOf } from './title-of.ts';

/** Everything this player has played, newest first. */
export function AttemptsScreen() {
  const { t } = useText();
  const { orpc } = useApi();
  const attempts = useQuery(orpc.attempts.list.queryOptions());
  const catalogue = useQuery(orpc.scenarios.list.queryOptions());
  return (
    <>
      <ScreenTitle page={t('attempts.page')}>{t('attempts.page')}</ScreenTitle>
      {attempts.isPending && <p role="status">{t('state.loading')}</p>}
      {attempts.error !== null && (
        <FailureNote
          error={attempts.error}
          what={t('attempts.failed')}
          onRetry={() => void attempts.refetch()}
        />
      )}
      {attempts.data?.length === 0 && <p className="lead">{t('attempts.none')}</p>}
      <ul className="attempts">
        {attempts.data?.map((attempt) => (
          <li key={attempt.attempt}>
            <Attempt
              attempt={attempt}
              scenario={catalogue.data?.scenarios.find(({ id }) => id === attempt.scenario)}
            />
          </li>
        ))}
      </ul>
    </>
  );
}

interface AttemptProps {
  readonly attempt: AttemptSummary;
  /** Its scenario as it is now; undefined where it is there no more. */
  readonly scenario: ScenarioSummary | undefined;
}

function Attempt({ attempt, scenario }: AttemptProps) {
  const { t, date } = useText();
  const { grade, score, startedAt, status, takenOver, variant } = attempt;
  const { locale, title } = titleOf(attempt, scenario);
  const open = status === 'in-progress';
  const place = open ? PLACES.play(attempt.attempt) : PLACES.attempt(attempt.attempt);
  return (
    <article className="panel attempt">
      <div className="attempt-mark">{grade !== null && <GradeMark grade={grade} />}</div>
      <div className="attempt-text">
        <h2>
          <Link href={place} className="card-link" lang={locale}>
            <bdi>{title}</bdi>
          </Link>
        </h2>
        <p className="card-facts">
          <time dateTime={startedAt}>{date(startedAt)}</time>
          <span>{t(`mode.${attempt.mode}`)}</span>
          {takenOver !== null && <span>{t('attempts.replay', { number: takenOver + 1 })}</span>}
          {variant !== null && <VariantName variant={variant} attempt={attempt} scenario={scenario} />}
        </p>
      </div>
      <p className="attempt-result">
        {grade !== null && <strong>{t(`grade.${grade}`)}</strong>}
        {score !== null && <span>{t('attempts.score', { score })}</span>}
        {status === 'abandoned' && <span>{t('attempts.abandoned')}</span>}
        {open && <span>{t('attempts.go-on')}</span>}
        <ContestMark attempt={attempt.attempt} />
      </p>
    </article>
  );
}

/** A variant is called by its id, which is in the original's language: whoever played a translation reads its number. */
function VariantName({ variant, attempt, scenario }: AttemptProps & { readonly variant: string }) {
  const { t } = useText();
  const at = scenario?.variants.indexOf(variant) ?? -1;
  if (scenario !== undefined && at >= 0 && scenario.locale !== attempt.locale) {
    return <span>{t('variant.number', { number: at + 1 })}</span>;
  }
  return <span lang={scenario?.locale ?? ''}>{readableId(variant)}</span>;
}
