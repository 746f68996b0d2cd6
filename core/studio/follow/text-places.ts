import type { Source } from '../source.ts';
import { itemsOf, member, membersOf, pointerTo, type TreeNode } from '../tree.ts';

/** A text of a scenario that a player reads, where it stands. */
export interface TextPlace {
  readonly pointer: string;
  readonly node: TreeNode;
  readonly text: string;
}

const known = new WeakMap<Source, readonly TextPlace[]>();

/**
 * Every text of a scenario that players read, in the order of the format, whatever else is wrong with it: what `textsOf` tells
 * of one that was parsed. Blank ones are among them; of keys that stand twice only the first counts.
 */
export function textPlaces(source: Source): readonly TextPlace[] {
  const found = known.get(source) ?? placesIn(source.root);
  known.set(source, found);
  return found;
}

function placesIn(root: TreeNode | null): readonly TextPlace[] {
  const places: TextPlace[] = [];
  const add = (node: TreeNode | null): void => {
    if (typeof node?.value === 'string') places.push({ pointer: pointerTo(node), node, text: node.value });
  };
  const addOf = (owner: TreeNode | null, ...keys: readonly string[]): void => keys.forEach((key) => add(member(owner, key)));
  const each = (home: string): readonly TreeNode[] => {
    const keys = new Set<TreeNode['key']>();
    return membersOf(member(root, home)).filter(({ key }) => !keys.has(key) && keys.add(key));
  };
  addOf(root, 'title', 'summary', 'role');
  for (const person of each('cast')) addOf(person, 'name', 'about');
  each('needs').forEach(add);
  each('promises').forEach(add);
  for (const variant of each('variants')) addOf(variant, 'about');
  for (const beat of each('beats')) {
    for (const line of itemsOf(member(beat, 'lines'))) addOf(line, 'say');
    for (const choice of itemsOf(member(beat, 'choices'))) addOf(choice, 'say', 'do', 'why');
    addOf(member(beat, 'ending'), 'title');
  }
  return places;
}
