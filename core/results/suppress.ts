import { determinedUnknowns, type Equation } from './determined-unknowns.ts';

/** Published together: what the parts count adds up to what the total counts. Each is named by its cell's key. */
export interface Sum {
  readonly total: string;
  readonly parts: readonly string[];
}

/**
 * Which counts of people must not be shown, so that no group smaller than `minimum` can be told from what is.
 *
 * Hidden are the counts from 1 to `minimum` - 1, and then, one after another, the smallest counts (first of equal
 * ones) it takes until
 *
 * - in no sum is exactly one number hidden: it would follow by subtraction;
 * - in no sum are the hidden parts together about fewer than `minimum` people beside a shown total;
 * - no hidden number follows from the shown ones by adding and subtracting sums at all (exact, by elimination).
 *
 * A count of 0 is shown, for it is about nobody, but not beside others that add up to a small group: where nobody
 * of three people passed, the zeros say what became of them. What is hidden can still be bounded, and two answers to different
 * questions can be subtracted from each other; the docs say so.
 *
 * @param counts people a cell, by its key; whole numbers from 0
 * @param sums every sum among the cells that a reader can make; keys that `counts` does not have are left out
 * @param minimum the smallest group that may be shown (the policy's `groupMinimum`); 1 or less hides nothing
 * @param small keys to hide in any case, such as a count of attempts that too few people made
 * @param together how many people cells are about together, where their counts do not add up to it, as counts of
 *   attempts do not; left out: the sum of the counts
 * @returns the keys of the cells to hide
 */
export function suppressed(
  counts: ReadonlyMap<string, number>,
  sums: readonly Sum[],
  minimum: number,
  small: Iterable<string> = [],
  together: (keys: readonly string[]) => number = (keys) => peopleIn(counts, keys),
): ReadonlySet<string> {
  const hidden = new Set([...counts].filter(([, count]) => isSmall(count, minimum)).map(([key]) => key));
  for (const key of small) if (counts.has(key)) hidden.add(key);
  if (hidden.size === 0) return hidden;
  const known = sums.map(({ total, parts }) => ({
    total: counts.has(total) ? total : null,
    parts: parts.filter((part) => counts.has(part)),
  }));
  // What nobody at all did says nothing of anybody: its zeros stay.
  const empty = new Set(known.filter(({ parts }) => peopleIn(counts, parts) === 0).flatMap(({ total, parts }) => [total, ...parts]));
  for (const { parts } of known) {
    if (!isSmall(peopleIn(counts, parts), minimum)) continue;
    for (const part of parts) if (!empty.has(part)) hidden.add(part);
  }
  for (;;) {
    const more = known.map((sum) => nextToHide(counts, hidden, sum, (parts) => together(parts) >= minimum)).find((key) => key !== null);
    const key = more ?? besideDetermined(counts, hidden, known);
    if (key === null) return hidden;
    hidden.add(key);
  }
}

/** True for a group that a reader may not be shown: somebody is in it, and too few are. */
export function isSmall(people: number, minimum: number): boolean {
  return people > 0 && people < minimum;
}

interface KnownSum {
  readonly total: string | null;
  readonly parts: readonly string[];
}

function peopleIn(counts: ReadonlyMap<string, number>, keys: readonly string[]): number {
  return keys.reduce((sum, key) => sum + (counts.get(key) ?? 0), 0);
}

/** The cell to hide so that a sum gives nothing away; null where it gives nothing away. */
function nextToHide(
  counts: ReadonlyMap<string, number>,
  hidden: ReadonlySet<string>,
  { total, parts }: KnownSum,
  areEnough: (parts: readonly string[]) => boolean,
): string | null {
  if (total === null) return null;
  const hiddenParts = parts.filter((part) => hidden.has(part));
  if (hidden.has(total)) return hiddenParts.length > 0 ? null : smallestShown(counts, hidden, parts);
  if (hiddenParts.length === 0) return null;
  if (hiddenParts.length > 1 && areEnough(hiddenParts)) return null;
  return smallestShown(counts, hidden, parts) ?? total;
}

/** A cell to hide because a hidden one follows from the sums; null where none does. */
function besideDetermined(
  counts: ReadonlyMap<string, number>,
  hidden: ReadonlySet<string>,
  sums: readonly KnownSum[],
): string | null {
  const [key] = determinedUnknowns(sums.map((sum) => equationOf(sum, hidden)));
  if (key === undefined) return null;
  const touched = sums.filter(({ total, parts }) => total !== null && (hidden.has(total) || parts.some((part) => hidden.has(part))));
  const near = touched.toSorted((a, b) => Number(holds(b, key)) - Number(holds(a, key)));
  for (const { total, parts } of near) {
    const beside = smallestShown(counts, hidden, total === null ? parts : [...parts, total]);
    if (beside !== null) return beside;
  }
  return null;
}

function holds({ total, parts }: KnownSum, key: string): boolean {
  return total === key || parts.includes(key);
}

function equationOf({ total, parts }: KnownSum, hidden: ReadonlySet<string>): Equation {
  const equation = new Map<string, 1 | -1>();
  if (total === null) return equation;
  for (const part of parts) if (hidden.has(part)) equation.set(part, 1);
  if (hidden.has(total)) equation.set(total, -1);
  return equation;
}

/** The smallest count above 0 that is still shown; null where none is. */
function smallestShown(
  counts: ReadonlyMap<string, number>,
  hidden: ReadonlySet<string>,
  keys: readonly string[],
): string | null {
  const shown = keys.filter((key) => !hidden.has(key) && (counts.get(key) ?? 0) > 0);
  const [smallest] = shown.toSorted((a, b) => (counts.get(a) ?? 0) - (counts.get(b) ?? 0));
  return smallest ?? null;
}
