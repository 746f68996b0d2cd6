import { deflateSync, inflateSync } from 'node:zlib';
import { type GivenGrade, givenGradeSchema } from '#core/contract/agreement.ts';
import { z } from '#core/contract/zod.ts';
import type { Driver } from './driver.ts';

/** Somebody who is asked to grade. */
export interface KeptGrader {
  readonly staff: string;
  /** As they were called when they were asked. */
  readonly name: string;
  /** They had written on the scenario by then. */
  readonly hasWritten: boolean;
  /** Choices graded so far. */
  readonly graded: number;
  /** ISO 8601 in UTC. */
  readonly handedInAt: string | null;
}

/** A check without the text it is about. */
export interface KeptCheck {
  readonly id: string;
  readonly file: string;
  readonly title: string;
  /** Choices to grade. */
  readonly choices: number;
  readonly at: string;
  readonly staff: string;
  readonly staffName: string;
  readonly endedAt: string | null;
  readonly graders: readonly KeptGrader[];
}

/** A check to keep, with the text that is to be graded. */
export interface NewCheck extends Omit<KeptCheck, 'endedAt' | 'graders'> {
  readonly text: string;
  readonly graders: readonly Pick<KeptGrader, 'staff' | 'name' | 'hasWritten'>[];
}

/** Checks by blind graders. */
export interface AgreementStore {
  add(check: NewCheck): Promise<void>;
  /** Newest first; of one file, where one is given. */
  list(file?: string): Promise<KeptCheck[]>;
  find(id: string): Promise<KeptCheck | null>;
  /** The text that was to be graded. */
  text(id: string): Promise<string>;
  /** Keeps a grade. @returns false, and nothing is kept, where the grader has handed in or the check has ended */
  grade(id: string, staff: string, given: GivenGrade): Promise<boolean>;
  given(id: string, staff: string): Promise<GivenGrade[]>;
  /** Hands in, and ends the check where nobody else is at it. */
  handIn(id: string, staff: string, at: string): Promise<void>;
  end(id: string, at: string): Promise<void>;
  /** Forgets a check that has not ended, with all that was graded. */
  withdraw(id: string): Promise<void>;
  /** Accounts that have written on a document. */
  authorsOf(file: string): Promise<ReadonlySet<string>>;
}

const checkSchema = z.object({
  number: z.int(),
  id: z.string(),
  file: z.string(),
  title: z.string(),
  choices: z.int(),
  at: z.string(),
  staff: z.string(),
  staff_name: z.string(),
  ended_at: z.string().nullable(),
});

const graderSchema = z.object({
  staff: z.string(),
  staff_name: z.string(),
  has_written: z.int(),
  handed_in_at: z.string().nullable(),
  graded: z.int(),
});

const COLUMNS = Object.keys(checkSchema.shape).join(', ');

const GRADERS = `
  SELECT staff, staff_name, has_written, handed_in_at,
    (SELECT count(*) FROM blind_grading AS g WHERE g.check_number = b.check_number AND g.staff = b.staff) AS graded
  FROM blind_grader AS b WHERE check_number = @number ORDER BY staff_name, staff`;

const ADD_GRADER = `
  INSERT INTO blind_grader (check_number, staff, staff_name, has_written) VALUES (@number, @staff, @name, @hasWritten)`;

const OPEN_GRADER = `
  SELECT number FROM blind_check JOIN blind_grader ON check_number = number
  WHERE id = @id AND ended_at IS NULL AND blind_grader.staff = @staff AND handed_in_at IS NULL`;

const GRADE = `
  INSERT OR REPLACE INTO blind_grading (check_number, staff, beat, choice, grade, remark)
  SELECT number, @staff, @beat, @choice, @grade, @remark FROM (${OPEN_GRADER})`;

const HAND_IN = `
  UPDATE blind_grader SET handed_in_at = @at
  WHERE staff = @staff AND handed_in_at IS NULL AND check_number = (SELECT number FROM blind_check WHERE id = @id AND ended_at IS NULL)`;

const END_WHERE_ALL_ARE_IN = `
  UPDATE blind_check SET ended_at = @at
  WHERE id = @id AND ended_at IS NULL AND NOT EXISTS (
    SELECT 1 FROM blind_grader WHERE check_number = number AND handed_in_at IS NULL)`;

const GIVEN = `
  SELECT beat, choice, grade, remark FROM blind_grading
  WHERE check_number = (SELECT number FROM blind_check WHERE id = @id) AND staff = @staff`;

const AUTHORS = `
  SELECT staff FROM studio_version WHERE file = @file AND staff IS NOT NULL
  UNION SELECT staff FROM studio_draft WHERE file = @file AND staff IS NOT NULL`;

export function sqliteAgreement(driver: Driver): AgreementStore {
  const checkOf = (row: unknown): KeptCheck => {
    const { number, staff_name: staffName, ended_at: endedAt, ...check } = checkSchema.parse(row);
    const graders = driver.all(GRADERS, { number }).map((found): KeptGrader => {
      const { staff, staff_name: name, has_written: written, handed_in_at: handedInAt, graded } = graderSchema.parse(found);
      return { staff, name, hasWritten: written === 1, handedInAt, graded };
    });
    return { ...check, staffName, endedAt, graders };
  };
  return {
    async add({ graders, text, ...check }): Promise<void> {
      const sql = `
        INSERT INTO blind_check (id, file, title, choices, deflated, at, staff, staff_name)
        VALUES (@id, @file, @title, @choices, @deflated, @at, @staff, @staffName)`;
      driver.transaction(() => {
        const number = driver.insert(sql, { ...check, deflated: deflateSync(Buffer.from(text, 'utf8')) });
        for (const { staff, name, hasWritten } of graders) driver.run(ADD_GRADER, { number, staff, name, hasWritten: Number(hasWritten) });
      });
    },
    async list(file): Promise<KeptCheck[]> {
      const where = file === undefined ? '' : 'WHERE file = @file';
      return driver.all(`SELECT ${COLUMNS} FROM blind_check ${where} ORDER BY number DESC LIMIT 1000`, file === undefined ? {} : { file }).map(checkOf);
    },
    async find(id): Promise<KeptCheck | null> {
      const row = driver.get(`SELECT ${COLUMNS} FROM blind_check WHERE id = @id`, { id });
      return row === undefined ? null : checkOf(row);
    },
    async text(id): Promise<string> {
      const { deflated } = z.object({ deflated: z.instanceof(Uint8Array) }).parse(driver.get('SELECT deflated FROM blind_check WHERE id = @id', { id }));
      return inflateSync(deflated).toString('utf8');
    },
    async grade(id, staff, given): Promise<boolean> {
      return driver.run(GRADE, { id, staff, ...given }) === 1;
    },
    async given(id, staff): Promise<GivenGrade[]> {
      return driver.all(GIVEN, { id, staff }).map((row) => givenGradeSchema.parse(row));
    },
    async handIn(id, staff, at): Promise<void> {
      driver.transaction(() => {
        driver.run(HAND_IN, { id, staff, at });
        driver.run(END_WHERE_ALL_ARE_IN, { id, at });
      });
    },
    async end(id, at): Promise<void> {
      driver.run('UPDATE blind_check SET ended_at = @at WHERE id = @id AND ended_at IS NULL', { id, at });
    },
    async withdraw(id): Promise<void> {
      driver.run('DELETE FROM blind_check WHERE id = @id AND ended_at IS NULL', { id });
    },
    async authorsOf(file): Promise<ReadonlySet<string>> {
      const schema = z.object({ staff: z.string() });
      return new Set(driver.all(AUTHORS, { file }).map((row) => schema.parse(row).staff));
    },
  };
}
