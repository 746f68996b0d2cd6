import type { AttemptDetail } from '#core/contract/schemas.ts';
import type { Scenario } from '#core/scenario/format.ts';
import { ChoiceMark } from '../common/grade-mark.tsx';
import { useText } from '../messages/text.tsx';
import { Effects } from './effects.tsx';
import { MoodChange } from './mood-change.tsx';
import { OtherWaysView } from './other-ways-view.tsx';
import { PlayFrom } from './play-from.tsx';
import type { ReviewedStep } from './review.ts';

interface ChoiceReviewProps {
  readonly attempt: AttemptDetail;
  readonly scenario: Scenario;
  /** The customer's. */
  readonly name: string;
  readonly step: ReviewedStep;
}

/** One choice: what it answered, what it was worth and why, what it did to the customer, what else there was. */
export function ChoiceReview({ attempt, scenario, name, step }: ChoiceReviewProps) {
  const { t, rich } = useText();
  const { effects, grade, heard, moodAfter, moodBefore, number, others, timedOut, why, words } = step;
  const said = <span className={`words-${words.kind}`}>{words.text}</span>;
  const how = timedOut ? 'timed-out' : words.kind;
  return (
    <article className="panel review" data-grade={grade}>
      {heard !== null && (
        <p className="review-heard" lang={scenario.locale}>
          {heard.speaker === null
            ? heard.say
            : rich('report.heard', { name: <bdi>{heard.speaker}</bdi>, say: heard.say })}
        </p>
      )}
      <h3 className="review-choice" lang={scenario.locale}>
        <span className="review-number" aria-hidden="true">
          {number}
        </span>
        <span>{rich(`report.you-${how}`, { words: said })}</span>
      </h3>
      <p className="review-grade">
        <ChoiceMark grade={grade} />
        <strong>{t(`choice-grade.${grade}`)}</strong>
        <MoodChange from={moodBefore} to={moodAfter} />
      </p>
      <p className="review-why" lang={scenario.locale}>
        {why}
      </p>
      <Effects scenario={scenario} name={name} effects={effects} />
      <OtherWaysView scenario={scenario} name={name} mood={moodBefore} ways={others} />
      <PlayFrom attempt={attempt} steps={number - 1}>
        {t('report.play-from')}
        <span className="sr-only"> {t('report.at-choice', { number })}</span>
      </PlayFrom>
    </article>
  );
}
