import { insertChild } from '../containers.ts';
import { type Edit, made, onSound, refuse } from '../edit.ts';
import { newId } from '../ids.ts';
import type { Source } from '../source.ts';
import { applyPatches } from '../text-patch.ts';
import { member, pointerFrom, pointerTo } from '../tree.ts';
import { choiceIds } from './add-choice.ts';
import { rewritten } from './rename-entry.ts';

/** Puts a copy of a choice behind it, written as it is, with an id of its own. */
export function duplicateChoice(source: Source, beat: string, index: number): Edit {
  return onSound(source, () => {
    const node = source.at(pointerFrom('beats', beat, 'choices', index));
    if (node === null) return refuse('no-such-place');
    if (node.parent?.kind !== 'list') return refuse('wrong-kind');
    const id = member(node, 'id');
    let raw = source.slice(node);
    if (id !== null && typeof id.value === 'string') {
      const { offset, ...patch } = rewritten(id, newId(id.value, choiceIds(source.at(pointerFrom('beats', beat))), 'choice'));
      raw = applyPatches(raw, [{ offset: offset - node.from, ...patch }]);
    }
    return made([insertChild(source, node.parent, index + 1, { raw })], pointerTo(node.parent) + pointerFrom(index + 1));
  });
}
