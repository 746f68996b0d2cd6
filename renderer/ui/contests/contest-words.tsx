import type { Contest } from '#core/contract/contests.ts';
import { useText } from '../messages/text.tsx';

/** What a player said about a grade, and what was answered. */
export function ContestWords({ contest: { openedAt, review, text } }: { readonly contest: Contest }) {
  const { t, rich, date } = useText();
  return (
    <div className="contest-words">
      <blockquote dir="auto" className="contest-text">
        {text}
      </blockquote>
      <p className="hint">{t('contest.sent-on', { date: date(openedAt) })}</p>
      {review === null ? (
        <p>
          <strong>{t('contest.waiting')}</strong>
        </p>
      ) : (
        <>
          <p>
            <strong>{t(`contest.decided-${review.decision}`)}</strong> {t(`contest.means-${review.decision}`)}
          </p>
          <blockquote dir="auto" className="contest-text">
            {review.answer}
          </blockquote>
          <p className="hint">
            {rich('contest.answered-by', { name: <bdi key="name">{review.reviewer}</bdi>, date: date(review.decidedAt) })}
          </p>
        </>
      )}
    </div>
  );
}
