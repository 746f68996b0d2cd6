import { type ComponentType, useState } from 'react';
import { useText } from '../../messages/text.tsx';
import { useBinned } from '../../house/use-library.ts';
import { useField } from '../form/field.ts';
import { SelectField } from '../form/fields.tsx';
import type { StudioViewProps } from '../studio.ts';
import { PictureDialog } from './picture-dialog.tsx';
import type { PictureKind } from './picture-names.ts';
import { PictureThumb } from './picture-thumb.tsx';
import { type Picture, usePictures } from './use-pictures.ts';

interface PictureFieldProps extends StudioViewProps {
  readonly pointer: string;
  readonly kind: PictureKind;
  readonly label: string;
  /** The option for nothing, which leaves it out of the file. Left out: something has to be chosen. */
  readonly none?: string;
  /** More about the one that is chosen, in the dialog. */
  readonly About?: ComponentType<{ readonly picture: Picture }>;
  /** Makes another one, where nothing fits. */
  readonly Build?: ComponentType<BuildProps>;
}

/** What makes another picture, and is told when it is there. */
export interface BuildProps {
  readonly onBuilt: (id: string) => void;
  readonly onClose: () => void;
}

/** A setting or a look: chosen by its name, or from pictures. */
export function PictureField({ studio, pointer, kind, label, none, About, Build }: PictureFieldProps) {
  const { t } = useText();
  const pictures = usePictures(kind);
  const { node, set } = useField(studio, pointer);
  const { node: story } = useField(studio, '/setting');
  const [open, setOpen] = useState<'pictures' | 'build' | null>(null);
  const shown = pictures.find(({ id }) => id === node?.value);
  const gone = useBinned(kind, shown === undefined && typeof node?.value === 'string' ? node.value : null);
  const options = pictures.map(({ id, title }) => ({ value: id, label: title }));
  const choose = (id: string | undefined): void => {
    if (id !== undefined && id !== node?.value) set(id);
    setOpen(null);
  };
  return (
    <div className="picture-field">
      <SelectField studio={studio} pointer={pointer} label={label} options={options} gone={gone === null ? undefined : t('studio.in-bin', { name: gone })} {...(none === undefined ? {} : { none })} />
      {gone !== null && <p className="hint-trouble">{t(`studio.in-bin-${kind}`, { name: gone })}</p>}
      <div className="picture-field-row">
        {shown !== undefined && <PictureThumb picture={shown} />}
        <button type="button" className="button" aria-label={t('studio.pictures-of', { label })} onClick={() => setOpen('pictures')}>
          {t('studio.pictures')}
        </button>
        {Build !== undefined && (
          <button type="button" className="button button-quiet" aria-label={t('looks.build-of', { label })} onClick={() => setOpen('build')}>
            {t('looks.build')}
          </button>
        )}
      </div>
      {open === 'build' && Build !== undefined && <Build onBuilt={choose} onClose={() => setOpen(null)} />}
      {open === 'pictures' && (
        <PictureDialog
          title={label}
          pictures={pictures}
          chosen={shown === undefined ? [] : [shown.id]}
          {...(About === undefined ? {} : { About })}
          adds={kind === 'settings' ? 'setting' : undefined}
          setting={[node?.value, story?.value].find((value) => typeof value === 'string')}
          onChoose={([id]) => choose(id)}
          onClose={() => setOpen(null)}
        />
      )}
    </div>
  );
}
