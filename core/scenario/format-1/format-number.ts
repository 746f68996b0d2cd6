import type { JsonNode, NumberNode } from '../json/json-node.ts';
import { memberOf } from '../json/json-node.ts';
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

/**
 * Reports a document of a later format, and says whether it is one: then nothing else in it can be
 * judged, and every other finding would mislead.
 */
export function isOfNewerFormat(root: JsonNode, { bag }: Reading): boolean {
  const format = memberOf(root, 'format');
  if (!isNewer(format)) return false;
  bag.atValue('schema', format, () => {
    const reason = `It was written for a newer version of Extra Mile; this one reads format ${FORMAT}`;
    return `This is format ${format.value}. ${reason}. Update Extra Mile, or ask for an older file.`;
  });
  return true;
}

function isNewer(node: JsonNode | undefined): node is NumberNode {
  return node?.kind === 'number' && Number.isInteger(node.value) && node.value > FORMAT;
}
