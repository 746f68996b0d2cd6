import type { Migration } from '../migration.ts';

/**
 * What was chosen in the attempts that figures count, kept by triggers as `principle_count` is, so that no map of choices
 * reads all of them. Columns named alike mean the same: "which" is 0 for the first attempts, 1 for the best; a week is the day
 * of its Monday; no cohort is ''.
 *
 * `choice_count` and its like count people by the choice they took when they first came to its beat. `elsewhere` are
 * those who also chose at another beat, `rests` and `rest_squares` the sums of how each of them did there: the mean worth
 * of what they first took at the other beats (0, ½ or 1), in ten-thousandths. Whole numbers, for sums of them can be
 * taken apart again without a remainder. `content_count` counts the attempts by the contents that were played. Names of contents and choices stay when nobody is left
 * who played them: they are the scenario's.
 *
 * The indexes hold what figures read of each attempt that counts: a quarter of the rows' bytes.
 */
export const countedChoices: Migration = {
  version: 21,
  up(driver) {
    driver.exec(`
      CREATE TABLE played_content (
        number INTEGER PRIMARY KEY,
        scenario TEXT NOT NULL,
        hash TEXT NOT NULL,
        version TEXT NOT NULL,
        UNIQUE (scenario, hash)
      ) STRICT;

      CREATE TABLE played_choice (
        number INTEGER PRIMARY KEY,
        content INTEGER NOT NULL REFERENCES played_content (number),
        beat TEXT NOT NULL,
        choice TEXT NOT NULL,
        grade TEXT NOT NULL CHECK (grade IN ('falls-short', 'meets', 'dazzles')),
        UNIQUE (content, beat, choice)
      ) STRICT;

      ${CHOICE_COUNTS.map(({ table, by }) => `
      CREATE TABLE ${table} (
        which INTEGER NOT NULL CHECK (which IN (0, 1)),
        choice INTEGER NOT NULL REFERENCES played_choice (number),
        ${by.map((column) => `${column} ${column === 'week' ? 'INTEGER' : 'TEXT'} NOT NULL,`).join(' ')}
        people INTEGER NOT NULL,
        elsewhere INTEGER NOT NULL,
        rests INTEGER NOT NULL,
        rest_squares INTEGER NOT NULL,
        PRIMARY KEY (which, choice, ${by.join(', ')})
      ) STRICT, WITHOUT ROWID;`).join('')}

      CREATE TABLE content_count (
        which INTEGER NOT NULL CHECK (which IN (0, 1)),
        content INTEGER NOT NULL REFERENCES played_content (number),
        cohort TEXT NOT NULL,
        week INTEGER NOT NULL,
        attempts INTEGER NOT NULL,
        PRIMARY KEY (which, content, cohort, week)
      ) STRICT, WITHOUT ROWID;

      ${COUNTED.map(({ prefix }) => `
      CREATE INDEX counted_attempt_by_${prefix} ON counted_attempt (
        scenario, ${prefix}_week, ${prefix}_grade, person, cohort, ${prefix}_attempt, to_first_a, ${prefix}_ms
      );`).join('')}

      ${COUNTED.map(({ which, prefix }) => `${fill(which, prefix)} ${triggers(which, prefix)}`).join('\n')}
    `);
  },
};

const COUNTED = [
  { which: 0, prefix: 'first' },
  { which: 1, prefix: 'best' },
] as const;

/** The same counts by cohort and week, and by one of them alone: few filters need both, and then few rows. */
const CHOICE_COUNTS = [
  { table: 'choice_count', by: ['cohort', 'week'] },
  { table: 'choice_count_by_cohort', by: ['cohort'] },
  { table: 'choice_count_by_week', by: ['week'] },
] as const;

type Prefix = (typeof COUNTED)[number]['prefix'];

/** The choices that some attempts took when they first came to each beat, with how each did elsewhere (`rest`). */
function answers(attempts: string): string {
  const firstVisits = `
    SELECT attempt, beat, choice, min(step), CASE grade WHEN 'dazzles' THEN 2 WHEN 'meets' THEN 1 ELSE 0 END AS worth
    FROM attempt_choice WHERE attempt ${attempts} GROUP BY attempt, beat`;
  // Half of the divisor is added, so that the division of whole numbers rounds.
  return `
    SELECT attempt, beat, choice, CASE WHEN beats > 1 THEN ((worths - worth) * 10000 + beats - 1) / (2 * (beats - 1)) END AS rest
    FROM (
      SELECT *, count(*) OVER (PARTITION BY attempt) AS beats, sum(worth) OVER (PARTITION BY attempt) AS worths
      FROM (${firstVisits})
    )`;
}

/** Names the contents and the choices of some counted attempts `c` that were not played before. */
function name(prefix: Prefix, from: string): string {
  return `
    INSERT INTO played_content (scenario, hash, version)
    SELECT DISTINCT c.scenario, c.${prefix}_hash, a.version FROM ${from} JOIN attempt a ON a.number = c.${prefix}_attempt
    WHERE TRUE ON CONFLICT DO NOTHING;
    INSERT INTO played_choice (content, beat, choice, grade)
    SELECT DISTINCT k.number, a.beat, a.choice, a.grade
    FROM ${from} JOIN attempt_choice a ON a.attempt = c.${prefix}_attempt
    JOIN played_content k ON k.scenario = c.scenario AND k.hash = c.${prefix}_hash
    WHERE TRUE ON CONFLICT DO NOTHING;`;
}

/** Which counted attempts `c`, what their attempts are, and which tables of choices to add them to. */
interface Counted {
  readonly from: string;
  readonly attempts: string;
  readonly tables: readonly (typeof CHOICE_COUNTS)[number][];
}

/** Adds some counted attempts `c` to the sums, or takes them out again. */
function count(which: 0 | 1, prefix: Prefix, { from, attempts, tables }: Counted, sign: '+' | '-'): string {
  const cells = { cohort: "coalesce(c.cohort, '')", week: `c.${prefix}_week` };
  const ofChoices = tables.map(({ table, by }) => `
    INSERT INTO ${table}
    SELECT ${which}, p.number, ${by.map((column) => cells[column]).join(', ')},
      ${sign}count(*), ${sign}count(a.rest), ${sign}coalesce(sum(a.rest), 0), ${sign}coalesce(sum(a.rest * a.rest), 0)
    FROM (${answers(attempts)}) a
    JOIN ${from} ON c.${prefix}_attempt = a.attempt
    JOIN played_content k ON k.scenario = c.scenario AND k.hash = c.${prefix}_hash
    JOIN played_choice p ON p.content = k.number AND p.beat = a.beat AND p.choice = a.choice
    WHERE TRUE GROUP BY p.number, ${by.map((column) => cells[column]).join(', ')}
    ON CONFLICT (which, choice, ${by.join(', ')}) DO UPDATE SET
      people = people + excluded.people, elsewhere = elsewhere + excluded.elsewhere,
      rests = rests + excluded.rests, rest_squares = rest_squares + excluded.rest_squares;`);
  return `
    ${ofChoices.join('')}
    INSERT INTO content_count
    SELECT ${which}, k.number, ${cells.cohort}, ${cells.week}, ${sign}count(*)
    FROM ${from} JOIN played_content k ON k.scenario = c.scenario AND k.hash = c.${prefix}_hash
    WHERE TRUE GROUP BY 2, 3, 4
    ON CONFLICT (which, content, cohort, week) DO UPDATE SET attempts = attempts + excluded.attempts;`;
}

/** Counts what is counted already. */
function fill(which: 0 | 1, prefix: Prefix): string {
  const from = 'counted_attempt c';
  const [whole, ...parts] = CHOICE_COUNTS;
  const ofParts = parts.map(({ table, by: [column] }) => `
    INSERT INTO ${table}
    SELECT which, choice, ${column}, sum(people), sum(elsewhere), sum(rests), sum(rest_squares)
    FROM ${whole.table} WHERE which = ${which} GROUP BY choice, ${column};`);
  const attempts = `IN (SELECT ${prefix}_attempt FROM counted_attempt)`;
  return `${name(prefix, from)} ${count(which, prefix, { from, attempts, tables: [whole] }, '+')} ${ofParts.join('')}`;
}

function triggers(which: 0 | 1, prefix: Prefix): string {
  const row = (of: 'old' | 'new'): string =>
    `(SELECT ${['scenario', 'cohort', `${prefix}_attempt`, `${prefix}_hash`, `${prefix}_week`].map((column) => `${of}.${column} AS ${column}`).join(', ')}) c`;
  const change = (of: 'old' | 'new', sign: '+' | '-'): string => count(which, prefix, { from: row(of), attempts: `= ${of}.${prefix}_attempt`, tables: CHOICE_COUNTS }, sign);
  const add = `${name(prefix, row('new'))} ${change('new', '+')}`;
  const contents = `SELECT number FROM played_content WHERE scenario = old.scenario AND hash = old.${prefix}_hash`;
  const cells = { cohort: "coalesce(old.cohort, '')", week: `old.${prefix}_week` };
  const nobody = CHOICE_COUNTS.map(({ table, by }) => `
    DELETE FROM ${table}
    WHERE which = ${which} AND ${by.map((column) => `${column} = ${cells[column]}`).join(' AND ')} AND people = 0
      AND choice IN (SELECT number FROM played_choice WHERE content IN (${contents}));`);
  const remove = `
    ${change('old', '-')}
    ${nobody.join('')}
    DELETE FROM content_count
    WHERE which = ${which} AND cohort = ${cells.cohort} AND week = ${cells.week} AND attempts = 0
      AND content IN (${contents});`;
  return `
    CREATE TRIGGER choices_of_${prefix}_added AFTER INSERT ON counted_attempt BEGIN ${add} END;
    CREATE TRIGGER choices_of_${prefix}_removed AFTER DELETE ON counted_attempt BEGIN ${remove} END;
    CREATE TRIGGER choices_of_${prefix}_changed AFTER UPDATE ON counted_attempt
    WHEN old.${prefix}_attempt <> new.${prefix}_attempt OR old.cohort IS NOT new.cohort BEGIN
      ${remove} ${add}
    END;`;
}
