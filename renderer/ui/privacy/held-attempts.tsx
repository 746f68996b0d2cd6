import { useIntl } from 'react-intl';
import { Link } from 'wouter';
import type { ReportedAttempt } from '#core/contract/privacy.ts';
import { ChosenWords } from '../common/chosen-words.tsx';
import { readableId } from '../common/readable-id.ts';
import { typeset } from '../common/typeset.ts';
import { usePrincipleList } from '../data/use-principles.ts';
import { PLACES } from '../frame/places.ts';
import { useText } from '../messages/text.tsx';

interface HeldAttemptsProps {
  readonly attempts: readonly ReportedAttempt[];
  /** Whether each leads to its report card. */
  readonly linked: boolean;
}

/** Every attempt with its choices and principles; what is folded on the screen is there on paper. */
export function HeldAttempts({ attempts, linked }: HeldAttemptsProps) {
  const { t } = useText();
  if (attempts.length === 0) return <p>{t('kept.nothing')}</p>;
  return (
    <ol className="paper-list">
      {attempts.map((attempt) => (
        <li key={attempt.attempt}>
          <HeldAttempt attempt={attempt} linked={linked} />
        </li>
      ))}
    </ol>
  );
}

function HeldAttempt({ attempt, linked }: { readonly attempt: ReportedAttempt; readonly linked: boolean }) {
  const { t, date } = useText();
  const intl = useIntl();
  const { activeMs, choices, finishedAt, grade, locale, score, startedAt, status, timerFactor, title, variant, version } = attempt;
  return (
    <>
      <h3 lang={locale}>
        <bdi>{typeset(title, locale)}</bdi>
      </h3>
      <p>
        {finishedAt === null
          ? t('kept.begun', { from: date(startedAt) })
          : t('kept.begun-and-over', { from: date(startedAt), to: date(finishedAt) })}{' '}
        {t(`kept.status-${status}`)}{' '}
        {grade !== null && score !== null && <strong>{t('kept.result', { grade: t(`grade.${grade}`), letter: grade, score })}</strong>}
      </p>
      <p className="hint">
        {t('kept.played', { version, language: intl.formatDisplayName(locale, { type: 'language' }) ?? locale, timers: timerFactor, minutes: activeMs / 60_000 })}{' '}
        {variant !== null && t('kept.variant', { variant: readableId(variant) })}
      </p>
      {linked && status === 'completed' && (
        <p className="on-screen">
          <Link href={PLACES.attempt(attempt.attempt)} className="link link-roomy">
            {t('kept.card')}
            <span className="sr-only"> {title}</span>
          </Link>
        </p>
      )}
      {choices.length > 0 && <Details attempt={attempt} />}
    </>
  );
}

function Details({ attempt: { choices, principles, title } }: { readonly attempt: ReportedAttempt }) {
  const { t } = useText();
  const known = usePrincipleList();
  return (
    <details className="fold">
      <summary>
        {t('kept.choices', { count: choices.length })}
        <span className="sr-only"> ({title})</span>
      </summary>
      <ol className="paper-steps paper-columns">
        {choices.map(({ beat, choice, grade, ms, step, timedOut, words }) => (
          <li key={step}>
            {words === null ? `${readableId(beat)}: ${readableId(choice)}.` : <ChosenWords words={words} />}{' '}
            <span className="hint">
              {t(timedOut ? 'kept.choice-timed-out' : 'kept.choice', {
                grade: t(`choice-grade.${grade}`),
                seconds: Math.round(ms / 100) / 10,
              })}
            </span>
          </li>
        ))}
      </ol>
      <ul className="points paper-columns">
        {principles.map(({ dazzled, lapses, opportunities, principle, shown }) => (
          <li key={principle}>
            {known.data?.find(({ id }) => id === principle)?.name ?? readableId(principle)}:{' '}
            {t('printed.principle', { shown, opportunities, dazzled, lapses })}
          </li>
        ))}
      </ul>
    </details>
  );
}
