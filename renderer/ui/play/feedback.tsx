import { useEffect, useRef } from 'react';
import type { Program } from '#core/dialogue/program.ts';
import type { Step } from '#core/dialogue/steps.ts';
import { ChoiceMark } from '../common/grade-mark.tsx';
import { useText } from '../messages/text.tsx';
import { Effects } from '../report-card/effects.tsx';
import { stepEffects } from '../report-card/step-effects.ts';
import { authoredChoice, choiceWords } from './choice-view.ts';
import type { SceneLine } from './scene.ts';
import { customerName, nameOf } from './speaker.ts';

interface FeedbackProps {
  readonly program: Program;
  readonly step: Step;
  /** What the customer made of it, or what was told next; null: nothing was. */
  readonly reaction: SceneLine | null;
  /** A taking back is on its way. */
  readonly waits: boolean;
  readonly onGoOn: () => void;
  readonly onTakeBack: () => void;
}

/** In practice, once the customer has reacted: what the choice was worth, and why, before the story goes on. */
export function Feedback({ program, step, reaction, waits, onGoOn, onTakeBack }: FeedbackProps) {
  const { t, rich } = useText();
  const heading = useRef<HTMLHeadingElement>(null);
  useEffect(() => heading.current?.focus(), []);
  const { scenario } = program;
  const beat = program.beats[step.before.beat]?.id ?? '';
  const { grade } = step.choice;
  const words = choiceWords(program, beat, step.choice.id);
  const speaker = nameOf(program, reaction?.who ?? null);
  return (
    <section className="box feedback" data-grade={grade}>
      <h2 ref={heading} tabIndex={-1} className="feedback-title">
        <ChoiceMark grade={grade} />
        {t(`choice-grade.${grade}`)}
      </h2>
      <div className="feedback-moment" lang={scenario.locale}>
        <p>{t(`play.echo-${step.timedOut ? 'timed-out' : words.kind}`, { words: words.text })}</p>
        {reaction !== null && (
          <p>{speaker === null ? reaction.say : rich('play.told', { name: <bdi>{speaker}</bdi>, say: reaction.say })}</p>
        )}
      </div>
      <p className="feedback-why" lang={scenario.locale}>
        {authoredChoice(program, beat, step.choice.id)?.why}
      </p>
      <Effects scenario={scenario} name={customerName(program)} effects={stepEffects(program, step)} />
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
