import { useState } from 'react';
import { useOwnArt } from '../../data/own-art.ts';
import { useText } from '../../messages/text.tsx';
import { Faces } from '../pictures/faces.tsx';
import { PictureDialog } from '../pictures/picture-dialog.tsx';
import { lookLayers } from '../pictures/use-pictures.ts';
import type { StudioViewProps } from '../studio.ts';
import { comeIn } from './come-in.ts';
import { type LibraryPerson, useLibraryPeople } from './use-library-people.ts';

/** Lets somebody of the organisation's library come into the story: name, description and look. */
export function TakePerson({ studio }: StudioViewProps) {
  const { t } = useText();
  const people = useLibraryPeople();
  const own = useOwnArt();
  const [isOpen, setOpen] = useState(false);
  if (people === null || people.length === 0) return null;
  const take = ({ name, about, look }: LibraryPerson): void => {
    const value = { name, ...(about === '' ? {} : { about }), look };
    comeIn(studio, { words: name, value });
  };
  return (
    <>
      <button type="button" className="button" onClick={() => setOpen(true)}>
        {t('studio.take-person')}
      </button>
      {isOpen && (
        <PictureDialog
          title={t('studio.take-person')}
          pictures={people.map((person) => ({ ...person, title: person.name, layers: lookLayers(person.look, own) }))}
          chosen={[]}
          About={AboutPerson}
          onChoose={([id]) => {
            const person = people.find((each) => each.id === id);
            if (person !== undefined) take(person);
            setOpen(false);
          }}
          onClose={() => setOpen(false)}
        />
      )}
    </>
  );
}

function AboutPerson({ picture: { name, about, look } }: { readonly picture: LibraryPerson }) {
  return (
    <>
      {about !== '' && <p>{about}</p>}
      <Faces look={look} name={name} />
    </>
  );
}
