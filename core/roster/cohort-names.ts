import { Candidates, suggest, SuggestionBudget } from '../scenario/text/suggest.ts';
import { nameKey } from './label.ts';
import type { ReadLines, RosterEntry } from './lines.ts';

/**
 * The same lines with each cohort that was mistyped as it is meant.
 *
 * @param instead what is meant, by the keys of the file's names
 */
export function withCohorts(read: ReadLines, instead: ReadonlyMap<string, string>): ReadLines {
  if (instead.size === 0) return read;
  const meant = (entry: RosterEntry): RosterEntry => {
    const cohort = entry.cohort === null ? undefined : instead.get(nameKey(entry.cohort));
    return cohort === undefined ? entry : { ...entry, cohort };
  };
  return { ...read, entries: read.entries.map(meant), merged: read.merged.map(meant) };
}

/**
 * For each name of a new cohort the present one it may be a slip of the keys for, or null. Names that differ in
 * a number are meant to differ: `Intake 2` is no slip of `Intake 1`.
 */
export function nearCohorts(names: readonly string[], cohorts: readonly string[]): ReadonlyMap<string, string | null> {
  const byKey = new Map(cohorts.map((name) => [nameKey(name), name]));
  const byDigits = Map.groupBy(byKey.keys(), digitsOf);
  const candidates = new Map([...byDigits].map(([digits, keys]) => [digits, new Candidates(keys)]));
  const budget = new SuggestionBudget();
  return new Map(
    names.map((name) => {
      const key = nameKey(name);
      const among = candidates.get(digitsOf(key));
      const near = among === undefined ? undefined : suggest(key, among, budget);
      return [name, near === undefined ? null : (byKey.get(near) ?? null)];
    }),
  );
}

function digitsOf(key: string): string {
  return key.replaceAll(/\D+/gu, ' ').trim();
}
