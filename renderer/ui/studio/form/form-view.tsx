import './form.css';
import { useRef } from 'react';
import { beatOf } from '#core/studio/thing.ts';
import { useText } from '../../messages/text.tsx';
import type { StudioViewProps } from '../studio.ts';
import { useAsked, useOutline, useStudioState } from '../use-studio.ts';
import { BeatForm } from './beat-form.tsx';
import { ScenarioForm } from './scenario-form.tsx';

/** What is chosen as a form: a beat or, where none is, the story as a whole. */
export function FormView({ studio }: StudioViewProps) {
  const { t } = useText();
  const form = useRef<HTMLDivElement>(null);
  const { selection, source } = useStudioState(studio);
  const { beats } = useOutline(studio);
  const beat = beats.find(({ pointer }) => pointer === beatOf(selection.pointer));
  useAsked(
    studio,
    'form',
    (pointer) => focusOn(controlAt(form.current, pointer)),
    (pointer) => controlAt(form.current, pointer)?.scrollIntoView({ block: 'nearest' }),
  );
  if (source.unsound !== null) {
    return (
      <div className="note">
        <p>{t(`studio.refused-${source.unsound}`)}</p>
        <div className="note-actions">
          <button type="button" className="button" onClick={() => studio.show(selection.pointer, 'json')}>
            {t('studio.odd-show')}
          </button>
        </div>
      </div>
    );
  }
  return (
    <div ref={form}>
      {beat !== undefined && (
        <button type="button" className="button button-quiet button-flush" onClick={() => studio.show('', 'form')}>
          {t('studio.to-whole')}
        </button>
      )}
      {beat === undefined ? <ScenarioForm studio={studio} /> : <BeatForm key={beat.id} studio={studio} beat={beat} />}
    </div>
  );
}

/** The control of what a pointer names, or of what that is in. */
function controlAt(form: HTMLElement | null, pointer: string): HTMLElement | null {
  const control = form?.querySelector<HTMLElement>(`[data-pointer="${CSS.escape(pointer)}"]`) ?? null;
  return control !== null || pointer === '' ? control : controlAt(form, pointer.slice(0, pointer.lastIndexOf('/')));
}

/** Gives a control the focus, out of whatever is folded away around it. */
function focusOn(control: HTMLElement | null): void {
  for (let fold = control?.closest('details'); fold; fold = fold.parentElement?.closest('details')) fold.open = true;
  control?.focus();
}
