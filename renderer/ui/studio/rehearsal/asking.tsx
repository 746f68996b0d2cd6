import { useId, useState } from 'react';
import type { Run } from '#core/studio/rehearsal/rehearse.ts';
import { segmentsOf } from '#core/studio/tree.ts';
import { useText } from '../../messages/text.tsx';
import { beatNamed, beatOptions } from '../beat-name.ts';
import type { StudioViewProps } from '../studio.ts';
import { useOutline, useStudioState } from '../use-studio.ts';
import type { Playable, Started } from './rehearsal.ts';
import { StartForm } from './start-form.tsx';

interface AskingProps extends StudioViewProps {
  readonly playable: Playable;
  /** What is played just now; null: nothing. */
  readonly begun: Run | null;
  readonly onStart: (started: Started) => void;
}

/** Where to begin, and how things are to stand there. */
export function Asking({ studio, playable: { scenario, text, is }, begun, onStart }: AskingProps) {
  const { t } = useText();
  const field = useId();
  const { selection } = useStudioState(studio);
  const outline = useOutline(studio);
  const known = beatOptions(t, outline.beats.filter(({ id }) => scenario.beats.has(id)));
  const [picked, setPicked] = useState<string | null>(() => begun?.from?.beat ?? null);
  const [home, id = ''] = segmentsOf(selection.pointer);
  const wanted = picked ?? (home === 'beats' ? id : null);
  // What is asked for is never swapped for another beat: where it cannot be played, that is said.
  const beat = wanted === null ? (known.find(({ value }) => value === scenario.start) ?? known[0])?.value : known.find(({ value }) => value === wanted)?.value;
  return (
    <>
      {known.length > 0 && (
        <div className="field rehearsal-field">
          <label htmlFor={field}>{t('rehearsal.at')}</label>
          <select id={field} className="input" value={beat ?? ''} onChange={({ target }) => setPicked(target.value)}>
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
        <StartForm
          key={beat}
          text={text}
          scenario={scenario}
          beat={beat}
          name={beatNamed(t, outline, beat)}
          begun={begun?.from?.beat === beat ? begun : null}
          isUnfinished={is === 'unfinished'}
          onStart={onStart}
        />
      )}
    </>
  );
}
