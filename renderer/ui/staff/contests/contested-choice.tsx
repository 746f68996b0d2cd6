import type { Scenario } from '#core/scenario/format.ts';
import { ChoiceMark } from '../../common/grade-mark.tsx';
import { useText } from '../../messages/text.tsx';
import { Effects } from '../../report-card/effects.tsx';
import { MoodChange } from '../../report-card/mood-change.tsx';
import { OtherWaysView } from '../../report-card/other-ways-view.tsx';
import type { ReviewedStep } from '../../report-card/review.ts';

interface ContestedChoiceProps {
  readonly scenario: Scenario;
  /** The customer's. */
  readonly name: string;
  readonly step: ReviewedStep;
}

/** One choice as its player reads it: what was said, what was chosen and why it was worth that, what else was offered. */
export function ContestedChoice({ scenario, name, step }: ContestedChoiceProps) {
  const { t, rich } = useText();
  const { effects, grade, heard, moodAfter, moodBefore, number, others, timedOut, why, words } = step;
  return (
    <article className="panel review" data-grade={grade} aria-label={t('contests.choice', { number })}>
      {heard !== null && (
        <p className="review-heard" lang={scenario.locale}>
          {heard.speaker === null
            ? heard.say
            : rich('report.heard', { name: <bdi key="name">{heard.speaker}</bdi>, say: heard.say })}
        </p>
      )}
      <h4 className="review-choice" lang={scenario.locale}>
        <span className="review-number" aria-hidden="true">
          {number}
        </span>
        <span>
          {rich(`report.you-${timedOut ? 'timed-out' : words.kind}`, {
            words: (
              <span key="words" className={`words-${words.kind}`}>
                {words.text}
              </span>
            ),
          })}
        </span>
      </h4>
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
    </article>
  );
}
