import type { JsonNode, NumberNode } from '../json/json-node.ts';
import { memberOf } from '../json/json-node.ts';
import { integer } from '../shape/scalars.ts';
import type { Reading, Shape } from '../shape/shape.ts';
import { wrongKind } from '../shape/shape.ts';

/** The number of the format this is the description of. */
const FORMAT = 1;

/** The key `format`. */
export function formatNumber(): Shape<typeof FORMAT> {
  return {
    read(node, reading) {
      if (node.kind === 'number' && node.value === FORMAT) return FORMAT;
      return wrongKind(node, `${FORMAT}, the number of this format`, reading);
    },
    schema: () => ({ const: FORMAT }),
  };
}

/** The key `format` of a kind of document that has had several: all of them are read. @param newest the latest of them */
export function formatUpTo(newest: number): Shape<number> {
  return integer(FORMAT, newest);
}

/**
 * Reports a document of a later format, and says whether it is one: then nothing else in it can be
 * judged, and every other finding would mislead.
 */
export const isOfNewerFormat = isNewerThan(FORMAT);

/** The same for a kind of document that has had several formats. @param newest the latest of them */
export function isNewerThan(newest: number): (root: JsonNode, reading: Reading) => boolean {
  return (root, { bag }) => {
    const format = memberOf(root, 'format');
    if (!isWholeAbove(newest, format)) return false;
    bag.atValue('schema', format, () => {
      const reason = `It was written for a newer version of Extra Mile; this one reads format ${newest}`;
      return `This is format ${format.value}. ${reason}. Update Extra Mile, or ask for an older file.`;
    });
    return true;
  };
}

function isWholeAbove(bound: number, node: JsonNode | undefined): node is NumberNode {
  return node?.kind === 'number' && Number.isInteger(node.value) && node.value > bound;
}
