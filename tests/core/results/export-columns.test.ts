import { describe, expect, test } from 'vitest';
import { EXPORT_COLUMNS, exportCell, inertText } from '#core/results/export-columns.ts';

test('the columns stand in the order of the design', () => {
  expect(EXPORT_COLUMNS.map(({ name }) => name).join(', ')).toBe(
    'export_schema_version, installation_id, attempt_id, learner_id, display_name, cohort, scenario_id, ' +
      'scenario_title, scenario_version, scenario_hash, variant, locale, mode, attempt_no, is_first, is_best, ' +
      'is_latest, status, grade, passed, score, core_met, core_missed, dazzles, surprises, slips, ' +
      'broken_promises, walked_out, spent, mood_end, ending_id, started_at, finished_at, active_seconds, ' +
      'elapsed_seconds, app_version, record_seq, record_hash',
  );
});

describe('a text cell', () => {
  test.each(['=cmd|x', '+1', '-1', '@SUM(A1)', '\t=1', '\r=1', '\n=1', '＝1', '＋1', '－1', '＠x'])(
    '%j is made inert',
    (text) => {
      expect(inertText(text)).toBe(`'${text}`);
      expect(exportCell('text', text)).toBe(`'${text}`);
    },
  );

  test.each(['Ana', '', 'a=b', '1-2', ' =1', "'=1", 'مريم'])('%j stays as it is', (text) => {
    expect(inertText(text)).toBe(text);
  });
});

test('numbers stay numbers, negative ones too', () => {
  expect(exportCell('number', -5)).toBe(-5);
  expect(exportCell('number', 0)).toBe(0);
});

test('booleans are words, and what is not there is empty', () => {
  expect([exportCell('boolean', 1), exportCell('boolean', 0), exportCell('boolean', null)]).toEqual(['true', 'false', '']);
  expect([exportCell('text', null), exportCell('number', null), exportCell('time', null)]).toEqual(['', '', '']);
});
