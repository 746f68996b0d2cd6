import '../../house/house.css';
import { useState } from 'react';
import { AddPicture } from '../../house/add-picture.tsx';
import { useOwnArt } from '../../data/own-art.ts';
import { useText } from '../../messages/text.tsx';
import { useBundledAssets } from '../use-assets.ts';

interface AddOwnProps {
  readonly use: 'setting' | 'prop';
  /** Where the story is set that it is for. */
  readonly setting?: string | undefined;
  /** It is in the library now, under that id; `said` tells so. */
  readonly onAdded: (id: string, said: string) => void;
}

/** Puts a picture from this computer into the organisation's library, from where one is being chosen. */
export function AddOwn({ use, setting = '', onAdded }: AddOwnProps) {
  const { t } = useText();
  const own = useOwnArt();
  const { settings } = useBundledAssets();
  const like = own.settings.get(setting)?.like ?? (setting in settings ? setting : undefined);
  const [isOpen, setOpen] = useState(false);
  return (
    <div className="picture-own">
      <button type="button" className="button" onClick={() => setOpen(true)}>
        {t('studio.pictures-add')}
      </button>
      {isOpen && (
        <AddPicture
          use={use}
          like={like}
          onAdded={({ id, leftOut }, name) => {
            setOpen(false);
            onAdded(id, t('house.added', { name, left: leftOut.length, parts: leftOut.join(', ') }));
          }}
          onClose={() => setOpen(false)}
        />
      )}
    </div>
  );
}
