import type { JsonNode } from '../json/json-node.ts';
import { isLongerThan, LONGEST_TEXT } from '../json/limits.ts';
import type { JsonSchema, Reading, Shape } from './shape.ts';
import { labelOf, wrongKind } from './shape.ts';

interface KeyedSpec<T> {
  /** What a key is, for "with … for each key". */
  readonly what: string;
  /** What a key must look like, as a regular expression. */
  readonly pattern: string;
  /** The message about a key that does not. */
  readonly misspelt: (key: string) => string;
  readonly value: Shape<T>;
  /** More than this is a `limit`, and then the entries are not looked into. */
  readonly most?: number;
  /** Told the keys of a sound object, or null where there is none. */
  readonly tell?: (keys: readonly string[] | null, reading: Reading) => void;
}

/** An object whose keys are the author's and whose values have one shape. */
export function keyed<T>(spec: KeyedSpec<T>): Shape<ReadonlyMap<string, T>> {
  const { what, pattern, misspelt, value, most = Infinity, tell } = spec;
  const spelling = new RegExp(pattern);

  function readEntries(
    children: readonly JsonNode[],
    reading: Reading,
  ): ReadonlyMap<string, T> | undefined {
    const map = new Map<string, T>();
    for (const child of children) {
      const key = String(child.key);
      // The reader has reported longer keys; on megabytes an expression could run out of stack.
      const isKnownFault = isLongerThan(key, LONGEST_TEXT);
      if (!isKnownFault && !spelling.test(key)) {
        reading.bag.atKey('schema', child, () => misspelt(key));
      }
      const read = value.read(child, reading);
      if (read !== undefined) map.set(key, read);
    }
    return map.size === children.length ? map : undefined;
  }

  return {
    read(node, reading) {
      const children = node.kind === 'object' && node.children.length <= most ? node.children : null;
      tell?.(children?.map((child) => String(child.key)) ?? null, reading);
      if (node.kind !== 'object') {
        return wrongKind(node, `an object ({…}) with ${what} for each key`, reading);
      }
      if (children !== null) return readEntries(children, reading);
      reading.bag.atValue('limit', node, () => tooMany(node, node.children.length, most));
      return undefined;
    },
    schema: (definitions): JsonSchema => ({
      type: 'object',
      propertyNames: { pattern },
      additionalProperties: value.schema(definitions),
      ...(most === Infinity ? {} : { maxProperties: most }),
    }),
  };
}

/** The message about more entries than are allowed. */
export function tooMany(node: JsonNode, count: number, most: number): string {
  const limit = `at most ${most.toLocaleString('en')} are allowed`;
  return `${labelOf(node)} has ${count.toLocaleString('en')} entries; ${limit}. Take some out.`;
}
