import { member, pointerTo, textOf, type TreeNode } from '#core/studio/tree.ts';

/** A principle as it stands in the text; what is missing, or is no text, is empty. */
export interface WrittenPrinciple {
  readonly pointer: string;
  readonly id: string;
  readonly name: string;
  readonly summary: string;
  readonly looks: Readonly<Record<'F' | 'C' | 'A', string>>;
}

export function writtenPrinciple(node: TreeNode): WrittenPrinciple {
  const looks = member(node, 'looks');
  return {
    pointer: pointerTo(node),
    id: textOf(node, 'id') ?? '',
    name: textOf(node, 'name') ?? '',
    summary: textOf(node, 'summary') ?? '',
    looks: { F: textOf(looks, 'F') ?? '', C: textOf(looks, 'C') ?? '', A: textOf(looks, 'A') ?? '' },
  };
}
