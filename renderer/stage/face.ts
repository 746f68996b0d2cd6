import type { Feeling } from '#core/scenario/format.ts';
import { FEELINGS } from '#core/scenario/format.ts';
import { folderOf } from './looks.ts';

/** Feelings whose eyes are open wide enough to be seen blinking. */
const BLINKING: ReadonlySet<Feeling> = new Set(['pleased', 'calm', 'concerned', 'surprised']);

/** How long eyes stay shut, in milliseconds. */
export const SHUT = 120;

/** The files of one look. */
export interface LookFiles {
  readonly body: string;
  readonly head: (feeling: Feeling) => string;
  /** The same head with its eyes shut; null where they cannot be seen to shut. */
  readonly blink: (feeling: Feeling) => string | null;
  readonly all: readonly string[];
}

export function filesOf(look: string): LookFiles {
  const folder = folderOf(look);
  const body = `${folder}/body.svg`;
  const head = (feeling: Feeling): string => `${folder}/head-${feeling}.svg`;
  const blink = (feeling: Feeling): string | null => (BLINKING.has(feeling) ? `${folder}/blink-${feeling}.svg` : null);
  const blinks = FEELINGS.map(blink).filter((path) => path !== null);
  return { body, head, blink, all: [body, ...FEELINGS.map(head), ...blinks] };
}

/** Milliseconds until the next blink, from a uniform number. */
export function nextBlink(random: number): number {
  return 1800 + random * 4200;
}

/** How long a face stays that is only on the way to another, in milliseconds. */
export const BETWEEN = 170;

/** Faces from the darkest to the brightest. Surprise is none of them: it comes and goes at once. */
const LADDER: Readonly<Partial<Record<Feeling, number>>> = {
  angry: -2,
  frustrated: -1,
  sad: -1,
  concerned: 0,
  calm: 1,
  pleased: 2,
  delighted: 3,
};

/** Further apart than this, nobody's face changes in one step. */
const FAR = 3;

/** The faces on the way from one to another; the last is the other. */
export function faceSteps(from: Feeling, to: Feeling): readonly Feeling[] {
  const [start, end] = [LADDER[from], LADDER[to]];
  if (start === undefined || end === undefined || Math.abs(end - start) < FAR) return [to];
  const [first, second] = end > start ? (['calm', 'concerned'] as const) : (['concerned', 'calm'] as const);
  return [first === to ? second : first, to];
}
