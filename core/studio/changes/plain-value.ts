import type { JsonValue } from '../../scenario/json/json-value.ts';
import type { TreeNode } from '../tree.ts';

/** The value of a node; undefined where there is none. Of keys that stand twice the first counts, as the parser has it. */
export function plainValue(node: TreeNode | null): JsonValue | undefined {
  if (node === null) return undefined;
  if (node.kind === 'list') return node.children.map((child) => plainValue(child) ?? null);
  if (node.kind !== 'object') return node.value;
  return Object.fromEntries(node.children.toReversed().map((child) => [String(child.key), plainValue(child) ?? null]));
}

/** Whether two values are the same, in whatever order their keys stand. */
export function isSameValue(a: JsonValue | undefined, b: JsonValue | undefined): boolean {
  return written(a) === written(b);
}

/** A value in one spelling, whatever the order of its keys. */
export function written(value: JsonValue | undefined): string {
  return JSON.stringify(value, (_, inner: unknown) =>
    typeof inner === 'object' && inner !== null && !Array.isArray(inner) ? Object.fromEntries(Object.entries(inner).toSorted(([a], [b]) => (a < b ? -1 : 1))) : inner,
  ) ?? '';
}
