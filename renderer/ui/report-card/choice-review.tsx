import type { AttemptDetail } from '#core/contract/schemas.ts';
import type { Scenario } from '#core/scenario/format.ts';
import { useText } from '../messages/text.tsx';
import { ChoiceCard } from './choice-card.tsx';
import { PlayFrom } from './play-from.tsx';
import type { ReviewedStep } from './review.ts';

interface ChoiceReviewProps {
  readonly attempt: AttemptDetail;
  readonly scenario: Scenario;
  /** The customer's. */
  readonly name: string;
  readonly step: ReviewedStep;
}

/** One choice of one's own, which can be played from. */
export function ChoiceReview({ attempt, scenario, name, step }: ChoiceReviewProps) {
  const { t } = useText();
  const { number } = step;
  return (
    <ChoiceCard scenario={scenario} name={name} step={step} heading="h3">
      <PlayFrom attempt={attempt} steps={number - 1}>
        {t('report.play-from')}
        <span className="sr-only"> {t('report.at-choice', { number })}</span>
      </PlayFrom>
    </ChoiceCard>
  );
}
