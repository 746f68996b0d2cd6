import type { Edit } from '../edit.ts';
import type { Source } from '../source.ts';
import { childAt, segmentsOf } from '../tree.ts';
import { addBeat, type NewBeat } from './add-beat.ts';
import { inSteps } from './in-steps.ts';
import { setStart } from './set-start.ts';

/** Adds a beat as `addBeat` does; the first one of all is where the story starts. */
export function addStoryBeat(source: Source, beat: NewBeat): Edit {
  const added = addBeat(source, beat);
  if ('refused' in added || hasBeats(source)) return added;
  const [, id = ''] = segmentsOf(added.at);
  const begun = inSteps(
    source,
    (at) => addBeat(at, beat),
    (at) => setStart(at, id),
  );
  return 'refused' in begun ? begun : { ...begun, at: added.at };
}

function hasBeats({ root }: Source): boolean {
  const beats = root === null ? null : childAt(root, 'beats');
  return beats !== null && beats.children.length > 0;
}
