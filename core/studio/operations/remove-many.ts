import { type Edit, made, onSound, refuse } from '../edit.ts';
import { Source } from '../source.ts';
import { applyPatches, mapOffset, patchBetween, type TextPatch } from '../text-patch.ts';
import { pointerTo, segmentsOf, type TreeNode } from '../tree.ts';
import { pointerAt } from '../pointer-at.ts';
import { disconnect } from './disconnect.ts';
import { removeChoice } from './remove-choice.ts';
import { removeEntry } from './remove-entry.ts';

/**
 * Removes several beats, choices and ways (pointers to them; a way's is the one of its `to` or of its `beat`) as one edit.
 * What is within another that goes is gone with it.
 */
export function removeMany(source: Source, pointers: readonly string[]): Edit {
  return onSound(source, () => {
    const nodes: TreeNode[] = [];
    for (const pointer of new Set(pointers)) {
      const node = source.at(pointer);
      if (node === null) return refuse('no-such-place');
      nodes.push(node);
    }
    // From the end of the text: what is still to go keeps its pointer.
    const outermost = nodes.filter((node) => !nodes.some((other) => other !== node && other.from <= node.from && node.to <= other.to));
    let at = source;
    let place = '';
    let dangling: readonly number[] = [];
    for (const node of outermost.toSorted((a, b) => b.from - a.from)) {
      const edit = removal(at, pointerTo(node));
      if ('refused' in edit) return edit;
      const next = new Source(applyPatches(at.text, edit.patches));
      dangling = [...dangling.flatMap((offset) => offsetAfter(offset, edit.patches)), ...edit.dangling.flatMap((pointer) => next.at(pointer)?.from ?? [])];
      place = edit.at;
      at = next;
    }
    return made(patchBetween(source.text, at.text), place, dangling.map((offset) => pointerAt(at, offset)));
  });
}

function removal(source: Source, pointer: string): Edit {
  const [home, beat = '', part, index, exit, way] = segmentsOf(pointer);
  if (home !== 'beats') return refuse('wrong-kind');
  if (part === undefined) return removeEntry(source, 'beats', beat);
  if (part === 'to') return disconnect(source, { beat, ...wayOf(index) });
  if (part !== 'choices' || index === undefined) return refuse('wrong-kind');
  if (exit === undefined) return removeChoice(source, beat, Number(index));
  return exit === 'to' ? disconnect(source, { beat, choice: Number(index), ...wayOf(way) }) : refuse('wrong-kind');
}

function wayOf(index: string | undefined): { readonly way?: number } {
  return index === undefined ? {} : { way: Number(index) };
}

/** Where a place is after an edit; nowhere, where the edit took it away. */
function offsetAfter(offset: number, patches: readonly TextPatch[]): readonly number[] {
  const isGone = patches.some((patch) => patch.offset <= offset && offset < patch.offset + patch.length);
  return isGone ? [] : [mapOffset(offset, patches)];
}
