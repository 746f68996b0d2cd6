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
      {coming !== null && <Coming key={coming} text={text} scenario={scenario} beat={coming} name={beatNamed(t, outline, coming)} onStart={(next) => setLed(begin(next))} />}
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
