import { useMutation } from '@tanstack/react-query';
import { type ChangeEvent, type FormEvent, useId, useState } from 'react';
import { type Added, PICTURE_BYTES, PROP_SIZES } from '#core/contract/house.ts';
import { LONGEST_CREDIT, LONGEST_TITLE } from '#core/house/library.ts';
import { Dialog } from '../common/dialog.tsx';
import { DialogActions } from '../common/dialog-actions.tsx';
import { LicenceOffers } from '../common/licence-offers.tsx';
import { TextBox } from '../common/text-box.tsx';
import { useApi } from '../data/api.tsx';
import { stageFile } from '../data/stage-file.ts';
import { type Text, useText } from '../messages/text.tsx';
import { LikeField, type PropSize, SizeField } from './entry-fields.tsx';
import { PicturePreview } from './picture-preview.tsx';
import { preparePicture, type PictureUse, type PreparedPicture } from './prepare-picture.ts';
import { RefusalNote } from './refusal-note.tsx';
import { useLibraryChanged } from './use-library.ts';

interface AddPictureProps {
  readonly use: PictureUse;
  /** Where the story is set that it is for: a background is like that place to begin with. */
  readonly like?: string | undefined;
  readonly onAdded: (added: Added, title: string) => void;
  readonly onClose: () => void;
}

/** A background of fewer pixels across looks blurred on a large screen. */
const SHARP = 1200;

/** Takes a picture from this computer, shows it as the stage will, and puts it into the library. */
export function AddPicture({ use, like: place = 'office', onAdded, onClose }: AddPictureProps) {
  const { t } = useText();
  const { connection } = useApi();
  const changed = useLibraryChanged();
  const id = useId();
  const [title, setTitle] = useState('');
  // The name of the file, until somebody writes another.
  const [given, setGiven] = useState('');
  const [credit, setCredit] = useState('');
  const [like, setLike] = useState(place);
  const [size, setSize] = useState<PropSize>(PROP_SIZES[1]);
  const [missing, setMissing] = useState<'picture' | 'title' | null>(null);
  const [coming, setComing] = useState<Promise<PreparedPicture> | null>(null);
  const prepare = useMutation({ mutationFn: (file: File) => preparePicture(file, use) });
  const add = useMutation({
    mutationFn: async (picture: Promise<PreparedPicture>) => {
      const { blob } = await picture;
      const { house } = connection.client;
      const draft = await stageFile(house.stagePicture, blob, PICTURE_BYTES);
      const told = { draft, title: title.trim(), ...(credit.trim() === '' ? {} : { credit: credit.trim() }) };
      const added = await house.addPicture(use === 'setting' ? { ...told, as: 'setting', like } : { ...told, as: 'prop', size });
      await changed();
      return added;
    },
    onSuccess: (added) => onAdded(added, title.trim()),
  });
  const choose = ({ target }: ChangeEvent<HTMLInputElement>): void => {
    const file = target.files?.[0];
    if (file === undefined) return;
    add.reset();
    setMissing(null);
    if (title === given) setTitle(titleOf(file.name));
    setGiven(titleOf(file.name));
    const prepared = prepare.mutateAsync(file);
    // What is wrong with it is told below it.
    prepared.catch(() => undefined);
    setComing(prepared);
  };
  const submit = (event: FormEvent): void => {
    event.preventDefault();
    const lacks = coming === null || prepare.error !== null ? 'picture' : title.trim() === '' ? 'title' : null;
    setMissing(lacks);
    // One that is being made ready is waited for.
    if (lacks === null && coming !== null && !add.isPending) add.mutate(coming);
  };
  return (
    <Dialog title={t(`house.add-${use}`)} onClose={onClose}>
      <form className="house-form" onSubmit={submit} noValidate>
        <div className="field">
          <label htmlFor={`${id}-file`}>{t('house.file')}</label>
          <input
            id={`${id}-file`}
            className="input"
            type="file"
            accept=".png,.jpg,.jpeg,.webp,.svg,image/png,image/jpeg,image/webp,image/svg+xml"
            disabled={add.isPending}
            aria-describedby={`${id}-how ${id}-missing`}
            onChange={choose}
          />
          <p id={`${id}-how`} className="hint">
            {t(`house.file-how-${use}`)}
          </p>
          <p id={`${id}-missing`} className="hint-trouble" role="alert">
            {missing === 'picture' && prepare.error === null && t('house.file-missing')}
          </p>
        </div>
        {prepare.error !== null && <RefusalNote error={prepare.error} what={t('house.not-taken')} />}
        <p role="status" className="hint">
          {prepare.isPending && t('house.preparing')}
          {prepare.data !== undefined && aboutPicture(prepare.data, use, t)}
        </p>
        {prepare.data !== undefined && <PicturePreview address={prepare.data.address} like={use === 'setting' ? like : undefined} />}
        <TextBox label={t('house.title')} value={title} most={LONGEST_TITLE} fault={missing === 'title' ? t('house.untitled') : null} onChange={setTitle} />
        {use === 'setting' ? <LikeField like={like} onChange={setLike} /> : <SizeField size={size} onChange={setSize} />}
        <TextBox label={t('house.credit')} hint={t('house.credit-how')} value={credit} most={LONGEST_CREDIT} onChange={setCredit}>
          <LicenceOffers words={credit} alone={false} onWords={setCredit} />
        </TextBox>
        {add.error !== null && prepare.error === null && <RefusalNote error={add.error} what={t('house.not-taken')} />}
        <DialogActions label={t('house.add')} busy={add.isPending} onCancel={onClose} />
      </form>
    </Dialog>
  );
}

function aboutPicture({ size, blob }: PreparedPicture, use: PictureUse, t: Text['t']): string {
  if (size === null) return t('house.prepared-drawing');
  const facts = t('house.prepared', { ...size, kilobytes: Math.ceil(blob.size / 1000) });
  return use === 'setting' && size.width < SHARP ? `${facts} ${t('house.blurred')}` : facts;
}

/** A file's name as a title to begin with. */
function titleOf(name: string): string {
  return name.replace(/\.[a-z]+$/i, '').replace(/[_-]+/g, ' ').trim().slice(0, LONGEST_TITLE);
}
