import { type FormEvent, useId, useState } from 'react';
import type { NewBeat } from '#core/studio/operations/add-beat.ts';
import { addStoryBeat } from '#core/studio/operations/add-story-beat.ts';
import { segmentsOf } from '#core/studio/tree.ts';
import { Dialog } from '../../common/dialog.tsx';
import { DialogActions } from '../../common/dialog-actions.tsx';
import { useText } from '../../messages/text.tsx';
import type { StudioViewProps } from '../studio.ts';
import { useStoryLocale } from '../use-studio.ts';

interface AddBeatDialogProps extends StudioViewProps {
  /** Pointer to the beat it is to stand behind; "": at the end. */
  readonly after: string;
  readonly onClose: () => void;
  readonly onDone: (pointer: string) => void;
}

const KINDS: readonly NewBeat['kind'][] = ['choices', 'pass', 'ending'];

/** Asks what kind of beat, and what happens first in it. The first one of all is where the story starts. */
export function AddBeatDialog({ studio, after, onClose, onDone }: AddBeatDialogProps) {
  const { t } = useText();
  const id = useId();
  const locale = useStoryLocale(studio);
  const [kind, setKind] = useState<NewBeat['kind']>('choices');
  const [words, setWords] = useState('');
  const submit = (event: FormEvent): void => {
    event.preventDefault();
    const [, behind] = segmentsOf(after);
    const done = studio.apply((source) => addStoryBeat(source, { words: words.trim(), kind, ...(behind === undefined ? {} : { after: behind }) }), { kind: 'add' });
    onClose();
    if (done) onDone(studio.document.state.get().selection.pointer);
  };
  return (
    <Dialog title={t('studio.add-beat')} onClose={onClose}>
      <form className="studio-new" onSubmit={submit} noValidate>
        <div className="field">
          <label htmlFor={id}>{t(kind === 'ending' ? 'studio.beat-ending-title' : 'studio.beat-words')}</label>
          <textarea id={id} className="input studio-text" rows={3} lang={locale} spellCheck value={words} onChange={(event) => setWords(event.target.value)} />
        </div>
        <fieldset className="field">
          <legend>{t('studio.beat-kind')}</legend>
          {KINDS.map((each) => (
            <label className="option" key={each}>
              <input type="radio" name={`${id}-kind`} checked={kind === each} onChange={() => setKind(each)} />
              <span>
                {t(`studio.kind-${each}`)}
                <span className="hint">{t(`studio.kind-about-${each}`)}</span>
              </span>
            </label>
          ))}
        </fieldset>
        <DialogActions label={t('studio.add')} onCancel={onClose} />
      </form>
    </Dialog>
  );
}
