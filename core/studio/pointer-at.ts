import type { Source } from './source.ts';
import { pointerTo, type TreeNode } from './tree.ts';

/** The pointer to the innermost value, key or item around a place in the text: what a cursor there is in. */
export function pointerAt({ root }: Source, offset: number): string {
  let node = root;
  if (node === null) return '';
  for (;;) {
    const inner: TreeNode | undefined = node.children.find(({ keyFrom, to }) => keyFrom <= offset && offset <= to);
    if (inner === undefined) return pointerTo(node);
    node = inner;
  }
}
