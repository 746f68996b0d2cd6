import { expect, test } from 'vitest';
import { EXPORT_COLUMNS } from '#core/results/export-columns.ts';

test('the columns stand in the order of the design', () => {
  expect(EXPORT_COLUMNS.map(({ name }) => name).join(', ')).toBe(
    'export_schema_version, installation_id, attempt_id, learner_id, display_name, cohort, scenario_id, ' +
      'scenario_title, scenario_version, scenario_hash, variant, locale, mode, attempt_no, is_first, is_best, ' +
      'is_latest, status, grade, passed, score, core_met, core_missed, dazzles, surprises, slips, ' +
      'broken_promises, walked_out, spent, mood_end, ending_id, started_at, finished_at, active_seconds, ' +
      'elapsed_seconds, app_version, record_seq, record_hash',
  );
});
