import { suppressed, type Sum } from '../suppress.ts';
import type { Shown } from './grade-groups.ts';
import { quantile } from './statistics.ts';

/** A person at a scenario: how they came to their first A, and how long their counted attempt took. */
export interface Effort {
  readonly scenario: string;
  /** The number of finished attempts up to the first A; null: none so far. */
  readonly toFirstA: number | null;
  /** Active milliseconds of the counted attempt. */
  readonly ms: number;
}

/** How many people needed how many finished attempts for their first A. */
export interface EffortGroup {
  /** The scenario; '' for all of them, where a person counts once a scenario. */
  readonly scenario: string;
  readonly people: Shown;
  readonly first: Shown;
  readonly second: Shown;
  readonly third: Shown;
  /** With the fourth or a later one. */
  readonly later: Shown;
  /** No A so far. */
  readonly notYet: Shown;
}

/** Active time of the counted attempts of enough people, in seconds to the nearest 5. */
export interface TimeGroup {
  readonly scenario: string;
  /** A quarter of them took less than this. */
  readonly quarter: number;
  readonly median: number;
  /** A quarter of them took more than this. */
  readonly threeQuarters: number;
}

const COLUMNS = ['first', 'second', 'third', 'later', 'notYet'] as const;

/** Attempts to the first A by scenario, the total first; small groups are left out (`suppressed`). */
export function effortGroups(efforts: Iterable<Effort>, minimum: number): readonly EffortGroup[] {
  const scenarios = new Map<string, Record<(typeof COLUMNS)[number], number>>([['', empty()]]);
  for (const { scenario, toFirstA } of efforts) {
    const column = columnOf(toFirstA);
    for (const key of ['', scenario]) {
      const counts = scenarios.get(key) ?? empty();
      counts[column] += 1;
      scenarios.set(key, counts);
    }
  }
  const counts = new Map<string, number>();
  const sums: Sum[] = [];
  for (const [scenario, row] of scenarios) {
    counts.set(`${scenario} people`, COLUMNS.reduce((sum, column) => sum + row[column], 0));
    for (const column of COLUMNS) counts.set(`${scenario} ${column}`, row[column]);
    sums.push({ total: `${scenario} people`, parts: COLUMNS.map((column) => `${scenario} ${column}`) });
  }
  const others = [...scenarios.keys()].filter((scenario) => scenario !== '').toSorted();
  for (const column of ['people', ...COLUMNS]) {
    sums.push({ total: ` ${column}`, parts: others.map((scenario) => `${scenario} ${column}`) });
  }
  const hidden = suppressed(counts, sums, minimum);
  const shown = (scenario: string, column: string): Shown =>
    hidden.has(`${scenario} ${column}`) ? null : (counts.get(`${scenario} ${column}`) ?? 0);
  return ['', ...others].map((scenario) => ({
    scenario,
    people: shown(scenario, 'people'),
    first: shown(scenario, 'first'),
    second: shown(scenario, 'second'),
    third: shown(scenario, 'third'),
    later: shown(scenario, 'later'),
    notYet: shown(scenario, 'notYet'),
  }));
}

/** Time on task by scenario; one that fewer than `minimum` people finished is left out. */
export function timeGroups(efforts: Iterable<Effort>, minimum: number): readonly TimeGroup[] {
  const times = new Map<string, number[]>();
  for (const { scenario, ms } of efforts) {
    const known = times.get(scenario);
    if (known === undefined) times.set(scenario, [ms]);
    else known.push(ms);
  }
  const groups = [...times].filter(([, list]) => list.length >= Math.max(1, minimum)).toSorted(([a], [b]) => (a < b ? -1 : 1));
  return groups.map(([scenario, list]) => {
    const sorted = list.toSorted((a, b) => a - b);
    const at = (share: number): number => Math.round((quantile(sorted, share) ?? 0) / 5_000) * 5;
    return { scenario, quarter: at(0.25), median: at(0.5), threeQuarters: at(0.75) };
  });
}

function columnOf(toFirstA: number | null): (typeof COLUMNS)[number] {
  if (toFirstA === null) return 'notYet';
  return (['first', 'second', 'third'] as const)[toFirstA - 1] ?? 'later';
}

function empty(): Record<(typeof COLUMNS)[number], number> {
  return { first: 0, second: 0, third: 0, later: 0, notYet: 0 };
}
