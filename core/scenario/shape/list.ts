import type { JsonNode } from '../json/json-node.ts';
import { quote } from '../text/quote.ts';
import { tooMany } from './keyed.ts';
import type { Reading, Shape } from './shape.ts';
import { labelOf, wrongKind } from './shape.ts';

interface ListSpec {
  readonly least?: number;
  /** More than this is a `limit`, and then the list is not looked into. */
  readonly most?: number;
  /** The node that must not be the same text in two items; a repetition is a `duplicate-id`. */
  readonly identity?: (item: JsonNode) => JsonNode | undefined;
}

/** A list of values of one shape. */
export function list<T>(item: Shape<T>, spec: ListSpec = {}): Shape<readonly T[]> {
  const { least = 0, most = Infinity, identity } = spec;
  return {
    read(node, reading) {
      if (node.kind !== 'list') return wrongKind(node, 'a list ([…])', reading);
      const count = node.children.length;
      if (count < least) {
        const needed = `It needs at least ${least} ${least === 1 ? 'entry' : 'entries'}.`;
        reading.bag.atValue('schema', node, () => `${labelOf(node)} has too few entries. ${needed}`);
        return undefined;
      }
      if (count > most) {
        reading.bag.atValue('limit', node, () => tooMany(node, count, most));
        return undefined;
      }
      const values: T[] = [];
      for (const child of node.children) {
        const value = item.read(child, reading);
        if (value !== undefined) values.push(value);
      }
      if (identity !== undefined) reportRepeated(node.children.map(identity), reading);
      return values.length === count ? values : undefined;
    },
    schema: (definitions) => ({
      type: 'array',
      items: item.schema(definitions),
      ...(least > 0 ? { minItems: least } : {}),
      ...(most === Infinity ? {} : { maxItems: most }),
    }),
  };
}

function reportRepeated(nodes: readonly (JsonNode | undefined)[], { bag }: Reading): void {
  const seen = new Set<string>();
  for (const node of nodes) {
    if (node?.kind !== 'text') continue;
    const { value } = node;
    if (seen.has(value)) {
      const advice = 'Rename it or take it out.';
      bag.atValue('duplicate-id', node, () => `The id ${quote(value)} is there already. ${advice}`);
    }
    seen.add(value);
  }
}
