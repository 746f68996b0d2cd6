import { type ReactNode, useMemo } from 'react';
import { rehearse } from '#core/studio/rehearsal/rehearse.ts';
import { useText } from '../../messages/text.tsx';
import { beatNamed } from '../beat-name.ts';
import type { StudioViewProps } from '../studio.ts';
import { useOutline } from '../use-studio.ts';
import { KeepRun } from './keep-run.tsx';
import { OpenEnd } from './open-end.tsx';
import { type Begun, goOn, type Playable } from './rehearsal.ts';
import { RunStage } from './run-stage.tsx';

interface PlayedProps extends StudioViewProps {
  readonly started: Begun;
  /** What it is played on; a new one for every edit. */
  readonly playable: Playable;
  /** It was asked for just now. */
  readonly takesFocus: boolean;
  readonly onFromStart: () => void;
  /** The button that asks where and how to begin instead. */
  readonly change: ReactNode;
}

/** A run, what it began with, and its ways back. */
export function Played({ studio, started, playable: { scenario, openEnds }, takesFocus, onFromStart, change }: PlayedProps) {
  const { t } = useText();
  const outline = useOutline(studio);
  const { run, about } = started;
  const { from } = run;
  const rehearsal = useMemo(() => rehearse(scenario, run), [scenario, run]);
  const go = (words: readonly string[]): void => goOn(studio, started, words);
  const begun = from === null ? t('rehearsal.begun-start') : t('rehearsal.begun-at', { beat: beatNamed(t, outline, from.beat), mood: from.standing.mood });
  const fromStart = (
    <button type="button" className="button button-small" onClick={onFromStart}>
      {t('rehearsal.from-start')}
    </button>
  );
  if (rehearsal === null) {
    return (
      <>
        <p role="status">{t('rehearsal.nowhere')}</p>
        <div className="actions">
          {fromStart}
          {change}
        </div>
      </>
    );
  }
  const { program, state, steps } = rehearsal;
  const openEnd = openEnds.get(program.beats[state.beat]?.id ?? '');
  const halted = openEnd === undefined ? rehearsal.halted : null;
  const taken = run.words.slice(0, steps.length);
  return (
    <>
      {about !== null && <p className="hint">{about}</p>}
      <div className="actions">
        {fromStart}
        <button type="button" className="button button-small" disabled={taken.length === 0} onClick={() => go(taken.slice(0, -1))}>
          {t('rehearsal.back')}
        </button>
        {from !== null && (
          <button type="button" className="button button-small" disabled={run.words.length === 0} onClick={() => go([])}>
            {t('rehearsal.again')}
          </button>
        )}
      </div>
      <p role="status" className={halted === null ? 'sr-only' : 'note'}>
        {halted === null ? t('rehearsal.steps', { count: steps.length }) : t(`rehearsal.halted-${halted.why}`, { choice: halted.word })}
      </p>
      <RunStage
        key={taken.join(' ')}
        rehearsal={rehearsal}
        takesFocus={takesFocus}
        begun={
          <>
            <p className="hint">{begun}</p>
            {change}
          </>
        }
        onTake={(word) => go([...taken, word])}
        ended={openEnd === undefined ? <KeepRun studio={studio} run={{ ...run, words: taken }} rehearsal={rehearsal} /> : <OpenEnd studio={studio} pointer={openEnd} />}
      />
    </>
  );
}
