import { type ReactNode, use, useEffect, useMemo, useRef, useState } from 'react';
import type { Rehearsal } from '#core/studio/rehearsal/rehearse.ts';
import { useText } from '../../messages/text.tsx';
import { ChoicePrice, ChoiceSaid } from '../../play/choice-label.tsx';
import { customerMood } from '../../play/scene.ts';
import { customerName, nameOf } from '../../play/speaker.ts';
import { shownRun } from './shown-run.ts';
import { StageSlot } from './stage-slot.ts';

interface RunStageProps {
  readonly rehearsal: Rehearsal;
  /** It was asked for just now, so it takes the focus from elsewhere. */
  readonly takesFocus: boolean;
  /** What it began with, told beside the picture. */
  readonly begun: ReactNode;
  /** A choice's id, or `@timeout`. */
  readonly onTake: (word: string) => void;
  /** What is shown at the end of the story. */
  readonly ended: ReactNode;
}

/** The moment a run has come to: the stage, and below it the lines and the choices. */
export function RunStage({ rehearsal, takesFocus, begun, onTake, ended }: RunStageProps) {
  const { t } = useText();
  const draw = use(StageSlot);
  const nobody = useRef<HTMLElement>(null);
  const front = useRef<HTMLDivElement>(null);
  const [line, setLine] = useState(0);
  const snapshot = useMemo(() => shownRun(rehearsal, line), [rehearsal, line]);
  // What had the focus may be gone with the moment before; whoever writes elsewhere keeps it.
  useEffect(() => {
    if (takesFocus || line > 0 || document.activeElement === document.body) front.current?.focus();
  }, [takesFocus, line]);
  const { program, state } = rehearsal;
  const { scenario } = program;
  const { scene } = snapshot.position;
  const told = snapshot.phase === 'reading' ? scene.lines[snapshot.line] : undefined;
  const feeling = t(`feeling.${customerMood(scene, snapshot.line)}`);
  return (
    <div className="rehearsal-run">
      <div className="rehearsal-top">
        {draw !== null && <div className="rehearsal-stage">{draw({ program, snapshot, moments: snapshot.moments, box: nobody })}</div>}
        <div className="rehearsal-facts">
          <p className="hint">
            {t('play.mood', { name: customerName(program), feeling })} · {t('rehearsal.stands', { mood: state.mood, slips: state.slips, dazzles: state.dazzles })}
          </p>
          {begun}
        </div>
      </div>
      {told !== undefined && (
        <div className="rehearsal-line">
          <div ref={front} tabIndex={-1} lang={scenario.locale}>
            {told.who !== null && <b>{nameOf(program, told.who)}: </b>}
            {told.say}
          </div>
          <div className="actions">
            <button type="button" className="button button-small button-primary" onClick={() => setLine(line + 1)}>
              {t('play.next')}
            </button>
            {scene.lines.length > 1 && (
              <button type="button" className="button button-small" onClick={() => setLine(scene.lines.length)}>
                {t('rehearsal.to-choices')}
              </button>
            )}
          </div>
        </div>
      )}
      {snapshot.phase === 'choosing' && (
        <div>
          <div ref={front} tabIndex={-1} className="sr-only">
            {t('rehearsal.choose')}
          </div>
          <ol className="rehearsal-choices">
            {snapshot.choices.map((choice) => (
              <li key={choice.id}>
                <button type="button" className="button" aria-disabled={choice.tooDear} onClick={() => !choice.tooDear && onTake(choice.id)}>
                  <ChoiceSaid lang={scenario.locale} choice={choice} />
                  <ChoicePrice choice={choice} left={program.allowance - state.spent} />
                </button>
              </li>
            ))}
          </ol>
          {snapshot.choices.length === 0 && !snapshot.canLetPass && <p>{t('rehearsal.nothing')}</p>}
          {snapshot.canLetPass && (
            <button type="button" className="button button-small" onClick={() => onTake('@timeout')}>
              {t('play.let-pass')}
            </button>
          )}
        </div>
      )}
      {snapshot.phase === 'stuck' && <p role="alert">{t('play.stuck-title')}</p>}
      {snapshot.phase === 'ended' && (
        <div ref={front} tabIndex={-1}>
          {ended}
        </div>
      )}
    </div>
  );
}
