import type { PassMark } from '../scenario/programme.ts';
import { addDays, addMonths, type Day, daysBetween } from './days.ts';

/** How long before its end a pass counts as expiring, and may be renewed, in days. */
const EXPIRING_DAYS = 30;

/** What an assignment asks for, whatever it is of. */
export interface Terms {
  readonly assignedOn: Day;
  /** The last day to be done on. */
  readonly dueOn: Day;
  /** Attempts that count, for each scenario; null: as many as one likes. */
  readonly attemptLimit: number | null;
  /** Months for which a pass holds; null: for good. */
  readonly validMonths: number | null;
}

/** What one person has done with one scenario, in attempts that count. */
export interface Doing {
  readonly scenario: string;
  /** The least grade that passes. */
  readonly pass: PassMark;
  /** The latest day on which the scenario's current major version was passed; null: it was not. */
  readonly passedOn: Day | null;
  /** Whether an earlier major version was passed. */
  readonly passedBefore: boolean;
  /**
   * The days on which attempts at the current major version were begun, given up ones included, the latest first.
   * Where there are fewer than the limit, the latest is enough.
   */
  readonly begunOn: readonly Day[];
  /** The days on which staff let them have one more attempt than the limit; one each. */
  readonly grantedOn: readonly Day[];
}

/** How a person stands, the most pressing first. */
export const STANDINGS = [
  /** Not done, and no attempt that counts is left: only staff can help. */
  'limit-reached',
  'overdue',
  /** It was done, and is to be done again: the pass has run out. */
  'expired',
  /** It was done, and is to be done again: the scenario has a new major version. */
  'new-version',
  'in-progress',
  'not-started',
  /** Done, and the pass runs out within 30 days. */
  'expiring',
  'done',
] as const;
export type StandingKind = (typeof STANDINGS)[number];

/** How a person stands with an assignment at a moment. */
export interface Standing {
  readonly kind: StandingKind;
  /**
   * The day it is about: when it is due, or when a pass runs out or ran out. null: done for good. What a new
   * version asks for is due on the assignment's day, or today where that is over.
   */
  readonly on: Day | null;
  /** Days from today to `on`; negative where it is over, null where there is none. */
  readonly days: number | null;
  /** Scenarios that are done, and how many there are. */
  readonly done: number;
  readonly of: number;
}

/** How one scenario of an assignment stands. */
export interface ScenarioStanding {
  readonly scenario: string;
  readonly kind: StandingKind;
  readonly on: Day | null;
  /** Attempts that count against the limit. */
  readonly used: number;
  /** How many there may be, what staff granted included; null: as many as one likes. */
  readonly allowed: number | null;
}

/**
 * How a person stands with an assignment on a day. A pass counts whenever it was earned, also before the
 * assignment was made, as long as it holds; the limit counts attempts begun since the assignment was made and,
 * where a pass is to be renewed, since it could be.
 *
 * @param doings one a scenario of the assignment; a programme has several
 * @param today the day it is where people play
 */
export function standingOf(terms: Terms, doings: readonly Doing[], today: Day): Standing {
  const each = doings.map((doing) => scenarioStanding(terms, doing, today));
  const rank = ({ kind }: ScenarioStanding): number => STANDINGS.indexOf(kind);
  const [worst] = each.toSorted((a, b) => rank(a) - rank(b) || compareDays(a.on, b.on));
  const done = each.filter(isDone).length;
  if (worst === undefined) return { kind: 'done', on: null, days: null, done: 0, of: 0 };
  // Some scenarios of a programme done are progress, though none of the others has been begun.
  const kind = worst.kind === 'not-started' && done > 0 ? 'in-progress' : worst.kind;
  return { kind, on: worst.on, days: worst.on === null ? null : daysBetween(today, worst.on), done, of: each.length };
}

/** How one scenario of an assignment stands on a day. */
export function scenarioStanding(terms: Terms, doing: Doing, today: Day): ScenarioStanding {
  const { attemptLimit, dueOn } = terms;
  const { scenario, passedOn, passedBefore } = doing;
  const until = validUntil(terms, passedOn);
  const since = countedSince(terms, passedOn, today);
  const used = countSince(doing.begunOn, since);
  const allowed = attemptLimit === null ? null : attemptLimit + countSince(doing.grantedOn, since);
  const stands = (kind: StandingKind, on: Day | null): ScenarioStanding => ({ scenario, kind, on, used, allowed });
  if (passedOn !== null && (until === null || today < until)) {
    const expiring = until !== null && daysBetween(today, until) <= EXPIRING_DAYS;
    return stands(expiring ? 'expiring' : 'done', until);
  }
  if (allowed !== null && used >= allowed) return stands('limit-reached', dueOn);
  if (until !== null) return stands('expired', until);
  if (passedBefore) return stands('new-version', dueOn < today ? today : dueOn);
  if (dueOn < today) return stands('overdue', dueOn);
  return stands(used > 0 ? 'in-progress' : 'not-started', dueOn);
}

/** The first day on which a pass no longer holds; null where it holds for good, or there is none. */
function validUntil({ validMonths }: Terms, passedOn: Day | null): Day | null {
  return passedOn === null || validMonths === null ? null : addMonths(passedOn, validMonths);
}

/** From which day on attempts count against the limit. */
function countedSince(terms: Terms, passedOn: Day | null, today: Day): Day {
  const until = validUntil(terms, passedOn);
  const renewable = until === null ? null : addDays(until, -EXPIRING_DAYS);
  return renewable !== null && renewable <= today && renewable > terms.assignedOn ? renewable : terms.assignedOn;
}

function countSince(days: readonly Day[], since: Day): number {
  return days.filter((day) => day >= since).length;
}

function isDone({ kind }: ScenarioStanding): boolean {
  return kind === 'done' || kind === 'expiring';
}

function compareDays(a: Day | null, b: Day | null): number {
  if (a === b) return 0;
  if (a === null) return 1;
  return b !== null && a > b ? 1 : -1;
}
