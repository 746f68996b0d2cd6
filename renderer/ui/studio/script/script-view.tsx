import { useMemo, useRef } from 'react';
import { scriptOf } from '#core/studio/script/script.ts';
import { beatOf } from '#core/studio/thing.ts';
import { readableId } from '../../common/readable-id.ts';
import { useStore } from '../../common/store.ts';
import { useText } from '../../messages/text.tsx';
import type { StudioViewProps } from '../studio.ts';
import { useAsked, useStoryLocale, useStudioState } from '../use-studio.ts';
import { BeatPart } from './beat-part.tsx';
import { ScriptFront } from './script-front.tsx';
import { scriptOptionsOf } from './script-options.ts';
import { knownIn, useConditionWords } from './use-condition-words.ts';
import './script-view.css';

/** The story as a script, in the order of a play: to be read here, and printed for reviewers. */
export function ScriptView({ studio }: StudioViewProps) {
  const { t } = useText();
  const view = useRef<HTMLDivElement>(null);
  const store = scriptOptionsOf(studio);
  const options = useStore(store);
  const { source } = useStudioState(studio);
  const locale = useStoryLocale(studio);
  const script = useMemo(() => scriptOf(source), [source]);
  const say = useConditionWords(knownIn(script));
  const part = { locale, blind: options.blind, say, onGo: (number: number) => view.current?.querySelector<HTMLElement>(`[data-beat="${number}"]`)?.focus() };
  useAsked(studio, 'script', (pointer) => {
    const beat = script.beats.find((each) => each.pointer === beatOf(pointer)) ?? script.beats[0];
    if (beat !== undefined) part.onGo(beat.number);
  });
  return (
    <div ref={view} className="script-view">
      <p className="hint">{t('script.lead')}</p>
      <div className="options">
        <label className="option">
          <input type="checkbox" checked={options.blind} onChange={({ target }) => store.set({ ...options, blind: target.checked })} />
          <span>{t('script.blind')}</span>
        </label>
        <label className="option">
          <input type="checkbox" checked={options.remarks} onChange={({ target }) => store.set({ ...options, remarks: target.checked })} />
          <span>{t('script.remarks')}</span>
        </label>
      </div>
      <div className="actions">
        <button type="button" className="button" onClick={() => window.print()}>
          {t('script.print')}
        </button>
      </div>
      <ScriptFront script={script} {...part} />
      {script.beats.map((beat) => {
        const name = t('script.beat', { number: beat.number, name: readableId(beat.id) });
        return (
          <section key={beat.number} className="script-beat">
            <div className="script-beat-head">
              <h3 tabIndex={-1} data-beat={beat.number}>
                {name}
              </h3>
              <button type="button" className="link" aria-label={t('script.edit-of', { name })} onClick={() => studio.show(beat.pointer, 'form')}>
                {t('script.edit')}
              </button>
            </div>
            <BeatPart beat={beat} {...part} />
          </section>
        );
      })}
      {script.beats.length === 0 && <p>{t('script.empty')}</p>}
    </div>
  );
}
