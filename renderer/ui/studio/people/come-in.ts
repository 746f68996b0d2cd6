import { addPerson, isFirst } from '#core/studio/operations/add-person.ts';
import type { NewEntry } from '#core/studio/operations/add-entry.ts';
import type { Studio } from '../studio.ts';

/** Lets somebody come into the story; that the first one is the customer is told. @returns whether it was done */
export function comeIn(studio: Studio, person: NewEntry): boolean {
  const first = isFirst(studio.document.state.get().source);
  const done = studio.apply((source) => addPerson(source, person), { kind: 'add' });
  if (done && first) studio.told.set({ what: 'first-person', name: person.words });
  return done;
}
