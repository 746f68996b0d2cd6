import { isId } from '../../scenario/shape/ids.ts';
import { type Edit, made, onSound, refuse } from '../edit.ts';
import { usesOf } from '../references.ts';
import type { Source } from '../source.ts';
import { itemsOf, pointerTo } from '../tree.ts';
import { flagsOf } from './add-flag.ts';
import { rewritten } from './rename-entry.ts';

/** Gives a flag another id, everywhere it is named. */
export function renameFlag(source: Source, flag: string, to: string): Edit {
  return onSound(source, () => {
    const own = itemsOf(source.at('/flags')).filter(({ value }) => value === flag);
    const [first] = own;
    if (first === undefined || source.root === null) return refuse('no-such-place');
    if (to === flag) return made([], pointerTo(first));
    if (!isId(to)) return refuse('bad-id');
    if (flagsOf(source).has(to)) return refuse('taken');
    const uses = usesOf(source.root, 'flag', flag).map(({ node }) => node);
    return made([...own, ...uses].map((node) => rewritten(node, to)), pointerTo(first));
  });
}
