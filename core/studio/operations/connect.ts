import { type Edit, onSound, refuse } from '../edit.ts';
import type { Source } from '../source.ts';
import { itemsOf, pointerFrom } from '../tree.ts';
import { setValue } from './set-value.ts';

/** What leads to a beat: a choice, or a beat that passes on by itself. */
export interface Exit {
  readonly beat: string;
  /** The choice's place among the beat's; left out: the beat itself. */
  readonly choice?: number;
  /** Which of several ways, from 0; left out: the only one or, of several, the last, which is open. */
  readonly way?: number;
}

/** Leads a choice or a passing beat to a beat. Where it has several ways, the others and their conditions stay. */
export function connect(source: Source, { beat, choice, way }: Exit, to: string): Edit {
  return onSound(source, () => {
    const owner = pointerFrom('beats', beat, ...(choice === undefined ? [] : ['choices', choice]));
    const node = source.at(owner);
    if (node === null) return refuse('no-such-place');
    if (node.kind !== 'object') return refuse('wrong-kind');
    const exit = `${owner}/to`;
    const ways = itemsOf(source.at(exit));
    if (ways.length === 0) return way === undefined ? setValue(source, exit, to) : refuse('no-such-place');
    const index = way ?? ways.length - 1;
    return ways[index]?.kind === 'object' ? setValue(source, `${exit}/${index}/beat`, to) : refuse('no-such-place');
  });
}
