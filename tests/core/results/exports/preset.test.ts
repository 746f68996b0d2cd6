import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { EXPORT_COLUMNS, type ExportColumn, type RawCell } from '#core/results/export-columns.ts';
import { outputColumns } from '#core/results/exports/output-columns.ts';
import { isReadingPreset, readingPreset } from '#core/results/exports/reading-preset.ts';
import { parsePreset } from '#core/results/exports/parse-preset.ts';
import type { ExportPreset } from '#core/results/exports/preset.ts';

const BUNDLED = join(import.meta.dirname, '../../../../scenarios/presets');

function presetWith(columns: readonly unknown[]): string {
  return JSON.stringify({ format: 1, id: 'mine', title: 'Mine', columns });
}

function sound(text: string): ExportPreset {
  const result = parsePreset(text);
  if (!result.ok) throw new Error(JSON.stringify(result.findings));
  return result.preset;
}

const row = (cells: Partial<Record<ExportColumn, RawCell>>): RawCell[] => EXPORT_COLUMNS.map(({ name }) => cells[name] ?? null);

test.each(readdirSync(BUNDLED))('%s is sound, and bears its id in its name', (file) => {
  expect(`${sound(readFileSync(join(BUNDLED, file), 'utf8')).id}.preset.json`).toBe(file);
});

test('a preset orders, names, maps and dates columns, and adds constants', () => {
  const { columns, row: made } = outputColumns(
    'attempts',
    sound(
      presetWith([
        { as: 'Ended', from: 'finished_at', date: 'DD.MM.YYYY' },
        { as: 'Began', from: 'started_at' },
        { as: 'Status', from: 'passed', values: { true: 'Passed', false: 'Failed', '': 'Open' } },
        { as: 'Grade', from: 'grade', values: { A: '' } },
        { as: 'Score', from: 'score' },
        { as: 'Source', constant: 'Extra Mile' },
      ]),
    ),
  );
  expect(columns).toEqual([
    { name: 'Ended', kind: 'text' },
    { name: 'Began', kind: 'time' },
    { name: 'Status', kind: 'text' },
    { name: 'Grade', kind: 'text' },
    { name: 'Score', kind: 'number' },
    { name: 'Source', kind: 'text' },
  ]);
  const at = '2026-03-04T05:06:07.890Z';
  expect(made(row({ finished_at: at, started_at: at, passed: 0, grade: 'A', score: 95 }))).toEqual([
    '04.03.2026',
    at,
    'Failed',
    null,
    95,
    'Extra Mile',
  ]);
  expect(made(row({ grade: 'F' }))).toEqual([null, null, 'Open', 'F', null, 'Extra Mile']);
});

test.each([
  ['YYYY-MM-DD', '2026-03-04'],
  ['YYYY-MM-DD HH:mm:ss', '2026-03-04 05:06:07'],
  ['DD.MM.YYYY', '04.03.2026'],
  ['DD/MM/YYYY', '04/03/2026'],
  ['MM/DD/YYYY', '03/04/2026'],
  ['YYYYMMDD', '20260304'],
])('a time as %s', (date, shown) => {
  const { row: made } = outputColumns('attempts', sound(presetWith([{ as: 'x', from: 'finished_at', date }])));
  expect(made(row({ finished_at: '2026-03-04T05:06:07.890Z' }))).toEqual([shown]);
});

test.each(['en', 'es'])('there is a preset to read in %s, and English where a language has none', (language) => {
  expect(readdirSync(BUNDLED)).toContain(`${readingPreset(language)}.preset.json`);
  expect(isReadingPreset(readingPreset(language))).toBe(true);
  expect(readingPreset('de')).toBe(readingPreset('en'));
  expect(isReadingPreset('lms-completions')).toBe(false);
});

test('only the attempts follow a preset', () => {
  const preset = sound(presetWith([{ as: 'x', constant: 'y' }]));
  expect(outputColumns('choices', preset)).toMatchObject({ columns: outputColumns('choices', null).columns });
});

describe('a preset that is wrong', () => {
  test.each<[string, string, string, string]>([
    ['no JSON', '{', 'schema', ''],
    ['no columns', presetWith([]), 'schema', '/columns'],
    ['a column that is none', presetWith([{ as: 'x', from: 'grades' }]), 'schema', '/columns/0/from'],
    ['neither column nor constant', presetWith([{ as: 'x' }]), 'schema', '/columns/0'],
    ['both', presetWith([{ as: 'x', from: 'grade', constant: 'A' }]), 'schema', '/columns/0'],
    ['a date of what is no time', presetWith([{ as: 'x', from: 'grade', date: 'YYYYMMDD' }]), 'schema', '/columns/0/date'],
    ['a date format that is none', presetWith([{ as: 'x', from: 'started_at', date: 'YY' }]), 'schema', '/columns/0/date'],
    ['values of a constant', presetWith([{ as: 'x', constant: 'y', values: { y: 'z' } }]), 'schema', '/columns/0/values'],
    ['one heading twice', presetWith([{ as: 'x', constant: 'y' }, { as: 'x', from: 'grade' }]), 'duplicate-id', '/columns/1/as'],
    ['neither names nor pseudonyms', presetWith([{ as: 'x', from: 'grade', only: 'all' }]), 'schema', '/columns/0/only'],
    ['an unknown key', presetWith([{ as: 'x', form: 'grade' }]), 'schema', '/columns/0/form'],
    ['a newer format', presetWith([{ as: 'x', constant: 'y' }]).replace('"format":1', '"format":2'), 'schema', '/format'],
  ])('%s is told with its place', (_, text, rule, pointer) => {
    const result = parsePreset(text);
    const findings = result.ok ? [] : result.findings;
    expect(findings).toContainEqual(expect.objectContaining({ rule, pointer, line: expect.any(Number) }));
  });
});
