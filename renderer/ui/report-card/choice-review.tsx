import { feelingFromMood } from '#core/dialogue/feeling.ts';
import type { Scenario } from '#core/scenario/format.ts';
import { ChoiceMark } from '../common/grade-mark.tsx';
import { useText } from '../messages/text.tsx';
import { effectInWords } from './effect-words.ts';
import type { ReviewedStep } from './review.ts';

interface ChoiceReviewProps {
  readonly scenario: Scenario;
  /** The customer's. */
  readonly name: string;
  readonly step: ReviewedStep;
}

/** One choice: what it answered, what it was worth and why, what it did to the customer. */
export function ChoiceReview({ scenario, name, step }: ChoiceReviewProps) {
  const { t, rich } = useText();
  const { effects, grade, heard, number, timedOut, why, words } = step;
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
        <MoodChange name={name} step={step} />
      </p>
      <p className="review-why" lang={scenario.locale}>
        {why}
      </p>
      {effects.length > 0 && (
        <ul className="effects">
          {effects.map((effect) => {
            const text = effectInWords(t, scenario, name, effect);
            return <li key={text}>{text}</li>;
          })}
        </ul>
      )}
    </article>
  );
}

function MoodChange({ name, step: { moodBefore, moodAfter } }: { readonly name: string; readonly step: ReviewedStep }) {
  const { t } = useText();
  const change = moodAfter - moodBefore;
  const values = {
    name,
    change: Math.abs(change),
    from: moodBefore,
    to: moodAfter,
    before: t(`feeling.${feelingFromMood(moodBefore)}`),
    after: t(`feeling.${feelingFromMood(moodAfter)}`),
  };
  const direction = change === 0 ? 'same' : change > 0 ? 'up' : 'down';
  return (
    <span className="mood-change" data-direction={direction}>
      {t(`report.mood-${direction}`, values)}
    </span>
  );
}
