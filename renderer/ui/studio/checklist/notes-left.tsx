import { notesIn } from '#core/studio/checklist/notes.ts';
import { removeValue } from '#core/studio/operations/remove-value.ts';
import { useText } from '../../messages/text.tsx';
import type { StudioViewProps } from '../studio.ts';
import { useStudioState } from '../use-studio.ts';
import { placeName } from './place-name.ts';

/** What the template, or another author, has noted: each leads to its place, and goes when it has been dealt with. */
export function NotesLeft({ studio }: StudioViewProps) {
  const { t } = useText();
  const { source } = useStudioState(studio);
  const notes = notesIn(source.root);
  return (
    <section aria-labelledby="check-notes">
      <h3 id="check-notes" tabIndex={-1}>
        {t('check.notes')}
      </h3>
      <p className="hint">{t(notes.length === 0 ? 'check.notes-none' : 'check.notes-how')}</p>
      <ol className="checklist-rows">
        {notes.map(({ about, words }) => {
          const place = placeName(source, about, t);
          return (
            <li key={about} className="check">
              <p className="check-place">{place}</p>
              <p>{words === '' ? t('check.note-odd') : words}</p>
              <div className="actions">
                <button type="button" className="button button-small" aria-label={t('check.go-to', { place })} onClick={() => studio.show(about, 'form')}>
                  {t('check.go')}
                </button>
                <button
                  type="button"
                  className="button button-small button-quiet"
                  aria-label={t('check.note-done-of', { place })}
                  onClick={() => {
                    studio.apply((from) => removeValue(from, `${about}/notes`), { kind: 'set', about });
                    document.getElementById('check-notes')?.focus();
                  }}
                >
                  {t('check.note-done')}
                </button>
              </div>
            </li>
          );
        })}
      </ol>
    </section>
  );
}
