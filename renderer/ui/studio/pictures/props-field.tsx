import { useState } from 'react';
import { pointerTo } from '#core/studio/tree.ts';
import { useText } from '../../messages/text.tsx';
import { useField } from '../form/field.ts';
import { Findings, Odd } from '../form/fields.tsx';
import type { StudioViewProps } from '../studio.ts';
import { PictureDialog } from './picture-dialog.tsx';
import { PictureThumb } from './picture-thumb.tsx';
import { usePictures } from './use-pictures.ts';

interface PropsFieldProps extends StudioViewProps {
  readonly pointer: string;
  readonly label: string;
}

/** What there is to see from a beat on: a list of props, chosen from pictures. */
export function PropsField({ studio, pointer, label }: PropsFieldProps) {
  const { t } = useText();
  const pictures = usePictures('props');
  const { node, set, remove } = useField(studio, pointer);
  const [isOpen, setOpen] = useState(false);
  const chosen = node?.children.flatMap((item) => (typeof item.value === 'string' ? [item.value] : [])) ?? [];
  const fits = node === null || (node.kind === 'list' && chosen.length === node.children.length);
  if (!fits) return <Odd studio={studio} pointer={pointer} label={label} />;
  const choose = (ids: readonly string[]): void => {
    if (ids.length === 0) remove();
    else set([...ids]);
  };
  // What the file names and nobody has drawn can still be taken out.
  const unknown = chosen.filter((id) => pictures.every((picture) => picture.id !== id));
  const all = [...pictures, ...unknown.map((id) => ({ id, title: t('studio.missing', { name: id }), layers: [] }))];
  return (
    <fieldset className="field">
      <legend>{label}</legend>
      {chosen.length === 0 && <p className="hint">{t('studio.props-none')}</p>}
      <ul className="picture-chosen">
        {chosen.map((id) => {
          const picture = all.find((each) => each.id === id);
          return (
            picture !== undefined && (
              <li key={id}>
                <PictureThumb picture={picture} />
                <span>{picture.title}</span>
              </li>
            )
          );
        })}
      </ul>
      <button type="button" className="button" data-pointer={pointer} onFocus={() => studio.show(pointer)} onClick={() => setOpen(true)}>
        {t('studio.props-choose')}
      </button>
      <Findings studio={studio} pointer={pointer} />
      {node?.children.map(pointerTo).map((item) => <Findings key={item} studio={studio} pointer={item} />)}
      {isOpen && (
        <PictureDialog
          title={label}
          pictures={all}
          chosen={chosen}
          many
          adds="prop"
          onChoose={(ids) => {
            choose(ids);
            setOpen(false);
          }}
          onClose={() => setOpen(false)}
        />
      )}
    </fieldset>
  );
}
