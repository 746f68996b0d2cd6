import type { AccessReport, ReportedAttempt } from '#core/contract/privacy.ts';
import { z } from '#core/contract/zod.ts';
import { attemptEventSchema } from '#core/results/event.ts';
import { summaryOf } from '../attempts/views.ts';
import { ATTEMPT_COLUMNS, attemptRowSchema } from './attempt-row.ts';
import { storedDetails } from './attempt-details.ts';
import type { Driver } from './driver.ts';

/** What a report says of a person that stands in rows of their own; what other stores list is theirs to say. */
export type HeldRows = Pick<AccessReport, 'acts' | 'kudosSent' | 'practiceRuns'> & {
  readonly attempts: readonly HeldAttempt[];
  readonly person: Omit<AccessReport['person'], 'pseudonym'>;
};

/** An attempt as its rows have it; the words of its choices stand in the archive. */
export type HeldAttempt = Omit<ReportedAttempt, 'choices'> & {
  readonly choices: readonly Omit<ReportedAttempt['choices'][number], 'words'>[];
};

const personSchema = z.object({
  id: z.string(),
  name: z.string(),
  addedAt: z.string(),
  employeeNumber: z.string().nullable(),
  department: z.string().nullable(),
  cohort: z.string().nullable(),
  archivedAt: z.string().nullable(),
  pinSetAt: z.string().nullable(),
});

const PERSON = `
  SELECT p.id, p.name, p.added_at AS addedAt, p.employee_number AS employeeNumber, p.department, c.name AS cohort,
    p.archived_at AS archivedAt, pin.set_at AS pinSetAt
  FROM person p LEFT JOIN cohort c ON c.id = p.cohort LEFT JOIN pin ON pin.person = p.id WHERE p.id = @person`;

const KUDOS = `
  SELECT coalesce(p.name, '') AS "to", k.text, k.sent_at AS sentAt FROM kudos k LEFT JOIN person p ON p.id = k.learner
  WHERE k.sender = @person ORDER BY k.number DESC`;

const EVENTS = 'SELECT body FROM event WHERE attempt = @attempt ORDER BY "index"';

const eventSchema = z.tuple([z.string().transform((body) => attemptEventSchema.parse(JSON.parse(body)))]);

const ACTS = `
  SELECT at, kind, staff_name AS "by" FROM audit WHERE json_extract(body, '$.person') = @person ORDER BY number`;

const actSchema = z.object({ at: z.string(), kind: z.string(), by: z.string().nullable() });
const kudosSchema = z.object({ to: z.string(), text: z.string(), sentAt: z.string() });
const hashSchema = z.object({ hash: z.string() });

/**
 * The rows that are held on a person; null where there is no such person.
 *
 * @param practice whether practice is listed; it is counted in any case
 */
export function heldRows(driver: Driver, person: string, practice: boolean): HeldRows | null {
  const found = driver.get(PERSON, { person });
  if (found === undefined) return null;
  const sql = `SELECT ${ATTEMPT_COLUMNS} FROM attempt WHERE learner = @person ORDER BY number`;
  const rows = driver.all(sql, { person }).map((row) => attemptRowSchema.parse(row));
  return {
    person: personSchema.parse(found),
    attempts: rows.filter(({ mode }) => practice || mode === 'assessed').map((row) => reported(driver, row)),
    practiceRuns: rows.filter(({ mode }) => mode === 'practice').length,
    acts: driver.all(ACTS, { person }).map((row) => actSchema.parse(row)),
    kudosSent: driver.all(KUDOS, { person }).map((row) => kudosSchema.parse(row)),
  };
}

function reported(driver: Driver, row: z.infer<typeof attemptRowSchema>): HeldAttempt {
  const { learner: _, ...summary } = summaryOf(row, '');
  const sealed = row.record_seq === null ? undefined : driver.get('SELECT hash FROM record WHERE seq = @seq', { seq: row.record_seq });
  return {
    ...summary,
    timerFactor: row.timer_factor,
    activeMs: row.active_ms,
    recordSeq: row.record_seq,
    recordHash: sealed === undefined ? null : hashSchema.parse(sealed).hash,
    ...storedDetails(driver, row.number),
    events: driver.cells(EVENTS, { attempt: row.id }).map((cells) => eventSchema.parse(cells)[0]),
  };
}
