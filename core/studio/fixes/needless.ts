import type { Table } from '../../scenario/references.ts';
import { removeChild } from '../containers.ts';
import { type Edit, made } from '../edit.ts';
import { type Reference, usesOf } from '../references.ts';
import type { Source } from '../source.ts';
import { pointerTo, segmentsOf, type TreeNode } from '../tree.ts';
import type { Fix, FixParts } from './fix.ts';
import { fixBy } from './fixing.ts';

/** A flag that nothing asks about: it goes, with everything that sets or clears it. */
export function unusedFlag({ source, finding: { pointer } }: FixParts): Fix | null {
  const flag = source.at(pointer);
  if (flag === null || typeof flag.value !== 'string') return null;
  return fixBy('remove', flag.value, removed(source, flag, 'flag', flag.value));
}

/** A need that no choice so much as names in `meets`, or a promise that none makes and none keeps: it goes. */
export function uselessNeedOrPromise({ source, finding: { pointer } }: FixParts): Fix | null {
  const [home, id = ''] = segmentsOf(pointer);
  const node = source.at(pointer);
  const table = home === 'needs' ? 'need' : home === 'promises' ? 'promise' : null;
  if (node === null || source.root === null || table === null) return null;
  const uses = usesOf(source.root, table, id);
  const isTried = uses.some(({ node: use }) => use.parent?.key === 'meets' || use.parent?.key === 'promises' || use.parent?.key === 'keeps');
  return isTried ? null : fixBy('remove', id, removed(source, node, table, id));
}

/** Takes something out of its home and out of every list that names it; null is refused, where a condition asks for it. */
function removed(source: Source, node: TreeNode, table: Table, id: string): Edit {
  const uses = source.root === null ? [] : usesOf(source.root, table, id);
  if (node.parent === null || uses.some(isAsked)) return { refused: 'wrong-kind' };
  const gone = [node, ...uses.map((use) => use.node)];
  return made(withoutEach(gone), pointerTo(node.parent));
}

/** Several of one list cannot be taken out one by one: their commas are shared, so they are refused by giving none. */
function withoutEach(nodes: readonly TreeNode[]) {
  const parents = new Set(nodes.map(({ parent }) => parent));
  if (parents.size !== nodes.length) return [];
  return nodes.flatMap((node) => (node.parent === null ? [] : [removeChild(node.parent, node.parent.children.indexOf(node))]));
}

function isAsked({ node }: Reference): boolean {
  return node.parent?.kind === 'object';
}
