import type { Program } from '#core/dialogue/program.ts';
import type { Scene } from './scene.ts';

/** A customer who is heard later than this does not react any more: the story has gone on. */
const SOON = 3;

/**
 * Where a scene has shown what the choice before it did: the last line of what the customer says first, where
 * they are heard soon; else where the narrator first tells a face, else the first line.
 *
 * @returns index of a line; -1 in a scene without lines
 */
export function reactionIn({ scenario: { customer } }: Program, { lines }: Scene): number {
  if (lines.length === 0) return -1;
  const soon = lines.slice(0, SOON);
  const first = soon.findIndex(({ who }) => who === customer);
  if (first < 0) return Math.max(0, soon.findIndex(({ who, feels }) => who === null && feels !== null));
  const rest = lines.slice(first).findIndex(({ beat, who }) => who !== customer || beat !== lines[first]?.beat);
  return rest < 0 ? lines.length - 1 : first + rest - 1;
}
