import { useMutation } from '@tanstack/react-query';
import { type FormEvent, useId, useState } from 'react';
import { LONGEST_TITLE } from '#core/house/library.ts';
import { Dialog } from '../common/dialog.tsx';
import { DialogActions } from '../common/dialog-actions.tsx';
import { FailureNote } from '../common/failure-note.tsx';
import { TextBox } from '../common/text-box.tsx';
import { useApi } from '../data/api.tsx';
import { useText } from '../messages/text.tsx';
import { Faces } from '../studio/pictures/faces.tsx';
import { usePictures } from '../studio/pictures/use-pictures.ts';
import { LookDialog } from './looks/look-dialog.tsx';
import { useLibraryChanged } from './use-library.ts';

/** Somebody of the library. */
export interface Person {
  readonly id: string;
  readonly name: string;
  readonly about: string;
  readonly look: string;
}

interface PersonDialogProps {
  /** Null: somebody new. */
  readonly person: Person | null;
  readonly onDone: (name: string) => void;
  readonly onClose: () => void;
}

const MOST_ABOUT = 2_000;

/** Asks who somebody is and what they look like, with every face they can make. */
export function PersonDialog({ person, onDone, onClose }: PersonDialogProps) {
  const { t } = useText();
  const { connection } = useApi();
  const changed = useLibraryChanged();
  const id = useId();
  const looks = usePictures('looks');
  const [name, setName] = useState(person?.name ?? '');
  const [about, setAbout] = useState(person?.about ?? '');
  const [look, setLook] = useState(person?.look ?? 'peep-dana');
  const [unnamed, setUnnamed] = useState(false);
  const [isBuilding, setBuilding] = useState(false);
  const keep = useMutation({
    mutationFn: async () => {
      const { house } = connection.client;
      const words = { name: name.trim(), about: about.trim(), look };
      if (person === null) await house.addCharacter(words);
      else await house.change({ kind: 'character', id: person.id, ...words });
      await changed();
    },
    onSuccess: () => onDone(name.trim()),
  });
  const submit = (event: FormEvent): void => {
    event.preventDefault();
    setUnnamed(name.trim() === '');
    if (name.trim() !== '' && !keep.isPending) keep.mutate();
  };
  const takeLook = (built: string): void => {
    setLook(built);
    setBuilding(false);
  };
  return (
    <>
      <Dialog title={person === null ? t('house.add-character') : t('house.change-of', { name: person.name })} onClose={onClose}>
        <form className="house-form" onSubmit={submit} noValidate>
          <TextBox label={t('house.name')} value={name} most={LONGEST_TITLE} fault={unnamed ? t('house.unnamed') : null} onChange={setName} />
          <TextBox label={t('house.about')} hint={t('house.about-how')} value={about} most={MOST_ABOUT} rows={3} onChange={setAbout} />
          <div className="field">
            <label htmlFor={`${id}-look`}>{t('house.look')}</label>
            <select id={`${id}-look`} className="input" value={look} onChange={({ target }) => setLook(target.value)}>
              {looks.every((each) => each.id !== look) && <option value={look}>{look}</option>}
              {looks.map((each) => (
                <option key={each.id} value={each.id}>
                  {each.title}
                </option>
              ))}
            </select>
            <button type="button" className="button button-quiet" onClick={() => setBuilding(true)}>
              {t('looks.build')}
            </button>
          </div>
          <Faces look={look} name={name.trim() === '' ? t('looks.this') : name} />
          {keep.error !== null && <FailureNote error={keep.error} what={t('house.change-failed')} />}
          <DialogActions label={person === null ? t('house.add') : t('house.keep')} busy={keep.isPending} onCancel={onClose} />
        </form>
      </Dialog>
      {isBuilding && <LookDialog look={null} onDone={(_, built) => takeLook(built)} onClose={() => setBuilding(false)} />}
    </>
  );
}
