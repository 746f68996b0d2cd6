import { useMutation } from '@tanstack/react-query';
import { useEffect, useRef, useState } from 'react';
import { useIntl } from 'react-intl';
import { Link } from 'wouter';
import type { HouseEntry, HouseLibrary } from '#core/contract/house.ts';
import { codeOf } from '#core/looks/parts.ts';
import { OWN_URL } from '../common/art.ts';
import { FailureNote } from '../common/failure-note.tsx';
import { Face } from '../common/face.tsx';
import { ScreenTitle } from '../common/screen-title.tsx';
import { useApi } from '../data/api.tsx';
import { PLACES } from '../frame/places.ts';
import { useText } from '../messages/text.tsx';
import { AddPicture } from './add-picture.tsx';
import { ChangePicture, type ShownPicture } from './change-picture.tsx';
import { EntryCard } from './entry-card.tsx';
import { LibraryBin } from './library-bin.tsx';
import { LibrarySection } from './library-section.tsx';
import { LookDialog, type ShownLook } from './looks/look-dialog.tsx';
import { type Person, PersonDialog } from './person-dialog.tsx';
import { PicturePreview } from './picture-preview.tsx';
import type { PictureUse } from './prepare-picture.ts';
import { useLibrary, useLibraryChanged } from './use-library.ts';

/** Which dialog is open. */
type Asking =
  | { readonly what: 'add'; readonly use: PictureUse }
  | { readonly what: 'change'; readonly picture: ShownPicture }
  | { readonly what: 'person'; readonly person: Person | null }
  | { readonly what: 'look'; readonly look: ShownLook | null };

/** What was said last, and the entry that can be put back. */
interface Said {
  readonly text: string;
  /** What had the focus is gone: what was said takes it. */
  readonly takesFocus: boolean;
  readonly undo: HouseEntry | null;
}

const inUse = <Entry extends { readonly removed: unknown }>(entries: readonly Entry[] = []): readonly Entry[] => entries.filter(({ removed }) => removed === null);

/** The organisation's own backgrounds, things, people and looks. */
export function LibraryScreen() {
  const { t } = useText();
  const intl = useIntl();
  const { orpc } = useApi();
  const library = useLibrary();
  const changed = useLibraryChanged();
  const [asking, setAsking] = useState<Asking | null>(null);
  const [said, setSaid] = useState<Said>({ text: '', takesFocus: false, undo: null });
  const undo = useRef<HTMLButtonElement>(null);
  const words = useRef<HTMLParagraphElement>(null);
  const remove = useMutation(orpc.house.remove.mutationOptions({ onSuccess: changed }));
  const restore = useMutation(orpc.house.restore.mutationOptions({ onSuccess: changed }));
  // What was removed has had the focus: the way back is next.
  useEffect(() => {
    if (said.undo !== null) undo.current?.focus();
    else if (said.takesFocus) words.current?.focus();
  }, [said]);
  const tell = (text: string, takesFocus = false): void => {
    setAsking(null);
    setSaid({ text, takesFocus, undo: null });
  };
  const removeOne = (entry: HouseEntry, name: string, uses: number, more = ''): void =>
    remove.mutate(entry, { onSuccess: () => setSaid({ text: `${t('house.removed', { name, uses })} ${more}`.trim(), takesFocus: false, undo: entry }) });
  const wornBy = (people: readonly string[]): string => (people.length === 0 ? '' : t('looks.worn-by', { names: intl.formatList(people) }));
  const putBack = (entry: HouseEntry, name: string): void => restore.mutate(entry, { onSuccess: () => tell(t('house.restored', { name }), true) });
  const data: HouseLibrary | undefined = library.data;
  const settings = inUse(data?.settings);
  const props = inUse(data?.props);
  const characters = inUse(data?.characters);
  const looks = inUse(data?.looks);
  return (
    <>
      <ScreenTitle page={t('house.page')}>{t('house.page')}</ScreenTitle>
      <p className="lead">{t('house.lead')}</p>
      <p>
        <Link href={PLACES.housePrinciples} className="link">
          {t('house.to-principles')}
        </Link>
      </p>
      <div className="house-said">
        <p ref={words} role="status" tabIndex={-1}>
          {said.text}
        </p>
        {said.undo !== null && (
          <button ref={undo} type="button" className="button" onClick={() => said.undo !== null && putBack(said.undo, nameOf(data, said.undo))}>
            {t('house.undo')}
          </button>
        )}
      </div>
      {library.isPending && <p role="status">{t('state.loading')}</p>}
      {library.error !== null && <FailureNote error={library.error} what={t('house.list-failed')} onRetry={() => void library.refetch()} />}
      {remove.error !== null && <FailureNote error={remove.error} what={t('house.remove-failed')} />}
      {restore.error !== null && <FailureNote error={restore.error} what={t('house.restore-failed')} />}
      {data !== undefined && (
        <>
          <LibrarySection kind="setting" isEmpty={settings.length === 0} onAdd={() => setAsking({ what: 'add', use: 'setting' })}>
            {settings.map((entry) => (
              <EntryCard
                key={entry.id}
                name={entry.title}
                facts={entry}
                picture={<PicturePreview address={`${OWN_URL}/${entry.image}`} like={entry.like} />}
                onChange={() => setAsking({ what: 'change', picture: { use: 'setting', ...entry } })}
                onRemove={() => removeOne({ kind: 'setting', id: entry.id }, entry.title, entry.uses.length)}
              />
            ))}
          </LibrarySection>
          <LibrarySection kind="prop" isEmpty={props.length === 0} onAdd={() => setAsking({ what: 'add', use: 'prop' })}>
            {props.map((entry) => (
              <EntryCard
                key={entry.id}
                name={entry.title}
                facts={entry}
                picture={<PicturePreview address={`${OWN_URL}/${entry.image}`} />}
                onChange={() => setAsking({ what: 'change', picture: { use: 'prop', ...entry } })}
                onRemove={() => removeOne({ kind: 'prop', id: entry.id }, entry.title, entry.uses.length)}
              />
            ))}
          </LibrarySection>
          <LibrarySection kind="character" isEmpty={characters.length === 0} onAdd={() => setAsking({ what: 'person', person: null })}>
            {characters.map((entry) => (
              <EntryCard
                key={entry.id}
                name={entry.name}
                about={entry.about}
                facts={entry}
                picture={<Face className="house-face" look={entry.look} feels="pleased" />}
                onChange={() => setAsking({ what: 'person', person: entry })}
                onRemove={() => removeOne({ kind: 'character', id: entry.id }, entry.name, entry.uses.length)}
              />
            ))}
          </LibrarySection>
          <LibrarySection kind="look" isEmpty={looks.length === 0} onAdd={() => setAsking({ what: 'look', look: null })}>
            {looks.map((entry) => (
              <EntryCard
                key={entry.id}
                name={entry.title}
                about={wornBy(entry.people)}
                facts={entry}
                picture={<Face className="house-face" look={codeOf(entry.parts)} feels="pleased" />}
                onChange={() => setAsking({ what: 'look', look: entry })}
                onRemove={() => removeOne({ kind: 'look', id: entry.id }, entry.title, entry.uses.length, wornBy(entry.people))}
              />
            ))}
          </LibrarySection>
          <LibraryBin library={data} onRestore={putBack} onDiscarded={(name) => tell(t('house.discarded', { name }), true)} />
        </>
      )}
      {asking?.what === 'add' && (
        <AddPicture
          use={asking.use}
          onAdded={({ leftOut }, name) => tell(t('house.added', { name, left: leftOut.length, parts: leftOut.join(', ') }))}
          onClose={() => setAsking(null)}
        />
      )}
      {asking?.what === 'change' && (
        <ChangePicture picture={asking.picture} onChanged={(name) => tell(t('house.changed', { name }))} onClose={() => setAsking(null)} />
      )}
      {asking?.what === 'person' && (
        <PersonDialog
          person={asking.person}
          onDone={(name) => tell(asking.person === null ? t('house.added', { name, left: 0, parts: '' }) : t('house.changed', { name }))}
          onClose={() => setAsking(null)}
        />
      )}
      {asking?.what === 'look' && (
        <LookDialog
          look={asking.look}
          onDone={(name) => tell(asking.look === null ? t('house.added', { name, left: 0, parts: '' }) : t('house.changed', { name }))}
          onClose={() => setAsking(null)}
        />
      )}
    </>
  );
}

function nameOf(library: HouseLibrary | undefined, { kind, id }: HouseEntry): string {
  if (kind === 'character') return library?.characters.find((entry) => entry.id === id)?.name ?? id;
  const titled = { setting: library?.settings, prop: library?.props, look: library?.looks }[kind];
  return titled?.find((entry) => entry.id === id)?.title ?? id;
}
