import type { JsonValue } from '../../scenario/json/json-value.ts';
import { insertChild } from '../containers.ts';
import { type Edit, fitsNesting, made, onSound, refuse } from '../edit.ts';
import type { Source } from '../source.ts';
import { pointerFrom, segmentsOf } from '../tree.ts';
import { setValue } from './set-value.ts';

/**
 * Puts an item into a list, such as a line among a beat's lines. A list that is missing is made.
 *
 * @param index where it is to be; left out: at the end
 */
export function addItem(source: Source, list: string, value: JsonValue, index?: number): Edit {
  return onSound(source, () => {
    const node = source.at(list);
    if (node === null) {
      const edit = setValue(source, list, [value]);
      return 'refused' in edit ? edit : { ...edit, at: list + pointerFrom(0) };
    }
    if (node.kind !== 'list') return refuse('wrong-kind');
    if (!fitsNesting(value, segmentsOf(list).length + 1)) return refuse('too-nested');
    const at = Math.min(Math.max(0, index ?? node.children.length), node.children.length);
    return made([insertChild(source, node, at, { value })], list + pointerFrom(at));
  });
}
