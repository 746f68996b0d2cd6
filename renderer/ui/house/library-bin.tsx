import { useMutation } from '@tanstack/react-query';
import { useState } from 'react';
import type { HouseEntry, HouseLibrary } from '#core/contract/house.ts';
import { Dialog } from '../common/dialog.tsx';
import { DialogActions } from '../common/dialog-actions.tsx';
import { FailureNote } from '../common/failure-note.tsx';
import { useApi } from '../data/api.tsx';
import { useText } from '../messages/text.tsx';
import { useLibraryChanged } from './use-library.ts';

interface LibraryBinProps {
  readonly library: HouseLibrary;
  readonly onRestore: (entry: HouseEntry, name: string) => void;
  readonly onDiscarded: (name: string) => void;
}

interface Binned extends HouseEntry {
  readonly name: string;
  readonly at: string;
  readonly by: string | null;
}

/** What was removed, and can be put back or taken away for good. */
export function LibraryBin({ library, onRestore, onDiscarded }: LibraryBinProps) {
  const { t, date } = useText();
  const [asked, setAsked] = useState<Binned | null>(null);
  const binned = binnedIn(library);
  if (binned.length === 0) return null;
  return (
    <section className="house-section" aria-labelledby="house-bin">
      <h2 id="house-bin">{t('house.bin')}</h2>
      <ul className="house-bin">
        {binned.map((entry) => (
          <li key={`${entry.kind} ${entry.id}`} className="panel house-binned">
            <div>
              <p className="house-entry-name">{entry.name}</p>
              <p className="hint">{t('house.bin-when', { at: date(entry.at), by: entry.by ?? t('house.somebody') })}</p>
            </div>
            <div className="actions">
              <button type="button" className="button" onClick={() => onRestore({ kind: entry.kind, id: entry.id }, entry.name)} aria-label={t('house.restore-of', { name: entry.name })}>
                {t('house.restore')}
              </button>
              <button type="button" className="button button-quiet" onClick={() => setAsked(entry)} aria-label={t('house.discard-of', { name: entry.name })}>
                {t('house.discard')}
              </button>
            </div>
          </li>
        ))}
      </ul>
      {asked !== null && (
        <Discard
          entry={asked}
          onDone={() => {
            setAsked(null);
            onDiscarded(asked.name);
          }}
          onClose={() => setAsked(null)}
        />
      )}
    </section>
  );
}

interface DiscardProps {
  readonly entry: Binned;
  readonly onDone: () => void;
  readonly onClose: () => void;
}

function Discard({ entry: { kind, id, name }, onDone, onClose }: DiscardProps) {
  const { t } = useText();
  const { orpc } = useApi();
  const changed = useLibraryChanged();
  const discard = useMutation(
    orpc.house.discard.mutationOptions({
      onSuccess: async () => {
        await changed();
        onDone();
      },
    }),
  );
  return (
    <Dialog title={t('house.discard-of', { name })} onClose={onClose}>
      <p>{t('house.discard-how')}</p>
      {discard.error !== null && <FailureNote error={discard.error} what={t('house.discard-failed')} />}
      <DialogActions label={t('house.discard')} danger onDo={() => discard.mutate({ kind, id })} onCancel={onClose} />
    </Dialog>
  );
}

/** Newest first. */
function binnedIn({ settings, props, characters, looks }: HouseLibrary): readonly Binned[] {
  const of = (kind: HouseEntry['kind'], id: string, name: string, removed: HouseLibrary['props'][number]['removed']): Binned[] =>
    removed === null ? [] : [{ kind, id, name, ...removed }];
  return [
    ...settings.flatMap(({ id, title, removed }) => of('setting', id, title, removed)),
    ...props.flatMap(({ id, title, removed }) => of('prop', id, title, removed)),
    ...characters.flatMap(({ id, name, removed }) => of('character', id, name, removed)),
    ...looks.flatMap(({ id, title, removed }) => of('look', id, title, removed)),
  ].toSorted((a, b) => b.at.localeCompare(a.at));
}
