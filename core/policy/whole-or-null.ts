import { integer } from '../scenario/shape/scalars.ts';
import { type Shape, wrongKind } from '../scenario/shape/shape.ts';

/** A whole number from `least` to `most`, or null. */
export function wholeOrNull(least: number, most: number): Shape<number | null> {
  const whole = integer(least, most);
  return {
    read(node, reading) {
      if (node.kind === 'null') return null;
      if (node.kind === 'number') return whole.read(node, reading);
      return wrongKind(node, 'a whole number, or null', reading);
    },
    schema: (definitions) => ({ anyOf: [whole.schema(definitions), { type: 'null' }] }),
  };
}
