import { type Edit, onSound, refuse } from '../edit.ts';
import type { Source } from '../source.ts';
import { itemsOf, pointerFrom } from '../tree.ts';
import type { Exit } from './connect.ts';
import { removeValue } from './remove-value.ts';

/**
 * Lets a choice or a passing beat lead nowhere, or takes one of several ways away; the last of them goes with its list. The
 * prover reports what has no way out then.
 */
export function disconnect(source: Source, { beat, choice, way }: Exit): Edit {
  return onSound(source, () => {
    const exit = pointerFrom('beats', beat, ...(choice === undefined ? [] : ['choices', choice]), 'to');
    const node = source.at(exit);
    if (node === null) return refuse('no-such-place');
    const ways = itemsOf(node);
    if (way === undefined || (ways.length === 1 && way === 0)) return removeValue(source, exit);
    return ways[way] === undefined ? refuse('no-such-place') : removeValue(source, `${exit}/${way}`);
  });
}
