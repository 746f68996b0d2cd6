import { useId, useMemo, useState } from 'react';
import type { Scenario } from '#core/scenario/format.ts';
import { rehearse } from '#core/studio/rehearsal/rehearse.ts';
import { pointerFrom, segmentsOf } from '#core/studio/tree.ts';
import { useStore } from '../../common/store.ts';
import { useText } from '../../messages/text.tsx';
import { beatNamed, beatOptions } from '../beat-name.ts';
import { useAsked, useOutline, useStudioState } from '../use-studio.ts';
import type { Studio, StudioViewProps } from '../studio.ts';
import { KeepRun } from './keep-run.tsx';
import { isForRun, playableOf, runOf, startRun, type Started } from './rehearsal.ts';
import { RunStage } from './run-stage.tsx';
import { StartForm } from './start-form.tsx';
import '../problems/problems.css';
import './rehearsal.css';

/** The story as it is played, beside the text it is made of; nothing of it is stored. */
export function PlayView({ studio }: StudioViewProps) {
  const { t } = useText();
  const { source, selection } = useStudioState(studio);
  const outline = useOutline(studio);
  const started = useStore(runOf(studio));
  const playable = useMemo(() => playableOf(studio, source), [studio, source]);
  const [asking, setAsking] = useState(false);
  const field = useId();
  useAsked(studio, 'play', () => {
    if (!isForRun(studio)) setAsking(true);
  });
  const begin = (next: Started): void => {
    setAsking(false);
    startRun(studio, next);
  };
  if (playable === null) return <p className="hint">{t('rehearsal.not-playable')}</p>;
  const [home, id = ''] = segmentsOf(selection.pointer);
  const beat = home === 'beats' && playable.scenario.beats.has(id) ? id : null;
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
      {asking && (
        <>
          <div className="field rehearsal-field">
            <label htmlFor={field}>{t('rehearsal.at')}</label>
            <select id={field} className="input" value={beat ?? playable.scenario.start} onChange={({ target }) => studio.show(pointerFrom('beats', target.value))}>
              {beatOptions(outline.beats.filter(({ id: each }) => playable.scenario.beats.has(each))).map(({ value, label }) => (
                <option key={value} value={value}>
                  {label}
                </option>
              ))}
            </select>
          </div>
          <StartForm key={beat ?? ''} name={beatNamed(outline, beat ?? playable.scenario.start)} text={source.text} scenario={playable.scenario} beat={beat ?? playable.scenario.start} onStart={begin} />
        </>
      )}
      {!playable.current && <p className="hint-trouble">{t('rehearsal.before-faults')}</p>}
      {started === null ? <p className="hint">{t('rehearsal.none')}</p> : <Played studio={studio} started={started} scenario={playable.scenario} />}
    </div>
  );
}

interface PlayedProps {
  readonly studio: Studio;
  readonly started: Started;
  /** What it is played on; a new one for every edit. */
  readonly scenario: Scenario;
}

function Played({ studio, started, scenario }: PlayedProps) {
  const { t } = useText();
  const { run, about } = started;
  const rehearsal = useMemo(() => rehearse(scenario, run), [scenario, run]);
  const go = (words: readonly string[]): void => startRun(studio, { run: { ...run, words }, about });
  if (rehearsal === null) return <p role="status">{t('rehearsal.nowhere')}</p>;
  const { steps, halted } = rehearsal;
  const taken = run.words.slice(0, steps.length);
  return (
    <>
      {about !== null && (
        <p className="hint">{about}</p>
      )}
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
        ended={<KeepRun studio={studio} run={{ ...run, words: taken }} rehearsal={rehearsal} />}
      />
    </>
  );
}
