import type { To, Way } from '../format.ts';
import type { JsonNode } from '../json/json-node.ts';
import { memberOf } from '../json/json-node.ts';
import { also, described, named, textOrList } from '../shape/combine.ts';
import { reference } from '../shape/ids.ts';
import { list } from '../shape/list.ts';
import { object, optional, required } from '../shape/object.ts';
import type { Reading, Shape } from '../shape/shape.ts';
import { condition } from './condition.ts';

const way: Shape<Way> = object({
  noun: 'A way',
  fields: {
    when: optional('This way is taken only when this holds; the last way has none.', condition),
    beat: required('The beat this way leads to.', reference('beat')),
  },
});

/** Where it goes on: a beat, or ways of which the first that holds is taken. */
export const to: Shape<To> = named('to', () =>
  described(
    'The id of a beat, or a list of ways: the first whose "when" holds is taken, the last has none.',
    textOrList(
      'the id of a beat, or a list of ways ([{"when": …, "beat": …}, {"beat": …}])',
      reference('beat'),
      also(list(way, { least: 1 }), checkWays),
    ),
  ),
);

function checkWays(node: JsonNode, { bag }: Reading): void {
  if (node.kind !== 'list') return;
  for (const [index, entry] of node.children.entries()) {
    if (entry.kind !== 'object') continue;
    const isLast = index === node.children.length - 1;
    if (isLast && memberOf(entry, 'when') !== undefined) bag.atValue('schema', entry, lastWayClosed);
    if (!isLast && isOpen(entry)) bag.atValue('schema', entry, earlyWayOpen);
  }
}

/** Whether a way has no condition; one with a misspelt key has a fault of its own, told already. */
function isOpen(entry: JsonNode): boolean {
  return entry.kind === 'object' && entry.children.length === 1 && entry.children[0]?.key === 'beat';
}

function lastWayClosed(): string {
  const advice = 'Take out its "when", or add one more way without.';
  return `The last way must always be open, so that the run can go on. ${advice}`;
}

function earlyWayOpen(): string {
  const advice = 'Give it a "when", or move it to the end.';
  return `A way without "when" is always taken, so the ways after this one never would be. ${advice}`;
}
