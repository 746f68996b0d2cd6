import { type Edit, together } from '../edit.ts';
import type { Source } from '../source.ts';
import { segmentsOf } from '../tree.ts';
import { addBeat, type NewBeat } from './add-beat.ts';
import { connect, type Exit } from './connect.ts';

/** Adds a beat and leads a choice, or a beat that passes on, to it. */
export function branch(source: Source, exit: Exit, beat: NewBeat): Edit {
  const added = addBeat(source, beat);
  if ('refused' in added) return added;
  const [, id = ''] = segmentsOf(added.at);
  return together(connect(source, exit, id), added);
}
