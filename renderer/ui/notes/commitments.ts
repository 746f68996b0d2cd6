import type { Reflection } from '#core/contract/schemas.ts';

const WEEK_MS = 7 * 24 * 60 * 60 * 1000;

/** A reflection with something that the player means to do. */
export type Committed = Reflection & { readonly commitment: string; readonly askAt: string };

/** What is to be asked about now and has not been answered, the longest due first. */
export function dueCommitments(reflections: readonly Reflection[], now: Date): Committed[] {
  return reflections
    .filter(isCommitted)
    .filter(({ askAt, outcome }) => outcome === null && Date.parse(askAt) <= now.getTime())
    .toSorted((one, other) => Date.parse(one.askAt) - Date.parse(other.askAt));
}

/** How many whole weeks ago a due commitment was made: it is asked about when one has passed. */
export function weeksSince({ askAt }: Pick<Committed, 'askAt'>, now: Date): number {
  return 1 + Math.max(0, Math.floor((now.getTime() - Date.parse(askAt)) / WEEK_MS));
}

export function isCommitted(reflection: Reflection): reflection is Committed {
  return reflection.commitment !== null && reflection.askAt !== null;
}
