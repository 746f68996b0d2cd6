import { useEffect, useRef } from 'react';
import type { Program } from '#core/dialogue/program.ts';
import type { Step } from '#core/dialogue/steps.ts';
import { ChoiceMark } from '../common/grade-mark.tsx';
import { useText } from '../messages/text.tsx';
import { effectInWords } from '../report-card/effect-words.ts';
import { stepEffects } from '../report-card/step-effects.ts';
import { authoredChoice, choiceWords } from './choice-view.ts';
import { customerName } from './speaker.ts';

interface FeedbackProps {
  readonly program: Program;
  readonly step: Step;
  /** A taking back is on its way. */
  readonly waits: boolean;
  readonly onGoOn: () => void;
  readonly onTakeBack: () => void;
}

/** In practice, what the choice just taken was worth, and why, before the story goes on. */
export function Feedback({ program, step, waits, onGoOn, onTakeBack }: FeedbackProps) {
  const { t } = useText();
  const heading = useRef<HTMLHeadingElement>(null);
  useEffect(() => heading.current?.focus(), []);
  const { scenario } = program;
  const beat = program.beats[step.before.beat]?.id ?? '';
  const { grade } = step.choice;
  const words = choiceWords(program, beat, step.choice.id);
  const effects = stepEffects(program, step);
  return (
    <section className="box feedback" data-grade={grade}>
      <h2 ref={heading} tabIndex={-1} className="feedback-title">
        <ChoiceMark grade={grade} />
        {t(`choice-grade.${grade}`)}
      </h2>
      <p className="echo" lang={scenario.locale}>
        {t(`play.echo-${step.timedOut ? 'timed-out' : words.kind}`, { words: words.text })}
      </p>
      <p className="feedback-why" lang={scenario.locale}>
        {authoredChoice(program, beat, step.choice.id)?.why}
      </p>
      {effects.length > 0 && (
        <ul className="effects">
          {effects.map((effect) => {
            const text = effectInWords(t, scenario, customerName(program), effect);
            return <li key={text}>{text}</li>;
          })}
        </ul>
      )}
      <div className="actions">
        <button type="button" className="button button-primary" onClick={onGoOn}>
          {t('practice.go-on')}
        </button>
        <button type="button" className="button" aria-disabled={waits} onClick={onTakeBack}>
          {t('practice.take-back')}
        </button>
      </div>
    </section>
  );
}
