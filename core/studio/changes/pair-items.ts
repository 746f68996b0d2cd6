import { diffArrays } from 'diff';
import { textOf, type TreeNode } from '../tree.ts';
import { plainValue, written } from './plain-value.ts';

/** What of two lists belongs together; null: it stands in the other list only. */
export interface Pair {
  readonly before: TreeNode | null;
  readonly after: TreeNode | null;
}

/** Items that bear an id, by it; those that bear none, or one that came before, by their place. */
export function pairById(before: readonly TreeNode[], after: readonly TreeNode[]): readonly Pair[] {
  const old = new Map(before.map((node, index) => [idOf(node, index, before), node]));
  const young = new Map(after.map((node, index) => [idOf(node, index, after), node]));
  return [
    ...[...young].map(([id, node]) => ({ before: old.get(id) ?? null, after: node })),
    ...[...old].filter(([id]) => !young.has(id)).map(([, node]) => ({ before: node, after: null })),
  ];
}

/** Items without ids: those that say the same are the same, and between them one is taken for the other as they come. */
export function pairInOrder(before: readonly TreeNode[], after: readonly TreeNode[]): readonly Pair[] {
  const pairs: Pair[] = [];
  let gone: TreeNode[] = [];
  let old = 0;
  let young = 0;
  const flush = (): void => {
    pairs.push(...gone.map((node) => ({ before: node, after: null })));
    gone = [];
  };
  for (const { added, removed, count } of diffArrays(before.map(spelled), after.map(spelled))) {
    for (let step = 0; step < count; step += 1) {
      if (removed) gone.push(...before.slice(old, (old += 1)));
      else if (added) pairs.push({ before: gone.shift() ?? null, after: after[young++] ?? null });
      else {
        flush();
        pairs.push({ before: before[old++] ?? null, after: after[young++] ?? null });
      }
    }
  }
  flush();
  return pairs;
}

/** Whether those of both lists that bear the same id stand in another order. */
export function isReordered(before: readonly TreeNode[], after: readonly TreeNode[]): boolean {
  const old = before.map((node) => textOf(node, 'id'));
  const young = after.map((node) => textOf(node, 'id'));
  const both = (ids: readonly (string | null)[], others: readonly (string | null)[]) => ids.filter((id) => id !== null && others.includes(id)).join(' ');
  return both(old, young) !== both(young, old);
}

function idOf(node: TreeNode, index: number, all: readonly TreeNode[]): string {
  const id = textOf(node, 'id');
  const isFirst = id !== null && all.findIndex((each) => textOf(each, 'id') === id) === index;
  return isFirst ? `id ${id}` : `at ${index}`;
}

function spelled(node: TreeNode): string {
  return written(plainValue(node));
}
