import { removeChild } from '../containers.ts';
import { type Edit, made, onSound, refuse } from '../edit.ts';
import { timerOn } from '../references.ts';
import type { Source } from '../source.ts';
import { pointerFrom, pointerTo, textOf } from '../tree.ts';

/** Removes a choice of a beat. A timer that would have taken it is left, and told. */
export function removeChoice(source: Source, beat: string, index: number): Edit {
  return onSound(source, () => {
    const node = source.at(pointerFrom('beats', beat, 'choices', index));
    if (node === null) return refuse('no-such-place');
    if (node.parent?.kind !== 'list') return refuse('wrong-kind');
    const id = textOf(node, 'id');
    const timer = id === null ? null : timerOn(source.at(pointerFrom('beats', beat)), id);
    return made([removeChild(node.parent, index)], pointerTo(node.parent), timer === null ? [] : [pointerTo(timer)]);
  });
}
