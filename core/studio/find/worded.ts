import { itemsOf, member, membersOf, type TreeNode } from '../tree.ts';

/**
 * Every text of a scenario that a person reads, in the order of the format: no ids, no keys, no notes. Of text that is no
 * scenario, whatever of it stands in these places; a key that stands twice is there twice.
 */
export function wordedNodes(root: TreeNode | null): readonly TreeNode[] {
  const of = (node: TreeNode | null, ...keys: readonly string[]): readonly (TreeNode | null)[] => keys.map((key) => member(node, key));
  const beats = membersOf(member(root, 'beats')).flatMap((beat) => [
    ...itemsOf(member(beat, 'lines')).map((line) => member(line, 'say')),
    ...itemsOf(member(beat, 'choices')).flatMap((choice) => of(choice, 'say', 'do', 'why')),
    member(member(beat, 'ending'), 'title'),
  ]);
  const all = [
    ...of(root, 'title', 'summary', 'role'),
    ...membersOf(member(root, 'cast')).flatMap((person) => of(person, 'name', 'about')),
    ...membersOf(member(root, 'needs')),
    ...membersOf(member(root, 'promises')),
    ...membersOf(member(root, 'variants')).map((variant) => member(variant, 'about')),
    ...beats,
  ];
  return all.filter((node) => node !== null).filter(({ kind }) => kind === 'text');
}
