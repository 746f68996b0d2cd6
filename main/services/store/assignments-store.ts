import { z } from '#core/contract/zod.ts';
import { type ActedOn, addAct } from './acts.ts';
import { type Driver, isDuplicate } from './driver.ts';

/** An assignment as it is stored. */
export interface AssignmentRow {
  readonly id: string;
  readonly cohort: string;
  readonly cohortName: string;
  readonly kind: 'scenario' | 'programme';
  readonly subject: string;
  readonly dueOn: string;
  readonly attemptLimit: number | null;
  readonly validMonths: number | null;
  readonly assignedAt: string;
}

export type AssignmentTerms = Pick<AssignmentRow, 'dueOn' | 'attemptLimit' | 'validMonths'>;

/** Somebody of a cohort who can play. */
export interface Member {
  readonly id: string;
  readonly name: string;
  readonly employeeNumber: string | null;
}

/** What attempts that count add up to, by learner, scenario and major version; times are ISO 8601 in UTC. */
export interface ProgressRow {
  readonly learner: string;
  readonly scenario: string;
  readonly major: number;
  readonly begun: number;
  readonly lastBegunAt: string;
  readonly passedAt: string | null;
  readonly masteredAt: string | null;
}

/** One more attempt that one person was granted for a scenario of an assignment. */
export interface Grant {
  readonly assignment: string;
  readonly learner: string;
  readonly scenario: string;
  /** ISO 8601 in UTC. */
  readonly grantedAt: string;
}

export interface AssignmentsStore {
  /** Those in force, the earliest due first; only of the cohorts of `scope`, where it is not null. */
  list(scope: readonly string[] | null): Promise<AssignmentRow[]>;
  find(assignment: string): Promise<AssignmentRow | null>;
  /** False where the same is assigned to the cohort already; nothing is stored then. */
  add(assignment: Omit<AssignmentRow, 'cohortName'>, act: ActedOn): Promise<boolean>;
  change(assignment: string, terms: AssignmentTerms, act: ActedOn): Promise<void>;
  withdraw(assignment: string, act: ActedOn): Promise<void>;
  /** Whoever can play of a cohort, by name; with `person`, only that one. */
  members(cohort: string, person: string | null): Promise<Member[]>;
  /** The cohort of somebody who can play; null: none. */
  cohortOf(learner: string): Promise<string | null>;
  /** What the members of a cohort, or one of them, have done with scenarios. */
  progress(cohort: string, scenarios: readonly string[], person: string | null): Promise<ProgressRow[]>;
  /** When attempts that count were begun, the latest first. */
  begunAt(learner: string, scenario: string, major: number): Promise<string[]>;
  /** What was granted for an assignment, to everybody or to one person. */
  grants(assignment: string, person: string | null): Promise<Grant[]>;
  /** Keeps grants, all or none. */
  grant(grants: readonly Grant[], act: ActedOn): Promise<void>;
  /** Writes down that a list was taken out. */
  took(act: ActedOn): Promise<void>;
}

const ROW = `
  SELECT a.id, a.cohort, c.name AS cohortName, a.kind, a.subject, a.due_on AS dueOn, a.attempt_limit AS attemptLimit,
    a.valid_months AS validMonths, a.assigned_at AS assignedAt
  FROM assignment a JOIN cohort c ON c.id = a.cohort`;

const rowSchema = z.object({
  id: z.string(),
  cohort: z.string(),
  cohortName: z.string(),
  kind: z.enum(['scenario', 'programme']),
  subject: z.string(),
  dueOn: z.string(),
  attemptLimit: z.int().nullable(),
  validMonths: z.int().nullable(),
  assignedAt: z.string(),
});

/** Served by `person_cohort`. */
export const MEMBERS = `
  SELECT id, name, employee_number FROM person
  WHERE cohort = @cohort AND archived_at IS NULL AND (@person IS NULL OR id = @person) ORDER BY name_key, number`;

/** Served by `person_cohort` and the summary's own key: no attempt is read. */
export const PROGRESS = `
  SELECT s.learner, s.scenario, s.major, s.begun, s.last_begun_at, s.passed_at, s.mastered_at
  FROM person p CROSS JOIN json_each(@scenarios) j CROSS JOIN scenario_progress s
  WHERE p.cohort = @cohort AND p.archived_at IS NULL AND (@person IS NULL OR p.id = @person)
    AND s.learner = p.id AND s.scenario = j.value`;

/** Served by the attempts' unique key; what a review has set aside does not count. */
export const BEGUN_AT = `
  SELECT started_at FROM attempt
  WHERE learner = @learner AND scenario = @scenario AND mode = 'assessed' AND CAST(version AS INTEGER) = @major
    AND NOT EXISTS (SELECT 1 FROM contest WHERE contest.attempt = attempt.id AND contest.decision = 'set-aside')
  ORDER BY started_at DESC`;

const memberSchema = z.tuple([z.string(), z.string(), z.string().nullable()]);
const textsSchema = z.array(z.tuple([z.string()]));
const cohortSchema = z.object({ cohort: z.string().nullable() });

export function sqliteAssignments(driver: Driver): AssignmentsStore {
  return {
    async list(scope) {
      const params = { scope: scope === null ? null : JSON.stringify(scope) };
      const sql = `${ROW} WHERE a.withdrawn_at IS NULL
        AND (@scope IS NULL OR a.cohort IN (SELECT value FROM json_each(@scope))) ORDER BY a.due_on, a.number`;
      return driver.all(sql, params).map((row) => rowSchema.parse(row));
    },
    async find(assignment) {
      const row = driver.get(`${ROW} WHERE a.id = @assignment AND a.withdrawn_at IS NULL`, { assignment });
      return row === undefined ? null : rowSchema.parse(row);
    },
    async add({ id, cohort, kind, subject, dueOn, attemptLimit, validMonths, assignedAt }, act) {
      try {
        driver.transaction(() => {
          driver.run(ADD, { id, cohort, kind, subject, dueOn, attemptLimit, validMonths, assignedAt });
          addAct(driver, act);
        });
        return true;
      } catch (error) {
        if (isDuplicate(error)) return false;
        throw error;
      }
    },
    async change(assignment, { dueOn, attemptLimit, validMonths }, act) {
      driver.transaction(() => {
        driver.run(CHANGE, { assignment, dueOn, attemptLimit, validMonths });
        addAct(driver, act);
      });
    },
    async withdraw(assignment, act) {
      driver.transaction(() => {
        driver.run('UPDATE assignment SET withdrawn_at = @at WHERE id = @assignment', { assignment, at: act.at });
        addAct(driver, act);
      });
    },
    async members(cohort, person) {
      return driver.cells(MEMBERS, { cohort, person }).map((row) => {
        const [id, name, employeeNumber] = memberSchema.parse(row);
        return { id, name, employeeNumber };
      });
    },
    async cohortOf(learner) {
      const row = driver.get('SELECT cohort FROM person WHERE id = @learner AND archived_at IS NULL', { learner });
      return row === undefined ? null : cohortSchema.parse(row).cohort;
    },
    async progress(cohort, scenarios, person) {
      return driver.cells(PROGRESS, { cohort, scenarios: JSON.stringify(scenarios), person }).filter(isProgress).map(progressOf);
    },
    async begunAt(learner, scenario, major) {
      return textsSchema.parse(driver.cells(BEGUN_AT, { learner, scenario, major })).map(([at]) => at);
    },
    async grants(assignment, person) {
      return driver.all(GRANTS, { assignment, person }).map((row) => grantSchema.parse(row));
    },
    async took(act) {
      driver.transaction(() => addAct(driver, act));
    },
    async grant(grants, act) {
      driver.transaction(() => {
        for (const { assignment, learner, scenario, grantedAt } of grants) {
          driver.run(GRANT, { assignment, learner, scenario, grantedAt });
        }
        addAct(driver, act);
      });
    },
  };
}

const ADD = `
  INSERT INTO assignment (id, cohort, kind, subject, due_on, attempt_limit, valid_months, assigned_at)
  VALUES (@id, @cohort, @kind, @subject, @dueOn, @attemptLimit, @validMonths, @assignedAt)`;

const CHANGE = `
  UPDATE assignment SET due_on = @dueOn, attempt_limit = @attemptLimit, valid_months = @validMonths WHERE id = @assignment`;

/** Served by `granted_attempt_assignment`. */
export const GRANTS = `
  SELECT assignment, learner, scenario, granted_at AS grantedAt FROM granted_attempt
  WHERE assignment = @assignment AND (@person IS NULL OR learner = @person) ORDER BY number`;

const GRANT = `
  INSERT INTO granted_attempt (assignment, learner, scenario, granted_at)
  VALUES (@assignment, @learner, @scenario, @grantedAt)`;

const grantSchema = z.object({ assignment: z.string(), learner: z.string(), scenario: z.string(), grantedAt: z.string() });

type ProgressCells = readonly [string, string, number, number, string, string | null, string | null];

/** Plain checks, for there may be tens of thousands. */
function isProgress(row: unknown): row is ProgressCells {
  if (!Array.isArray(row) || row.length !== 7) return false;
  const [learner, scenario, major, begun, last, passed, mastered]: unknown[] = row;
  const isTime = (cell: unknown): boolean => cell === null || typeof cell === 'string';
  return (
    typeof learner === 'string' && typeof scenario === 'string' && typeof major === 'number' &&
    typeof begun === 'number' && typeof last === 'string' && isTime(passed) && isTime(mastered)
  );
}

function progressOf([learner, scenario, major, begun, lastBegunAt, passedAt, masteredAt]: ProgressCells): ProgressRow {
  return { learner, scenario, major, begun, lastBegunAt, passedAt, masteredAt };
}
