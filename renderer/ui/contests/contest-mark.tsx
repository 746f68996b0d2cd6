import { useText } from '../messages/text.tsx';
import { useContests } from './use-contests.ts';

/** Beside an attempt whose grade was contested: how that stands. Of any other attempt, nothing. */
export function ContestMark({ attempt }: { readonly attempt: string }) {
  const { t } = useText();
  const contest = useContests().data?.find((one) => one.attempt === attempt);
  if (contest === undefined) return null;
  return (
    <span className="contest-mark" data-decision={contest.review?.decision ?? 'waiting'}>
      {t(contest.review === null ? 'contest.mark-waiting' : `contest.mark-${contest.review.decision}`)}
    </span>
  );
}
