import { KnownKeys } from './members.ts';
import { reportUnlessOne } from './object.ts';
import type { JsonSchema, Shape } from './shape.ts';
import { wrongKind } from './shape.ts';

type Shapes = Readonly<Record<string, Shape<unknown>>>;

/** An object with exactly one of these keys. */
type OneKeyOf<S extends Shapes> = {
  [K in keyof S]: { readonly [P in K]: S[K] extends Shape<infer T> ? T : never };
}[keyof S];

/** An object that has exactly one of a few keys and no other; the key says what the value means. */
export function oneKey<S extends Shapes>(noun: string, shapes: S): Shape<OneKeyOf<S>> {
  const keys = Object.keys(shapes);
  const byKey = new Map(Object.entries(shapes));
  const known = new KnownKeys(noun, keys);
  return {
    read(node, reading) {
      if (node.kind !== 'object') return wrongKind(node, 'an object ({…}) with one key', reading);
      const members = known.membersOf(node, reading);
      // Where there are only unknown keys, they are the fault that is told.
      if (members.size > 0 || node.children.length === 0) {
        reportUnlessOne(node, noun, keys, members, reading);
      }
      let value: OneKeyOf<S> | undefined;
      for (const [key, member] of members) {
        const read = byKey.get(key)?.read(member, reading);
        // The key is one of S and its own shape has read the value, which the compiler cannot follow.
        if (read !== undefined) value = { [key]: read } as OneKeyOf<S>;
      }
      return members.size === 1 ? value : undefined;
    },
    schema(definitions) {
      const properties: Record<string, JsonSchema> = {};
      for (const [key, shape] of byKey) properties[key] = shape.schema(definitions);
      const one = { minProperties: 1, maxProperties: 1 };
      return { type: 'object', properties, additionalProperties: false, ...one };
    },
  };
}
