import '../../house/house.css';
import { useState } from 'react';
import { AddPicture } from '../../house/add-picture.tsx';
import { useText } from '../../messages/text.tsx';

interface AddOwnProps {
  readonly use: 'setting' | 'prop';
  /** It is in the library now, under that id; `said` tells so. */
  readonly onAdded: (id: string, said: string) => void;
}

/** Puts a picture from this computer into the organisation's library, from where one is being chosen. */
export function AddOwn({ use, onAdded }: AddOwnProps) {
  const { t } = useText();
  const [isOpen, setOpen] = useState(false);
  return (
    <div className="picture-own">
      <button type="button" className="button" onClick={() => setOpen(true)}>
        {t('studio.pictures-add')}
      </button>
      {isOpen && (
        <AddPicture
          use={use}
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
