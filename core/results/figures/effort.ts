import { isSmall, suppressed, type Sum } from '../suppress.ts';
import type { Shown } from './grade-groups.ts';
import { peopleAmong } from './people-among.ts';
import { quantile } from './statistics.ts';

/** A person at a scenario: how they came to their first A, and how long their counted attempt took. */
export interface Effort {
  /** The person's number; null for somebody who was erased. */
  readonly person: number | null;
  readonly scenario: string;
  /** The number of finished attempts up to the first A; null: none so far. */
  readonly toFirstA: number | null;
  /** Active milliseconds of the counted attempt. */
  readonly ms: number;
}

/** How many people needed how many finished attempts for their first A. */
export interface EffortGroup {
  /** The scenario; '' for all of them. */
  readonly scenario: string;
  /** People who finished it, or any of them; each once. Somebody erased is not among them. */
  readonly people: Shown;
  /** Scenarios finished, each once a person: what the columns add up to. */
  readonly finished: Shown;
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

/** The first is what the others add up to. */
const COLUMNS = ['finished', 'first', 'second', 'third', 'later', 'notYet'] as const;

type Column = (typeof COLUMNS)[number];

/** Of one cell: how many, and who. */
interface Cell {
  count: number;
  readonly people: Set<number>;
}

/** Attempts to the first A by scenario, the total first; small groups are left out (`suppressed`). */
export function effortGroups(efforts: Iterable<Effort>, minimum: number): readonly EffortGroup[] {
  const scenarios = new Map([['', empty()]]);
  for (const { person, scenario, toFirstA } of efforts) {
    for (const key of ['', scenario]) {
      const cells = scenarios.get(key) ?? empty();
      scenarios.set(key, cells);
      for (const cell of [cells.finished, cells[columnOf(toFirstA)]]) {
        cell.count += 1;
        if (person !== null) cell.people.add(person);
      }
    }
  }
  const others = [...scenarios.keys()].filter((scenario) => scenario !== '').toSorted();
  const hidden = hiddenCells(scenarios, others, minimum);
  return ['', ...others].map((scenario) => {
    const cells = scenarios.get(scenario) ?? empty();
    const shown = (column: Column): Shown => (hidden.has(`${scenario} ${column}`) ? null : cells[column].count);
    return {
      scenario,
      people: hidden.has(`${scenario} finished`) ? null : cells.finished.people.size,
      finished: shown('finished'),
      first: shown('first'),
      second: shown('second'),
      third: shown('third'),
      later: shown('later'),
      notYet: shown('notYet'),
    };
  });
}

function hiddenCells(scenarios: ReadonlyMap<string, Cells>, others: readonly string[], minimum: number): ReadonlySet<string> {
  const cells = new Map<string, Cell>([...scenarios].flatMap(([scenario, row]) => COLUMNS.map((column) => [`${scenario} ${column}`, row[column]] as const)));
  const sums: Sum[] = [
    ...[...scenarios.keys()].map((scenario) => ({
      total: `${scenario} finished`,
      parts: COLUMNS.slice(1).map((column) => `${scenario} ${column}`),
    })),
    ...COLUMNS.map((column) => ({ total: ` ${column}`, parts: others.map((scenario) => `${scenario} ${column}`) })),
  ];
  const small = [...cells].filter(([, { count, people }]) => count > 0 && isSmall(Math.max(1, people.size), minimum));
  return suppressed(
    new Map([...cells].map(([key, { count }]) => [key, count])),
    sums,
    minimum,
    small.map(([key]) => key),
    (keys) => peopleAmong(keys.map((key) => cells.get(key)?.people ?? new Set())),
  );
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

function columnOf(toFirstA: number | null): Column {
  if (toFirstA === null) return 'notYet';
  return (['first', 'second', 'third'] as const)[toFirstA - 1] ?? 'later';
}

type Cells = Readonly<Record<Column, Cell>>;

function empty(): Cells {
  const cell = (): Cell => ({ count: 0, people: new Set() });
  return { finished: cell(), first: cell(), second: cell(), third: cell(), later: cell(), notYet: cell() };
}
