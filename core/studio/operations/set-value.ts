import type { JsonValue } from '../../scenario/json/json-value.ts';
import { FORBIDDEN_KEYS } from '../../scenario/json/check-scalars.ts';
import { insertChild, replaceNode } from '../containers.ts';
import { type Edit, fitsNesting, made, onSound, refuse } from '../edit.ts';
import { placeFor } from '../key-order.ts';
import type { Source } from '../source.ts';
import { childAt, segmentsOf, type TreeNode } from '../tree.ts';

/**
 * Puts a value at a pointer: in place of what is there, or as a new member where the format has its key, or at the end of a
 * list (its length, or `-`). Objects that are missing on the way are made.
 */
export function setValue(source: Source, pointer: string, value: JsonValue): Edit {
  return onSound(source, () => {
    const segments = segmentsOf(pointer);
    if (segments.length === 0) return refuse('no-such-place');
    if (!fitsNesting(value, segments.length)) return refuse('too-nested');
    let node = source.root;
    for (const [depth, segment] of segments.entries()) {
      const child: TreeNode | null = node === null ? null : childAt(node, segment);
      if (node === null) return refuse('no-such-place');
      if (child === null) return insertAt(source, node, segments.slice(depth), value, pointer);
      node = child;
    }
    if (node === null) return refuse('no-such-place');
    const patch = replaceNode(source, node, value);
    return made(source.slice(node) === patch.text ? [] : [patch], pointer);
  });
}

function insertAt(source: Source, node: TreeNode, missing: readonly string[], value: JsonValue, pointer: string): Edit {
  const [key = '', ...deeper] = missing;
  if (missing.some((segment) => FORBIDDEN_KEYS.has(segment))) return refuse('bad-id');
  const whole = deeper.reduceRight<JsonValue>((inner, segment) => ({ [segment]: inner }), value);
  if (node.kind === 'object') return made([insertChild(source, node, placeFor(node, key), { key, value: whole })], pointer);
  if (node.kind !== 'list') return refuse('wrong-kind');
  const { length } = node.children;
  if (key !== '-' && key !== String(length)) return refuse('no-such-place');
  const at = key === '-' ? pointer.replace(/-(?=\/|$)/, String(length)) : pointer;
  return made([insertChild(source, node, length, { value: whole })], at);
}
