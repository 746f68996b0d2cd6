import type { Feeling } from '#core/scenario/format.ts';
import { FEELINGS } from '#core/scenario/format.ts';
import type { Look } from './looks.ts';

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

export function filesOf(look: Look): LookFiles {
  const body = `looks/${look}/body.svg`;
  const head = (feeling: Feeling): string => `looks/${look}/head-${feeling}.svg`;
  const blink = (feeling: Feeling): string | null =>
    BLINKING.has(feeling) ? `looks/${look}/blink-${feeling}.svg` : null;
  const blinks = FEELINGS.map(blink).filter((path) => path !== null);
  return { body, head, blink, all: [body, ...FEELINGS.map(head), ...blinks] };
}

/** Milliseconds until the next blink, from a uniform number. */
export function nextBlink(random: number): number {
  return 1800 + random * 4200;
}
