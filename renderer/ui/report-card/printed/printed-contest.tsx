import { useContests } from '../../contests/use-contests.ts';
import { useText } from '../../messages/text.tsx';

/** Where the grade was contested: how that stands, and what it means for whoever reads the card. Their words stay off it. */
export function PrintedContest({ attempt }: { readonly attempt: string }) {
  const { t, date } = useText();
  const contest = useContests().data?.find((one) => one.attempt === attempt);
  if (contest === undefined) return null;
  const { openedAt, review } = contest;
  return (
    <p className="printed-note">
      <strong>{t('printed.contested', { date: date(openedAt) })}</strong>{' '}
      {review === null
        ? t('contest.waiting')
        : `${t('printed.decided', { date: date(review.decidedAt) })} ${t(`contest.decided-${review.decision}`)} ${t(`contest.means-${review.decision}`)}`}
    </p>
  );
}
