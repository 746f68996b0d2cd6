import { useId, useMemo, useState } from 'react';
import { rehearse } from '#core/studio/rehearsal/rehearse.ts';
import { pointerFrom, segmentsOf } from '#core/studio/tree.ts';
import { useStore } from '../../common/store.ts';
import { useText } from '../../messages/text.tsx';
import { beatNamed, beatOptions } from '../beat-name.ts';
import { useAsked, useOutline, useStudioState } from '../use-studio.ts';
import type { Studio, StudioViewProps } from '../studio.ts';
import { InTheWay } from './in-the-way.tsx';
import { KeepRun } from './keep-run.tsx';
import { OpenEnd } from './open-end.tsx';
import { isForRun, type Playable, playableOf, runOf, startRun, type Started } from './rehearsal.ts';
import { RunStage } from './run-stage.tsx';
import { StartForm } from './start-form.tsx';
import '../problems/problems.css';
import './rehearsal.css';

/** The story as it is played, beside the text it is made of; nothing of it is stored. */
export function PlayView({ studio }: StudioViewProps) {
  const { t } = useText();
  const { source } = useStudioState(studio);
  const started = useStore(runOf(studio));
  const playable = useMemo(() => playableOf(studio, source), [studio, source]);
  const [asking, setAsking] = useState(false);
  useAsked(studio, 'play', () => {
    if (!isForRun(studio)) setAsking(true);
  });
  const begin = (next: Started): void => {
    setAsking(false);
    startRun(studio, next);
  };
  if (playable === null) {
    return (
      <div className="rehearsal">
        <p>{t('rehearsal.not-playable')}</p>
        <InTheWay studio={studio} />
      </div>
    );
  }
  return (
    <div className="rehearsal">
      <div className="actions">
        <button type="button" className="button button-small" onClick={() => begin({ run: { variant: null, from: null, words: [] }, about: null })}>
          {t('rehearsal.from-start')}
        </button>
        <button type="button" className="button button-small" aria-expanded={asking} onClick={() => setAsking(!asking)}>
          {t('rehearsal.from-here')}
        </button>
      </div>
      {asking && <Asking studio={studio} playable={playable} onStart={begin} />}
      {playable.is === 'unfinished' && <p className="hint">{t('rehearsal.unfinished')}</p>}
      {playable.is === 'before' && (
        <>
          <p className="hint-trouble">{t('rehearsal.before-faults')}</p>
          <InTheWay studio={studio} />
        </>
      )}
      {started === null ? <p className="hint">{t('rehearsal.none')}</p> : <Played studio={studio} started={started} playable={playable} />}
    </div>
  );
}

interface AskingProps extends StudioViewProps {
  readonly playable: Playable;
  readonly onStart: (started: Started) => void;
}

/** Where to begin, and how things are to stand there. */
function Asking({ studio, playable: { scenario, text, is }, onStart }: AskingProps) {
  const { t } = useText();
  const field = useId();
  const { selection } = useStudioState(studio);
  const outline = useOutline(studio);
  const known = beatOptions(outline.beats.filter(({ id }) => scenario.beats.has(id)));
  const [home, id = ''] = segmentsOf(selection.pointer);
  const wanted = home === 'beats' ? id : null;
  // What is asked for is never swapped for another beat: where it cannot be played, that is said.
  const beat = wanted === null ? (known.find(({ value }) => value === scenario.start) ?? known[0])?.value : known.find(({ value }) => value === wanted)?.value;
  return (
    <>
      {known.length > 0 && (
        <div className="field rehearsal-field">
          <label htmlFor={field}>{t('rehearsal.at')}</label>
          <select id={field} className="input" value={beat ?? ''} onChange={({ target }) => studio.show(pointerFrom('beats', target.value))}>
            {beat === undefined && <option value="">{t('studio.choose')}</option>}
            {known.map(({ value, label }) => (
              <option key={value} value={value}>
                {label}
              </option>
            ))}
          </select>
        </div>
      )}
      {beat === undefined && (
        <p role="status">{wanted === null ? t('rehearsal.no-beats') : t('rehearsal.not-from-here', { beat: beatNamed(outline, wanted) })}</p>
      )}
      {beat === undefined && wanted === null && (
        <div className="actions">
          <button type="button" className="button button-small" onClick={() => studio.show('', 'outline')}>
            {t('rehearsal.go-there')}
          </button>
        </div>
      )}
      {beat !== undefined && (
        <StartForm key={beat} text={text} scenario={scenario} beat={beat} name={beatNamed(outline, beat)} isUnfinished={is === 'unfinished'} onStart={onStart} />
      )}
    </>
  );
}

interface PlayedProps {
  readonly studio: Studio;
  readonly started: Started;
  /** What it is played on; a new one for every edit. */
  readonly playable: Playable;
}

function Played({ studio, started, playable: { scenario, openEnds } }: PlayedProps) {
  const { t } = useText();
  const { run, about } = started;
  const rehearsal = useMemo(() => rehearse(scenario, run), [scenario, run]);
  const go = (words: readonly string[]): void => startRun(studio, { run: { ...run, words }, about });
  if (rehearsal === null) return <p role="status">{t('rehearsal.nowhere')}</p>;
  const { program, state, steps } = rehearsal;
  const openEnd = openEnds.get(program.beats[state.beat]?.id ?? '');
  const halted = openEnd === undefined ? rehearsal.halted : null;
  const taken = run.words.slice(0, steps.length);
  return (
    <>
      {about !== null && <p className="hint">{about}</p>}
      <div className="actions">
        <button type="button" className="button button-small" disabled={taken.length === 0} onClick={() => go(taken.slice(0, -1))}>
          {t('rehearsal.back')}
        </button>
        <button type="button" className="button button-small" disabled={run.words.length === 0} onClick={() => go([])}>
          {t('rehearsal.again')}
        </button>
      </div>
      <p role="status" className={halted === null ? 'sr-only' : 'note'}>
        {halted === null ? t('rehearsal.steps', { count: steps.length }) : t(`rehearsal.halted-${halted.why}`, { choice: halted.word })}
      </p>
      <RunStage
        key={taken.join(' ')}
        rehearsal={rehearsal}
        onTake={(word) => go([...taken, word])}
        ended={openEnd === undefined ? <KeepRun studio={studio} run={{ ...run, words: taken }} rehearsal={rehearsal} /> : <OpenEnd studio={studio} pointer={openEnd} />}
      />
    </>
  );
}
