import type { Chance } from './chance.ts';
import { DEPARTMENTS, madeUpCohort, madeUpName } from './names.ts';
import type { SimulatedPerson } from './simulated-person.ts';

/** Somebody of the demonstration. */
export interface PlannedPerson extends SimulatedPerson {
  readonly name: string;
  readonly employeeNumber: string;
  readonly department: string;
  readonly cohort: string;
  /** When their cohort began, milliseconds since 1970. */
  readonly from: number;
}

const DAY = 86_400_000;

/** How long the demonstration lasts: a year of whole weeks. */
const SPAN_DAYS = 364;

/** People of a cohort, about; there are at least 3 cohorts and the last one stays too small to be shown. */
const COHORT_SIZE = 60;
const SMALL_COHORT = 3;
const MOST_COHORTS = 40;

/** Makes up people who began to play in the year before `until`, cohort after cohort. */
export function planPeople(count: number, principles: readonly string[], until: number, chance: Chance): PlannedPerson[] {
  const cohorts = Math.min(MOST_COHORTS, Math.max(3, Math.round(count / COHORT_SIZE)));
  const strengths = Array.from({ length: cohorts }, () => 0.25 * chance.normal());
  return Array.from({ length: count }, (_, number) => {
    const cohort = number < SMALL_COHORT ? cohorts - 1 : number % (cohorts - 1);
    return {
      name: madeUpName(number),
      employeeNumber: String(10_001 + number),
      department: DEPARTMENTS[chance.below(DEPARTMENTS.length)] ?? '',
      cohort: madeUpCohort(cohort),
      from: until - SPAN_DAYS * DAY + Math.floor((cohort / cohorts) * 0.6 * SPAN_DAYS) * DAY,
      skill: Math.max(0, 1.3 + (strengths[cohort] ?? 0) + 0.7 * chance.normal()),
      pace: Math.exp(0.3 * chance.normal()),
      weak: new Set([principles[chance.below(principles.length)] ?? '', principles[chance.below(principles.length)] ?? '']),
      timerFactor: chance.below(25) === 0 ? ([1.5, 2, 0][chance.below(3)] ?? 1) : 1,
    };
  });
}

/** One attempt to come: who, and when (milliseconds since 1970). */
export interface PlannedAttempt {
  readonly person: number;
  readonly at: number;
}

/** So many attempts, the earliest first: some people play much, some little, nobody at night or at weekends. */
export function* planAttempts(count: number, people: readonly PlannedPerson[], until: number, chance: Chance): Generator<PlannedAttempt> {
  const shares = shareOut(count, people.map(() => Math.exp(0.45 * chance.normal())));
  const first = until - (SPAN_DAYS + 7) * DAY;
  // A time in seconds and a person in one number, which sorts quickly: 2^25 seconds a year, 2^24 people at most.
  const keys = new Float64Array(count);
  let filled = 0;
  people.forEach(({ from }, person) => {
    for (let left = shares[person] ?? 0; left > 0; left--) {
      const at = workingHour(from + (until - from) * chance.share() ** 1.2, until, chance);
      keys[filled++] = Math.floor((at - first) / 1_000) * people.length + person;
    }
  });
  for (const key of keys.toSorted()) {
    yield { person: key % people.length, at: first + Math.floor(key / people.length) * 1_000 };
  }
}

/** On a weekday between 8 and 18 o'clock, UTC, and before `until`. */
function workingHour(at: number, until: number, chance: Chance): number {
  const day = Math.floor(Math.min(at, until - DAY) / DAY);
  // 1 January 1970 was a Thursday.
  const weekday = (day + 3) % 7;
  return (day - Math.max(0, weekday - 4)) * DAY + (8 + 10 * chance.share()) * 3_600_000;
}

/** Whole numbers in proportion to the weights, which add up to `count`. */
function shareOut(count: number, weights: readonly number[]): number[] {
  const sum = weights.reduce((all, weight) => all + weight, 0);
  let passed = 0;
  let given = 0;
  return weights.map((weight) => {
    passed += weight;
    const share = Math.round((passed / sum) * count) - given;
    given += share;
    return share;
  });
}
