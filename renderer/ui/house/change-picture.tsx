import { useMutation } from '@tanstack/react-query';
import { type FormEvent, useState } from 'react';
import type { ChangeEntry } from '#core/contract/house.ts';
import { LONGEST_CREDIT, LONGEST_TITLE } from '#core/house/library.ts';
import { OWN_URL } from '../common/art.ts';
import { Dialog } from '../common/dialog.tsx';
import { DialogActions } from '../common/dialog-actions.tsx';
import { FailureNote } from '../common/failure-note.tsx';
import { LicenceOffers } from '../common/licence-offers.tsx';
import { TextBox } from '../common/text-box.tsx';
import { useApi } from '../data/api.tsx';
import { useText } from '../messages/text.tsx';
import { LikeField, type PropSize, SizeField } from './entry-fields.tsx';
import { PicturePreview } from './picture-preview.tsx';
import { useLibraryChanged } from './use-library.ts';

/** A background or a thing as the library shows it. */
export type ShownPicture = { readonly id: string; readonly title: string; readonly image: string; readonly credit: string | null } & (
  | { readonly use: 'setting'; readonly like: string }
  | { readonly use: 'prop' }
);

interface ChangePictureProps {
  readonly picture: ShownPicture;
  readonly onChanged: (title: string) => void;
  readonly onClose: () => void;
}

/** Other words for a picture, another counter or another size. Scenarios that use it show it so at once. */
export function ChangePicture({ picture, onChanged, onClose }: ChangePictureProps) {
  const { t } = useText();
  const { orpc } = useApi();
  const changed = useLibraryChanged();
  const [title, setTitle] = useState(picture.title);
  const [credit, setCredit] = useState(picture.credit ?? '');
  const [like, setLike] = useState(picture.use === 'setting' ? picture.like : '');
  const [size, setSize] = useState<PropSize | null>(null);
  const [untitled, setUntitled] = useState(false);
  const change = useMutation(
    orpc.house.change.mutationOptions({
      onSuccess: async () => {
        await changed();
        onChanged(title.trim());
      },
    }),
  );
  const submit = (event: FormEvent): void => {
    event.preventDefault();
    setUntitled(title.trim() === '');
    if (title.trim() === '' || change.isPending) return;
    const words = { id: picture.id, title: title.trim(), credit: credit.trim() === '' ? null : credit.trim() };
    const asked: ChangeEntry = picture.use === 'setting' ? { kind: 'setting', ...words, like } : { kind: 'prop', ...words, ...(size === null ? {} : { size }) };
    change.mutate(asked);
  };
  return (
    <Dialog title={t('house.change-of', { name: picture.title })} onClose={onClose}>
      <form className="house-form" onSubmit={submit} noValidate>
        <PicturePreview address={`${OWN_URL}/${picture.image}`} like={picture.use === 'setting' ? like : undefined} />
        <TextBox label={t('house.title')} value={title} most={LONGEST_TITLE} fault={untitled ? t('house.untitled') : null} onChange={setTitle} />
        {picture.use === 'setting' ? <LikeField like={like} onChange={setLike} /> : <SizeField size={size} onChange={setSize} />}
        <TextBox label={t('house.credit')} hint={t('house.credit-how')} value={credit} most={LONGEST_CREDIT} onChange={setCredit}>
          <LicenceOffers words={credit} alone={false} onWords={setCredit} />
        </TextBox>
        <p className="hint">{t('house.known-as', { id: picture.id })}</p>
        {change.error !== null && <FailureNote error={change.error} what={t('house.change-failed')} />}
        <DialogActions label={t('house.keep')} busy={change.isPending} onCancel={onClose} />
      </form>
    </Dialog>
  );
}
