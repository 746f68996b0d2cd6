import type { ReactNode } from 'react';
import type { Scenario } from '#core/scenario/format.ts';
import { ChoiceMark } from '../common/grade-mark.tsx';
import { useText } from '../messages/text.tsx';
import { Effects } from './effects.tsx';
import { MoodChange } from './mood-change.tsx';
import { OtherWaysView } from './other-ways-view.tsx';
import type { ReviewedStep } from './review.ts';

interface ChoiceCardProps {
  readonly scenario: Scenario;
  /** The customer's. */
  readonly name: string;
  readonly step: ReviewedStep;
  /** How deep the choice stands on its page. */
  readonly heading: 'h3' | 'h4';
  /** What a screen reader calls the card; left out: nothing of its own. */
  readonly label?: string;
  /** What can be done with it. */
  readonly children?: ReactNode;
}

/** One choice: what it answered, what it was worth and why, what it did to the customer, what else there was. */
export function ChoiceCard({ scenario, name, step, heading: Heading, label, children }: ChoiceCardProps) {
  const { t, rich } = useText();
  const { effects, grade, heard, moodAfter, moodBefore, number, others, timedOut, why, words } = step;
  const said = (
    <span key="words" className={`words-${words.kind}`}>
      {words.text}
    </span>
  );
  const how = timedOut ? 'timed-out' : words.kind;
  return (
    <article className="panel review" data-grade={grade} aria-label={label}>
      {heard !== null && (
        <p className="review-heard" lang={scenario.locale}>
          {heard.speaker === null
            ? heard.say
            : rich('report.heard', { name: <bdi key="name">{heard.speaker}</bdi>, say: heard.say })}
        </p>
      )}
      <Heading className="review-choice" lang={scenario.locale}>
        <span className="review-number" aria-hidden="true">
          {number}
        </span>
        <span>{rich(`report.you-${how}`, { words: said })}</span>
      </Heading>
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
      {children}
    </article>
  );
}
