import type { Grade } from '../../scenario/format.ts';
import { isSmall, suppressed, type Sum } from '../suppress.ts';
import { cohortGroups } from './cohort-groups.ts';
import { peopleAmong } from './people-among.ts';

/** The one attempt of a person at a scenario that figures count. */
export interface CountedAttempt {
  /** The person's number; null for somebody who was erased. */
  readonly person: number | null;
  readonly scenario: string;
  /** Id of the person's cohort; null without one. */
  readonly cohort: string | null;
  /** Monday of the week in which it was finished, in days since 1970, UTC. */
  readonly week: number;
  readonly grade: Grade;
}

/** A number, or null where showing it would tell of a group that is too small. */
export type Shown = number | null;

/** What a group of people has finished; each person counts once a scenario. */
export interface GradeGroup {
  /** What the group shares: a cohort, a scenario, a week; '' for no cohort. */
  readonly key: string;
  /** People who finished something; somebody erased is not among them. */
  readonly people: Shown;
  /** Scenarios finished, each once a person. */
  readonly finished: Shown;
  readonly A: Shown;
  readonly C: Shown;
  readonly F: Shown;
}

/** The same attempts, counted together and in three ways. */
export interface GradeFigures {
  readonly total: GradeGroup;
  /** Those that may stand by themselves. */
  readonly cohorts: readonly GradeGroup[];
  /** The other cohorts together, with their keys (`cohortGroups`); null: every cohort stands by itself. */
  readonly others: { readonly keys: readonly string[]; readonly group: GradeGroup } | null;
  readonly scenarios: readonly GradeGroup[];
  /** In order; a week in which nothing was finished is left out. */
  readonly weeks: readonly GradeGroup[];
}

const GRADES = ['A', 'C', 'F'] as const;

const WAYS = ['cohorts', 'scenarios', 'weeks'] as const;

type Way = (typeof WAYS)[number];

/**
 * Counts attempts by cohort, scenario and week, and leaves out what would tell of fewer than `minimum` people
 * (`suppressed`): all four tables are one system of sums, so that none gives another one's gaps away.
 */
export function gradeFigures(attempts: Iterable<CountedAttempt>, minimum: number): GradeFigures {
  const total = new Tally();
  const ways: Readonly<Record<Way, Map<string, Tally>>> = { cohorts: new Map(), scenarios: new Map(), weeks: new Map() };
  const weeks = new Map<number, Tally>();
  const places = new Map<number, number>();
  for (const { person, grade, cohort, scenario, week } of attempts) {
    const place = person === null ? null : placeOf(places, person);
    total.add(place, grade);
    tallyOf(ways.cohorts, cohort ?? '').add(place, grade);
    tallyOf(ways.scenarios, scenario).add(place, grade);
    tallyOf(weeks, week).add(place, grade);
  }
  for (const [week, tally] of weeks) ways.weeks.set(String(week), tally);
  const { others } = cohortGroups(new Map([...ways.cohorts].map(([key, { people }]) => [key, people])), minimum);
  const together = tellTogether(ways.cohorts, others);
  const hidden = hiddenCells(total, ways, minimum);
  const groups = (way: Way): GradeGroup[] =>
    [...ways[way]]
      .filter(([key]) => key !== OTHERS)
      .toSorted(([a], [b]) => compare(a, b))
      .map(([key, tally]) => tally.shown(key, `${way} ${key}`, hidden));
  return {
    total: total.shown('', 'total', hidden),
    cohorts: groups('cohorts'),
    others: together === null ? null : { keys: others, group: together.shown('', `cohorts ${OTHERS}`, hidden) },
    scenarios: groups('scenarios'),
    weeks: groups('weeks'),
  };
}

/** No cohort's id. */
const OTHERS = '*';

/** Puts the tallies of some cohorts into one, in their place; null where there are none. */
function tellTogether(tallies: Map<string, Tally>, keys: readonly string[]): Tally | null {
  if (keys.length === 0) return null;
  const together = new Tally();
  for (const key of keys) {
    const tally = tallies.get(key);
    if (tally !== undefined) together.take(tally);
    tallies.delete(key);
  }
  tallies.set(OTHERS, together);
  return together;
}

/** Numbers people from 0 as they come. */
function placeOf(places: Map<number, number>, person: number): number {
  const known = places.get(person);
  if (known !== undefined) return known;
  places.set(person, places.size);
  return places.size - 1;
}

/** Bits of what a person has in a group: something at all, and each grade. */
const SEEN = { any: 1, A: 2, C: 4, F: 8 } as const;

class Tally {
  finished = 0;
  people = 0;
  readonly grades: Readonly<Record<Grade, { count: number; people: number }>> = {
    A: { count: 0, people: 0 },
    C: { count: 0, people: 0 },
    F: { count: 0, people: 0 },
  };
  /** By a person's place. A set for each count would be several times slower, and there are a hundred thousand attempts. */
  readonly #seen: number[] = [];

  /** @param place the person's; null for somebody who was erased */
  add(place: number | null, grade: Grade): void {
    const graded = this.grades[grade];
    this.finished += 1;
    graded.count += 1;
    if (place === null) return;
    const seen = this.#seen[place] ?? 0;
    if ((seen & SEEN.any) === 0) this.people += 1;
    if ((seen & SEEN[grade]) === 0) graded.people += 1;
    this.#seen[place] = seen | SEEN.any | SEEN[grade];
  }

  /** Adds what another tally of the same people has. */
  take(other: Tally): void {
    this.finished += other.finished;
    for (const grade of GRADES) this.grades[grade].count += other.grades[grade].count;
    // Places that were never seen are skipped.
    other.#seen.forEach((seen, place) => {
      this.#seen[place] = (this.#seen[place] ?? 0) | seen;
    });
    this.people = this.peopleWith('any')().size;
    for (const grade of GRADES) this.grades[grade].people = this.peopleWith(grade)().size;
  }

  /** The places of those who have a grade here, or anything; made when it is asked for. */
  peopleWith(what: keyof typeof SEEN): () => ReadonlySet<number> {
    return () => {
      const places = new Set<number>();
      this.#seen.forEach((seen, place) => {
        if ((seen & SEEN[what]) !== 0) places.add(place);
      });
      return places;
    };
  }

  shown(key: string, name: string, hidden: ReadonlySet<string>): GradeGroup {
    const unless = (cell: string, count: number): Shown => (hidden.has(`${name} ${cell}`) ? null : count);
    const { A, C, F } = this.grades;
    return {
      key,
      people: hidden.has(`${name} finished`) ? null : this.people,
      finished: unless('finished', this.finished),
      A: unless('A', A.count),
      C: unless('C', C.count),
      F: unless('F', F.count),
    };
  }
}

function tallyOf<Key>(tallies: Map<Key, Tally>, key: Key): Tally {
  const known = tallies.get(key);
  if (known !== undefined) return known;
  const tally = new Tally();
  tallies.set(key, tally);
  return tally;
}

function hiddenCells(
  total: Tally,
  ways: Readonly<Record<Way, ReadonlyMap<string, Tally>>>,
  minimum: number,
): ReadonlySet<string> {
  const counts = new Map<string, number>();
  const small: string[] = [];
  const sums: Sum[] = [];
  const people = new Map<string, () => ReadonlySet<number>>();
  const enter = (name: string, tally: Tally): void => {
    counts.set(`${name} finished`, tally.finished);
    people.set(`${name} finished`, tally.peopleWith('any'));
    if (tally.finished > 0 && tally.people < minimum) small.push(`${name} finished`);
    for (const grade of GRADES) {
      const { count, people: graded } = tally.grades[grade];
      counts.set(`${name} ${grade}`, count);
      people.set(`${name} ${grade}`, tally.peopleWith(grade));
      if (count > 0 && isSmall(Math.max(1, graded), minimum)) small.push(`${name} ${grade}`);
    }
    sums.push({ total: `${name} finished`, parts: GRADES.map((grade) => `${name} ${grade}`) });
  };
  enter('total', total);
  for (const way of WAYS) {
    const names = [...ways[way].keys()].map((key) => `${way} ${key}`);
    for (const [key, tally] of ways[way]) enter(`${way} ${key}`, tally);
    for (const cell of ['finished', ...GRADES]) {
      sums.push({ total: `total ${cell}`, parts: names.map((name) => `${name} ${cell}`) });
    }
  }
  return suppressed(counts, sums, minimum, small, (keys) => peopleAmong(keys.map((key) => people.get(key)?.() ?? new Set())));
}

function compare(a: string, b: string): number {
  const [first, second] = [Number(a), Number(b)];
  if (Number.isFinite(first) && Number.isFinite(second) && first !== second) return first - second;
  return a < b ? -1 : Number(a > b);
}
