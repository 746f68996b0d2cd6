import type { Migration } from '../migration.ts';

/**
 * The attempts that figures count, kept by triggers so that no dashboard reads a million attempts: of each person
 * and scenario the first assessed attempt that came to an ending, and the best one. A week is the
 * day of its Monday, in days since 1970, UTC.
 *
 * `principle_count` adds up the principles of those attempts; "which" is 0 for the first ones, 1 for the best. An
 * erased person leaves their cohort and their name (`person` is null); what they did stays in the totals.
 *
 * An attempt's details are stored before it is finished and removed after it: the triggers read them.
 */
export const countedAttempts: Migration = {
  version: 14,
  up(driver) {
    driver.exec(`
      CREATE TABLE counted_attempt (
        number INTEGER PRIMARY KEY,
        scenario TEXT NOT NULL,
        person INTEGER REFERENCES person (number) ON DELETE SET NULL,
        cohort TEXT REFERENCES cohort (id) ON DELETE SET NULL,
        finished INTEGER NOT NULL,
        to_first_a INTEGER,
        ${['first', 'best'].map((which) => `
        ${which}_attempt INTEGER NOT NULL,
        ${which}_hash TEXT NOT NULL,
        ${which}_week INTEGER NOT NULL,
        ${which}_grade TEXT NOT NULL,
        ${which}_score INTEGER NOT NULL,
        ${which}_ms INTEGER NOT NULL`).join(',')},
        UNIQUE (scenario, person)
      ) STRICT;
      CREATE INDEX counted_attempt_person ON counted_attempt (person);
      CREATE INDEX counted_attempt_cohort ON counted_attempt (cohort);
      CREATE INDEX counted_attempt_first ON counted_attempt (first_attempt);

      CREATE TABLE principle_count (
        which INTEGER NOT NULL CHECK (which IN (0, 1)),
        principle TEXT NOT NULL,
        scenario TEXT NOT NULL,
        cohort TEXT NOT NULL,
        week INTEGER NOT NULL,
        people INTEGER NOT NULL,
        opportunities INTEGER NOT NULL,
        shown INTEGER NOT NULL,
        dazzled INTEGER NOT NULL,
        lapses INTEGER NOT NULL,
        PRIMARY KEY (which, principle, scenario, cohort, week)
      ) STRICT, WITHOUT ROWID;

      ${COUNTED.map(({ which, prefix }) => tallyTriggers(which, prefix)).join('\n')}

      INSERT INTO counted_attempt ${counted("a.record_seq IS NOT NULL")};

      CREATE TRIGGER attempt_counted AFTER UPDATE OF record_seq ON attempt
      WHEN ${isCounted('new')} AND old.record_seq IS NULL BEGIN
        INSERT INTO counted_attempt (
          scenario, person, cohort, finished, to_first_a,
          first_attempt, first_hash, first_week, first_grade, first_score, first_ms,
          best_attempt, best_hash, best_week, best_grade, best_score, best_ms
        )
        SELECT new.scenario, p.number, p.cohort, 1, CASE new.grade WHEN 'A' THEN 1 END, ${cells('new')}, ${cells('new')}
        FROM person p WHERE p.id = new.learner
        ON CONFLICT (scenario, person) DO UPDATE SET
          finished = finished + 1,
          to_first_a = coalesce(to_first_a, CASE excluded.best_grade WHEN 'A' THEN finished + 1 END);
        UPDATE counted_attempt SET
          best_attempt = new.number, best_hash = new.hash, best_week = ${week('new')}, best_grade = new.grade,
          best_score = new.score, best_ms = new.active_ms
        WHERE scenario = new.scenario AND person = (SELECT number FROM person WHERE id = new.learner)
          AND new.standing > (CASE best_grade WHEN 'A' THEN 2000 WHEN 'C' THEN 1000 ELSE 0 END + best_score);
      END;

      CREATE TRIGGER attempt_uncounted BEFORE DELETE ON attempt WHEN ${isCounted('old')} BEGIN
        DELETE FROM counted_attempt WHERE person IS NULL AND first_attempt = old.number;
        ${recount('old', 'AND a.number <> old.number')}
      END;

      CREATE TRIGGER attempt_given_over AFTER UPDATE OF learner ON attempt
      WHEN ${isCounted('new')} AND new.learner IS NOT NULL BEGIN
        ${recount('old', '')}
        ${recount('new', '')}
      END;

      CREATE TRIGGER person_leaves BEFORE DELETE ON person BEGIN
        UPDATE counted_attempt SET cohort = NULL WHERE person = old.number;
      END;

      CREATE TRIGGER person_moves AFTER UPDATE OF cohort ON person WHEN new.cohort IS NOT old.cohort BEGIN
        UPDATE counted_attempt SET cohort = new.cohort WHERE person = new.number;
      END;
    `);
  },
};

const COUNTED = [
  { which: 0, prefix: 'first' },
  { which: 1, prefix: 'best' },
] as const;

/** Whether an attempt is one that figures may count. */
export function isCounted(row: 'old' | 'new'): string {
  return `${row}.mode = 'assessed' AND ${row}.status = 'completed'`;
}

/** The Monday of the week in which an attempt was finished; 1 January 1970 was a Thursday. */
function week(row: string): string {
  const day = `coalesce(unixepoch(${row}.finished_at) / 86400, 0)`;
  return `${day} - (${day} + 3) % 7`;
}

function cells(row: string): string {
  return `${row}.number, ${row}.hash, ${week(row)}, ${row}.grade, ${row}.score, ${row}.active_ms`;
}

/** A person's row of a scenario from the attempts themselves; `but`: those that a further condition holds for. */
export function recount(row: 'old' | 'new', but: string): string {
  return recountOf({ learner: `${row}.learner`, scenario: `${row}.scenario` }, but);
}

/** The same for a learner and a scenario that two expressions give. */
export function recountOf({ learner, scenario }: { readonly learner: string; readonly scenario: string }, but: string): string {
  return `
    DELETE FROM counted_attempt
    WHERE scenario = ${scenario} AND person = (SELECT number FROM person WHERE id = ${learner});
    INSERT INTO counted_attempt ${counted(`a.learner = ${learner} AND a.scenario = ${scenario} ${but}`)};`;
}

/** One row a person and scenario: the earliest by its seal, and the best by grade, score, then the seal. */
function counted(where: string): string {
  const rows = `
    SELECT a.*, p.number AS person, p.cohort, ${week('a')} AS week,
      row_number() OVER (PARTITION BY a.learner, a.scenario ORDER BY a.record_seq) AS place,
      row_number() OVER (PARTITION BY a.learner, a.scenario ORDER BY a.standing DESC, a.record_seq) AS rank
    FROM attempt a JOIN person p ON p.id = a.learner
    WHERE a.mode = 'assessed' AND a.status = 'completed' AND a.grade IS NOT NULL AND a.score IS NOT NULL AND ${where}`;
  const of = (condition: string): string =>
    ['number', 'hash', 'week', 'grade', 'score', 'active_ms']
      .map((column) => `max(${column}) FILTER (WHERE ${condition})`)
      .join(', ');
  return `
    SELECT NULL, scenario, person, max(cohort), count(*), min(place) FILTER (WHERE grade = 'A'), ${of('place = 1')}, ${of('rank = 1')}
    FROM (${rows}) GROUP BY scenario, person`;
}

/** Adds the principles of a counted attempt to the counts, and takes them out again. */
function tallyTriggers(which: 0 | 1, prefix: 'first' | 'best'): string {
  const change = (row: 'old' | 'new', sign: '+' | '-'): string => `
    INSERT INTO principle_count
    SELECT ${which}, principle, ${row}.scenario, coalesce(${row}.cohort, ''), ${row}.${prefix}_week,
      ${sign}1, ${sign}opportunities, ${sign}shown, ${sign}dazzled, ${sign}lapses
    FROM attempt_principle WHERE attempt = ${row}.${prefix}_attempt
    ON CONFLICT (which, principle, scenario, cohort, week) DO UPDATE SET
      people = people + excluded.people, opportunities = opportunities + excluded.opportunities,
      shown = shown + excluded.shown, dazzled = dazzled + excluded.dazzled, lapses = lapses + excluded.lapses;`;
  const tidy = `
    DELETE FROM principle_count WHERE which = ${which} AND scenario = old.scenario AND cohort = coalesce(old.cohort, '')
      AND week = old.${prefix}_week AND people = 0
      AND principle IN (SELECT principle FROM attempt_principle WHERE attempt = old.${prefix}_attempt);`;
  return `
    CREATE TRIGGER counted_${prefix}_added AFTER INSERT ON counted_attempt BEGIN ${change('new', '+')} END;
    CREATE TRIGGER counted_${prefix}_removed AFTER DELETE ON counted_attempt BEGIN ${change('old', '-')} ${tidy} END;
    CREATE TRIGGER counted_${prefix}_changed AFTER UPDATE ON counted_attempt
    WHEN old.${prefix}_attempt <> new.${prefix}_attempt OR old.cohort IS NOT new.cohort BEGIN
      ${change('old', '-')} ${tidy} ${change('new', '+')}
    END;`;
}
