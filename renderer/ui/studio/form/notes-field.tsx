import { useText } from '../../messages/text.tsx';
import type { StudioViewProps } from '../studio.ts';
import { useField } from './field.ts';
import { TextField } from './fields.tsx';

interface NotesFieldProps extends StudioViewProps {
  /** Pointer to what the note is about: the story, a beat, a choice. */
  readonly about: string;
}

/** What authors tell one another; a template says here what to change. Emptied, it is gone. */
export function NotesField({ studio, about }: NotesFieldProps) {
  const { t } = useText();
  const pointer = `${about}/notes`;
  const { node, set } = useField(studio, pointer);
  if (node === null) {
    return (
      <button
        type="button"
        className="button button-quiet button-flush"
        onClick={() => {
          set('');
          studio.show(pointer, 'form');
        }}
      >
        {t('studio.note-add')}
      </button>
    );
  }
  return (
    <div className="studio-note">
      <TextField studio={studio} pointer={pointer} label={t('studio.note')} hint={t('studio.note-how')} rows={3} />
    </div>
  );
}
