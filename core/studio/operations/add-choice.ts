import type { ChoiceGrade } from '../../scenario/format.ts';
import { isId } from '../../scenario/shape/ids.ts';
import { type Edit, onSound, refuse } from '../edit.ts';
import { newId } from '../ids.ts';
import type { Source } from '../source.ts';
import { itemsOf, member, pointerFrom, textOf, type TreeNode } from '../tree.ts';
import { addItem } from './add-item.ts';

/** A choice to begin with; what is left out is for its author to fill in, and the prover says so. */
export interface NewChoice {
  readonly words: string;
  /** Whether the player says or does it. */
  readonly way?: 'say' | 'do';
  /** Left out: nobody has judged it yet, and it is not finished until somebody does. */
  readonly grade?: ChoiceGrade;
  readonly id?: string;
  /** The beat it leads to. */
  readonly to?: string;
  /** Its place among the beat's choices, from 0; left out: the last. */
  readonly index?: number;
}

/** Adds a choice to a beat. */
export function addChoice(source: Source, beat: string, choice: NewChoice): Edit {
  return onSound(source, () => {
    const node = source.at(pointerFrom('beats', beat));
    if (node === null) return refuse('no-such-place');
    if (node.kind !== 'object') return refuse('wrong-kind');
    const taken = choiceIds(node);
    const { words, way = 'say', grade, id = newId(words, taken, 'choice'), to, index } = choice;
    if (!isId(id)) return refuse('bad-id');
    if (taken.has(id)) return refuse('taken');
    const value = { id, [way]: words, ...(grade === undefined ? {} : { grade }), why: '', ...(to === undefined ? {} : { to }) };
    return addItem(source, pointerFrom('beats', beat, 'choices'), value, index);
  });
}

/** The ids of a beat's choices. */
export function choiceIds(beat: TreeNode | null): ReadonlySet<string> {
  return new Set(itemsOf(member(beat, 'choices')).flatMap((choice) => textOf(choice, 'id') ?? []));
}
