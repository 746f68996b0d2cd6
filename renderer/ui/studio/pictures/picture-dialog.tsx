import { type ComponentType, type FormEvent, useId, useState } from 'react';
import { Dialog } from '../../common/dialog.tsx';
import { DialogActions } from '../../common/dialog-actions.tsx';
import { useText } from '../../messages/text.tsx';
import { AddOwn } from './add-own.tsx';
import { matching } from './matching.ts';
import { PictureThumb } from './picture-thumb.tsx';
import type { Picture } from './use-pictures.ts';

interface PictureDialogProps<Shown extends Picture> {
  readonly title: string;
  readonly pictures: readonly Shown[];
  /** Ids of what is chosen now. */
  readonly chosen: readonly string[];
  /** Several can be chosen; else exactly one. */
  readonly many?: boolean;
  /** More about the one that is chosen. */
  readonly About?: ComponentType<{ readonly picture: Shown }>;
  /** What can be added from here; left out: nothing. */
  readonly adds?: 'setting' | 'prop' | undefined;
  /** Where the story is set that a background is added for. */
  readonly setting?: string | undefined;
  readonly onChoose: (ids: readonly string[]) => void;
  readonly onClose: () => void;
}

/** Pictures with their names, to choose from: by pointer, by arrow keys, and by what they are called. */
export function PictureDialog<Shown extends Picture>({ title, pictures, chosen, many = false, About, adds, setting, onChoose, onClose }: PictureDialogProps<Shown>) {
  const { t } = useText();
  const id = useId();
  const [picked, setPicked] = useState(chosen);
  const [sought, setSought] = useState('');
  const [said, setSaid] = useState('');
  const shown = matching(pictures, sought);
  const last = pictures.find((picture) => picture.id === picked.at(-1));
  const pick = (one: string): void => {
    if (!many) setPicked([one]);
    else setPicked(picked.includes(one) ? picked.filter((each) => each !== one) : [...picked, one]);
  };
  const submit = (event: FormEvent): void => {
    event.preventDefault();
    onChoose(picked);
  };
  return (
    <Dialog title={title} onClose={onClose}>
      {adds !== undefined && (
        <AddOwn
          use={adds}
          setting={setting}
          onAdded={(own, told) => {
            setSought('');
            setSaid(told);
            pick(own);
          }}
        />
      )}
      <form className="picture-choice" onSubmit={submit} noValidate>
        <div className="field">
          <label htmlFor={id}>{t('studio.pictures-find')}</label>
          <input id={id} type="search" className="input" value={sought} autoComplete="off" onChange={({ target }) => setSought(target.value)} />
          <p role="status" className="hint">
            {sought.trim() === '' ? said : t('studio.pictures-found', { count: shown.length })}
          </p>
        </div>
        <fieldset className="picture-grid">
          <legend className="sr-only">{title}</legend>
          {shown.map((picture) => (
            <label key={picture.id} className="picture-option">
              <input
                type={many ? 'checkbox' : 'radio'}
                name={`${id}-picture`}
                checked={picked.includes(picture.id)}
                onChange={() => pick(picture.id)}
              />
              <PictureThumb picture={picture} />
              <span className="picture-name">{picture.title}</span>
            </label>
          ))}
        </fieldset>
        <div className="picture-foot">
          {last !== undefined && About !== undefined && <About picture={last} />}
          <DialogActions label={t('studio.pictures-take')} onCancel={onClose} />
        </div>
      </form>
    </Dialog>
  );
}
