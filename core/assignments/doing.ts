import type { Programme, PassMark } from '../scenario/programme.ts';
import type { Day } from './days.ts';
import type { Doing } from './standing.ts';

/** A scenario that an assignment asks for. */
export interface Requirement {
  readonly scenario: string;
  readonly pass: PassMark;
  /** The major number of its current version; null where the scenario cannot be played now: any version counts. */
  readonly major: number | null;
}

/** What a person has done with one major version of a scenario, in attempts that count. */
export interface MajorProgress {
  readonly major: number;
  /** The day of the latest pass with a C or better; null: none. */
  readonly passedOn: Day | null;
  /** The day of the latest A; null: none. */
  readonly masteredOn: Day | null;
  /** As in `Doing`. */
  readonly begunOn: readonly Day[];
}

/** The major number of a version (SemVer). */
export function majorOf(version: string): number {
  return Number.parseInt(version, 10);
}

/**
 * What a person has done for one requirement. A version ahead of the current one counts as the current one does.
 *
 * @param grantedOn as in `Doing`
 */
export function doingOf(
  { scenario, pass, major }: Requirement,
  progress: readonly MajorProgress[],
  grantedOn: readonly Day[] = [],
): Doing {
  const passed = ({ passedOn, masteredOn }: MajorProgress): Day | null => (pass === 'A' ? masteredOn : passedOn);
  const current = progress.filter((one) => major === null || one.major >= major);
  const earlier = progress.filter((one) => major !== null && one.major < major);
  return {
    scenario,
    pass,
    passedOn: latest(current.flatMap((one) => passed(one) ?? [])),
    passedBefore: earlier.some((one) => passed(one) !== null),
    begunOn: current.flatMap(({ begunOn }) => begunOn).toSorted((a, b) => (a > b ? -1 : 1)),
    grantedOn,
  };
}

/** The scenarios of a programme, each once; where weeks ask for different grades, the higher one. */
export function scenariosOf({ weeks }: Pick<Programme, 'weeks'>): { readonly scenario: string; readonly pass: PassMark }[] {
  const marks = new Map<string, PassMark>();
  for (const { scenario, pass } of weeks.flatMap(({ scenarios }) => scenarios)) {
    marks.set(scenario, marks.get(scenario) === 'A' ? 'A' : pass);
  }
  return [...marks].map(([scenario, pass]) => ({ scenario, pass }));
}

function latest(days: readonly Day[]): Day | null {
  return days.toSorted().at(-1) ?? null;
}
