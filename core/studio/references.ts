import type { Table } from '../scenario/references.ts';
import { itemsOf, member, membersOf, pointerTo, type TreeNode } from './tree.ts';

/** What a place can name: something of the whole scenario, or a choice of its own beat. */
export type Named = Table | 'choice';

/** A place that names something by its id. */
export interface Reference {
  readonly table: Named;
  readonly id: string;
  /** The text in which the id stands. */
  readonly node: TreeNode;
}

/** Every place of a scenario that names something, in the order of the text; whatever is not as it should be is passed over. */
function referencesOf(root: TreeNode): readonly Reference[] {
  const found: Reference[] = [];
  const use = (table: Named, node: TreeNode | null): void => {
    if (node !== null && typeof node.value === 'string') found.push({ table, id: node.value, node });
  };
  const useAll = (table: Named, list: TreeNode | null): void => {
    for (const item of itemsOf(list)) use(table, item);
  };
  const condition = (node: TreeNode | null): void => {
    for (const each of membersOf(node)) {
      const table = CONDITIONS.get(String(each.key));
      if (table !== undefined) use(table, each);
      else if (each.key === 'not') condition(each);
      else if (each.key === 'all' || each.key === 'any') for (const item of itemsOf(each)) condition(item);
    }
  };
  const to = (node: TreeNode | null): void => {
    use('beat', node);
    for (const way of itemsOf(node)) {
      condition(member(way, 'when'));
      use('beat', member(way, 'beat'));
    }
  };
  const choice = (node: TreeNode): void => {
    for (const [key, table] of EFFECTS) useAll(table, member(node, key));
    condition(member(node, 'when'));
    to(member(node, 'to'));
  };
  use('cast member', member(root, 'customer'));
  use('beat', member(root, 'start'));
  use('beat', member(member(member(root, 'mood'), 'walksOut'), 'to'));
  for (const variant of membersOf(member(root, 'variants'))) useAll('flag', member(variant, 'flags'));
  for (const beat of membersOf(member(root, 'beats'))) {
    for (const line of itemsOf(member(beat, 'lines'))) {
      use('cast member', member(line, 'who'));
      condition(member(line, 'when'));
    }
    use('choice', member(member(beat, 'timer'), 'choice'));
    for (const each of itemsOf(member(beat, 'choices'))) choice(each);
    to(member(beat, 'to'));
  }
  return found.toSorted((a, b) => a.node.from - b.node.from);
}

/** The places that name one thing; those inside `except` are left out. */
export function usesOf(root: TreeNode, table: Table, id: string, except: TreeNode | null = null): readonly Reference[] {
  return referencesOf(root).filter(
    (reference) => reference.table === table && reference.id === id && !(except !== null && isWithin(reference.node, except)),
  );
}

/** What a value names; null where it names nothing. */
export function referenceAt(root: TreeNode, node: TreeNode): Named | null {
  return referencesOf(root).find((reference) => reference.node === node)?.table ?? null;
}

/** The timer of a beat that names its choice of an id. */
export function timerOn(beat: TreeNode | null, choice: string): TreeNode | null {
  const named = member(member(beat, 'timer'), 'choice');
  return named?.value === choice ? named : null;
}

/** Pointers to places that name something. */
export function pointersTo(references: readonly Reference[]): readonly string[] {
  return references.map(({ node }) => pointerTo(node));
}

function isWithin(node: TreeNode, outer: TreeNode): boolean {
  return node.from >= outer.keyFrom && node.to <= outer.to;
}

const CONDITIONS: ReadonlyMap<string, Table> = new Map([
  ['flag', 'flag'],
  ['met', 'need'],
  ['promised', 'promise'],
  ['kept', 'promise'],
  ['seen', 'beat'],
]);

const EFFECTS: readonly (readonly [string, Table])[] = [
  ['meets', 'need'],
  ['promises', 'promise'],
  ['keeps', 'promise'],
  ['releases', 'promise'],
  ['sets', 'flag'],
  ['clears', 'flag'],
];
