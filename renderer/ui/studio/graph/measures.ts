import type { OutlineBeat } from '#core/studio/outline.ts';

// In rem: as the style sheet has them.
const WIDTH = 18;
const HEAD = 6.25;
const CHOICE = 3;

/** Room on the graph, in the graph's own units: pixels at its natural size. */
export interface Box {
  readonly width: number;
  readonly height: number;
}

/** The card of a beat: it grows with the text of the page. @param rem the size of the page's letters, in pixels */
export function boxOf({ choices }: OutlineBeat, rem: number): Box {
  return { width: WIDTH * rem, height: (HEAD + CHOICE * choices.length) * rem };
}

/** How far down a card its choice is, in the middle of it. */
export function choiceMiddle(index: number, rem: number): number {
  return (HEAD + CHOICE * (index + 0.5)) * rem;
}

/** How far down a card what leads to it, and away from the whole of it, is. */
export function headMiddle(rem: number): number {
  return (HEAD / 2) * rem;
}
