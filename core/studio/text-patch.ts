/** One change of a text: `length` characters at `offset` become `text`. In UTF-16 code units. */
export interface TextPatch {
  readonly offset: number;
  readonly length: number;
  readonly text: string;
}

/**
 * Patches of one edit, made ready to be applied: by offset, none overlapping another. Every offset is one of the text
 * before the edit, as in CodeMirror's changes. Of several at one offset, the one given first comes first.
 *
 * @throws RangeError where two overlap: an operation that makes such is at fault
 */
function orderedPatches(patches: readonly TextPatch[]): readonly TextPatch[] {
  const ordered = patches.toSorted((a, b) => a.offset - b.offset || a.length - b.length);
  let end = 0;
  for (const { offset, length } of ordered) {
    if (offset < end) throw new RangeError(`Two patches overlap at ${offset}.`);
    end = offset + length;
  }
  return ordered;
}

/** The text after an edit. */
export function applyPatches(text: string, patches: readonly TextPatch[]): string {
  let changed = '';
  let at = 0;
  for (const { offset, length, text: put } of orderedPatches(patches)) {
    changed += text.slice(at, offset) + put;
    at = offset + length;
  }
  return changed + text.slice(at);
}

/** The patches that lead back from the edited text, byte for byte. `text` is the one before the edit. */
export function invertPatches(text: string, patches: readonly TextPatch[]): readonly TextPatch[] {
  let shift = 0;
  return orderedPatches(patches).map(({ offset, length, text: put }) => {
    const back = { offset: offset + shift, length: put.length, text: text.slice(offset, offset + length) };
    shift += put.length - length;
    return back;
  });
}

/** Where a place of the old text is in the new one; inside what was replaced, its new end. */
export function mapOffset(offset: number, patches: readonly TextPatch[]): number {
  let shift = 0;
  for (const patch of orderedPatches(patches)) {
    if (offset < patch.offset || (offset === patch.offset && patch.length > 0)) break;
    const end = patch.offset + patch.length;
    if (offset < end) return patch.offset + shift + patch.text.length;
    shift += patch.text.length - patch.length;
  }
  return offset + shift;
}

/** The one patch that makes `to` of `from`: what both begin and end with stays untouched. Empty where they are the same. */
export function patchBetween(from: string, to: string): readonly TextPatch[] {
  if (from === to) return [];
  const most = Math.min(from.length, to.length);
  let start = 0;
  while (start < most && from.charCodeAt(start) === to.charCodeAt(start)) start++;
  let end = 0;
  while (end < most - start && from.charCodeAt(from.length - 1 - end) === to.charCodeAt(to.length - 1 - end)) end++;
  return [{ offset: start, length: from.length - start - end, text: to.slice(start, to.length - end) }];
}
