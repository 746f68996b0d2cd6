import { itemsOf, type TreeNode } from '../tree.ts';

/** A condition as a script tells it: what it is about by its words or number; `odd` where it is none that can be told. */
export type ToldCondition =
  | { readonly is: 'flag' | 'met' | 'promised' | 'kept' | 'seen'; readonly id: string }
  | { readonly is: 'walkedOut' }
  | { readonly is: 'odd' }
  | { readonly is: 'mood' | 'spent' | 'slips' | 'dazzles'; readonly bound: 'atLeast' | 'below'; readonly number: number }
  | { readonly is: 'not'; readonly of: ToldCondition }
  | { readonly is: 'all' | 'any'; readonly of: readonly ToldCondition[] };

const NAMED = ['flag', 'met', 'promised', 'kept', 'seen'] as const;
const COUNTED = ['mood', 'spent', 'slips', 'dazzles'] as const;
const BOUNDS = ['atLeast', 'below'] as const;
const ODD: ToldCondition = { is: 'odd' };

/** Reads a condition, whatever is wrong with it. */
export function toldCondition(node: TreeNode): ToldCondition {
  const [only, another] = node.kind === 'object' ? node.children : [];
  if (only === undefined || another !== undefined) return ODD;
  const named = NAMED.find((each) => each === only.key);
  if (named !== undefined) return typeof only.value === 'string' ? { is: named, id: only.value } : ODD;
  const counted = COUNTED.find((each) => each === only.key);
  if (counted !== undefined) {
    const [limit] = only.children;
    const bound = BOUNDS.find((each) => each === limit?.key);
    return bound !== undefined && typeof limit?.value === 'number' ? { is: counted, bound, number: limit.value } : ODD;
  }
  switch (only.key) {
    case 'walkedOut':
      return { is: 'walkedOut' };
    case 'not':
      return { is: 'not', of: toldCondition(only) };
    case 'all':
    case 'any':
      return only.kind === 'list' ? { is: only.key, of: itemsOf(only).map(toldCondition) } : ODD;
    default:
      return ODD;
  }
}
