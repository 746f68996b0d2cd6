import { useMemo, useState } from 'react';
import { segmentsOf } from '#core/studio/tree.ts';
import { useStore } from '../../common/store.ts';
import { useText } from '../../messages/text.tsx';
import { beatNamed } from '../beat-name.ts';
import { useAsked, useOutline, useStudioState } from '../use-studio.ts';
import type { StudioViewProps } from '../studio.ts';
import { Asking } from './asking.tsx';
import { Coming } from './coming.tsx';
import { InTheWay } from './in-the-way.tsx';
import { Played } from './played.tsx';
import { isForRun, playableOf, runOf, startRun, type Started } from './rehearsal.ts';
import '../problems/problems.css';
import './rehearsal.css';

const FROM_START: Started = { run: { variant: null, from: null, words: [] }, about: null };

/** The story as it is played, beside the text it is made of; nothing of it is stored. */
export function PlayView({ studio }: StudioViewProps) {
  const { t } = useText();
  const { source } = useStudioState(studio);
  const outline = useOutline(studio);
  const started = useStore(runOf(studio));
  const playable = useMemo(() => playableOf(studio, source), [studio, source]);
  const [asking, setAsking] = useState(false);
  // The beat that is to be begun at, while it is looked for how a run comes there.
  const [coming, setComing] = useState<string | null>(null);
  // The run that was asked for by "Play from here": it takes the focus.
  const [led, setLed] = useState<number | null>(null);
  const begin = (next: Started): number => {
    setAsking(false);
    setComing(null);
    return startRun(studio, next);
  };
  useAsked(studio, 'play', (pointer) => {
    if (isForRun(studio) || playable === null) return;
    const { beats, start } = playable.scenario;
    const [home, id = ''] = segmentsOf(pointer);
    const beat = home === 'beats' ? id : start;
    setComing(null);
    // What is asked for is never swapped for another beat: where it cannot be played, the form says so.
    if (!beats.has(beat)) setAsking(true);
    else if (beat === start) setLed(begin(FROM_START));
    else setComing(beat);
  });
  if (playable === null) {
    return (
      <div className="rehearsal">
        <p>{t('rehearsal.not-playable')}</p>
        <InTheWay studio={studio} />
      </div>
    );
  }
  const { text, scenario, is } = playable;
  const change = (
    <button type="button" className="button button-small" aria-expanded={asking} onClick={() => setAsking(!asking)}>
      {t(started === null ? 'rehearsal.from-here' : 'rehearsal.change')}
    </button>
  );
  return (
    <div className="rehearsal">
      {started === null && (
        <div className="actions">
          <button type="button" className="button button-small" onClick={() => begin(FROM_START)}>
            {t('rehearsal.from-start')}
          </button>
          {change}
        </div>
      )}
      {asking && <Asking studio={studio} playable={playable} begun={started?.run ?? null} onStart={begin} />}
      {is === 'unfinished' && <p className="hint">{t('rehearsal.unfinished')}</p>}
      {is === 'before' && (
        <>
          <p className="hint-trouble">{t('rehearsal.before-faults')}</p>
          <InTheWay studio={studio} />
        </>
      )}
      {coming !== null && <Coming key={coming} text={text} scenario={scenario} beat={coming} name={beatNamed(outline, coming)} onStart={(next) => setLed(begin(next))} />}
      {started === null && coming === null && <p className="hint">{t('rehearsal.none')}</p>}
      {started !== null && (
        <Played
          key={started.nth}
          studio={studio}
          started={started}
          playable={playable}
          takesFocus={started.nth === led}
          onFromStart={() => begin(FROM_START)}
          change={change}
        />
      )}
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
  const known = beatOptions(t, outline.beats.filter(({ id }) => scenario.beats.has(id)));
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
        <p role="status">{wanted === null ? t('rehearsal.no-beats') : t('rehearsal.not-from-here', { beat: beatNamed(t, outline, wanted) })}</p>
      )}
      {beat === undefined && wanted === null && (
        <div className="actions">
          <button type="button" className="button button-small" onClick={() => studio.show('', 'outline')}>
            {t('rehearsal.go-there')}
          </button>
        </div>
      )}
      {beat !== undefined && (
        <StartForm key={beat} text={text} scenario={scenario} beat={beat} name={beatNamed(t, outline, beat)} isUnfinished={is === 'unfinished'} onStart={onStart} />
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
