import type { Edit } from '../edit.ts';
import type { Source } from '../source.ts';
import { member, membersOf, segmentsOf } from '../tree.ts';
import { addEntry, type NewEntry } from './add-entry.ts';
import { inSteps } from './in-steps.ts';
import { setValue } from './set-value.ts';

/** Adds a person; the first one of all is the customer, for nobody else can be. */
export function addPerson(source: Source, person: NewEntry): Edit {
  const added = addEntry(source, 'cast', person);
  if ('refused' in added || !isFirst(source)) return added;
  const [, id = ''] = segmentsOf(added.at);
  const chosen = inSteps(
    source,
    (at) => addEntry(at, 'cast', person),
    (at) => setValue(at, '/customer', id),
  );
  return 'refused' in chosen ? chosen : { ...chosen, at: added.at };
}

/** Whether nobody is in the story yet, so that whoever comes is its customer. */
export function isFirst({ root }: Source): boolean {
  return membersOf(member(root, 'cast')).length === 0;
}
