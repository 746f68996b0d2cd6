import type { Migration } from '../migration.ts';

/**
 * An attempt that a review has set aside counts neither as a pass nor as an attempt: what is summed up for
 * assignments leaves it out.
 */
export const setAsideAttempts: Migration = {
  version: 15,
  up(driver) {
    driver.exec(`
      DELETE FROM scenario_progress;
      INSERT INTO scenario_progress ${progress("mode = 'assessed' AND learner IS NOT NULL")};

      DROP TRIGGER attempt_removed;
      CREATE TRIGGER attempt_removed AFTER DELETE ON attempt
      WHEN old.mode = 'assessed' AND old.learner IS NOT NULL BEGIN
        ${recount('old')}
      END;

      CREATE TRIGGER attempt_set_aside AFTER UPDATE OF decision ON contest
      WHEN new.decision = 'set-aside' BEGIN
        ${recount('(SELECT learner, scenario, version FROM attempt WHERE id = new.attempt)')}
      END;
    `);
  },
};

/** Makes the sums anew for one person, scenario and major version: those of a row, or of a subquery with one. */
function recount(of: string): string {
  const value = (column: string): string =>
    of === 'old' ? `old.${column}` : `(SELECT ${column} FROM ${of})`;
  const same = `learner = ${value('learner')} AND scenario = ${value('scenario')}`;
  const major = `CAST(${value('version')} AS INTEGER)`;
  return `
    DELETE FROM scenario_progress WHERE ${same} AND major = ${major};
    INSERT INTO scenario_progress ${progress(`${same} AND mode = 'assessed' AND CAST(version AS INTEGER) = ${major}`)};`;
}

/** What the attempts of a condition add up to, those set aside left out. */
function progress(where: string): string {
  return `
    SELECT learner, scenario, CAST(version AS INTEGER), count(*), max(started_at),
      max(finished_at) FILTER (WHERE grade IN ('A', 'C')), max(finished_at) FILTER (WHERE grade = 'A')
    FROM attempt
    WHERE ${where}
      AND NOT EXISTS (SELECT 1 FROM contest WHERE contest.attempt = attempt.id AND contest.decision = 'set-aside')
    GROUP BY learner, scenario, CAST(version AS INTEGER)`;
}
