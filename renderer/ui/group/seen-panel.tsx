import { useEffect, useRef, useState } from 'react';
import { ChoiceMark } from '../common/grade-mark.tsx';
import { useText } from '../messages/text.tsx';
import { authoredChoice, choiceWords } from '../play/choice-view.ts';
import { customerName } from '../play/speaker.ts';
import { Effects } from '../report-card/effects.tsx';
import { otherWays } from '../report-card/other-ways.ts';
import { OtherWayItem } from '../report-card/other-ways-view.tsx';
import { stepEffects } from '../report-card/step-effects.ts';
import type { GroupRun, TeamStep } from './group-run.ts';
import { handsFor } from './votes.ts';

interface SeenPanelProps {
  readonly run: GroupRun;
  readonly taken: TeamStep;
  readonly onGoOn: () => void;
}

/** What the team took: its grade and why; then, when they are ready, what the others would have done. */
export function SeenPanel({ run: { program }, taken, onGoOn }: SeenPanelProps) {
  const { t } = useText();
  const [others, setOthers] = useState(false);
  const heading = useRef<HTMLHeadingElement>(null);
  const list = useRef<HTMLHeadingElement>(null);
  useEffect(() => heading.current?.focus(), []);
  useEffect(() => {
    if (others) list.current?.focus();
  }, [others]);
  const { step, votes, offered } = taken;
  const { scenario } = program;
  const name = customerName(program);
  const beat = program.beats[step.before.beat]?.id ?? '';
  const words = choiceWords(program, beat, step.choice.id);
  const ways = otherWays(program, step);
  return (
    <section className="box feedback group-seen" data-grade={step.choice.grade}>
      <h2 ref={heading} tabIndex={-1} className="feedback-title">
        <ChoiceMark grade={step.choice.grade} />
        {t(`choice-grade.${step.choice.grade}`)}
      </h2>
      <p className="echo" lang={scenario.locale}>
        {t(`report.you-${step.timedOut ? 'timed-out' : words.kind}`, { words: words.text })}
      </p>
      {!step.timedOut && (
        <p className="hint">
          {t('group.taken-with', {
            number: offered.indexOf(step.choice.id) + 1,
            hands: handsFor(votes, step.choice.id),
            all: votes.length,
          })}
        </p>
      )}
      <p className="feedback-why" lang={scenario.locale}>
        {authoredChoice(program, beat, step.choice.id)?.why}
      </p>
      <Effects scenario={scenario} name={name} effects={stepEffects(program, step)} />
      {others && (
        <section>
          <h3 ref={list} tabIndex={-1}>
            {t('report.others', { count: ways.length })}
          </h3>
          <ul className="other-ways">
            {ways.map((way) => (
              <OtherWayItem key={way.id} scenario={scenario} name={name} mood={step.before.mood} way={way} />
            ))}
          </ul>
        </section>
      )}
      <div className="actions">
        {!others && ways.length > 0 && (
          <button type="button" className="button button-large" onClick={() => setOthers(true)}>
            {t('report.others', { count: ways.length })}
          </button>
        )}
        <button type="button" className="button button-primary button-large" onClick={onGoOn}>
          {t('practice.go-on')}
        </button>
      </div>
    </section>
  );
}
