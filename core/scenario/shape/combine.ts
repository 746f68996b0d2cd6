import type { JsonNode } from '../json/json-node.ts';
import type { Reading, Shape } from './shape.ts';
import { wrongKind } from './shape.ts';

/** A shape whose value is made into another; undefined where a fault already told stands in the way. */
export function mapped<From, To>(
  shape: Shape<From>,
  make: (value: From) => To | undefined,
): Shape<To> {
  return {
    read(node, reading) {
      const value = shape.read(node, reading);
      return value === undefined ? undefined : make(value);
    },
    schema: (definitions) => shape.schema(definitions),
  };
}

/** A shape with one more rule about the node as a whole; `check` reports what it finds. */
export function also<T>(
  shape: Shape<T>,
  check: (node: JsonNode, reading: Reading) => void,
): Shape<T> {
  return {
    read(node, reading) {
      const value = shape.read(node, reading);
      check(node, reading);
      return value;
    },
    schema: (definitions) => shape.schema(definitions),
  };
}

/** Text of one shape or a list of another. */
export function textOrList<A, B>(expected: string, ofText: Shape<A>, ofList: Shape<B>): Shape<A | B> {
  return {
    read(node, reading) {
      if (node.kind === 'text') return ofText.read(node, reading);
      return node.kind === 'list' ? ofList.read(node, reading) : wrongKind(node, expected, reading);
    },
    schema: (definitions) => ({ anyOf: [ofText.schema(definitions), ofList.schema(definitions)] }),
  };
}

/** A shape with a name in the schema; made when first needed, so that it may contain itself. */
export function named<T>(name: string, make: () => Shape<T>): Shape<T> {
  let shape: Shape<T> | undefined;
  const get = (): Shape<T> => (shape ??= make());
  return {
    read: (node, reading) => get().read(node, reading),
    schema(definitions) {
      if (!definitions.has(name)) {
        // Its place is taken first, so that a shape within itself ends in a reference.
        definitions.set(name, {});
        definitions.set(name, get().schema(definitions));
      }
      return { $ref: `#/$defs/${name}` };
    },
  };
}

/** A shape with the sentence an editor shows for it. */
export function described<T>(description: string, shape: Shape<T>): Shape<T> {
  return {
    read: (node, reading) => shape.read(node, reading),
    schema: (definitions) => ({ description, ...shape.schema(definitions) }),
  };
}
