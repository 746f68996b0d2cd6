import { expect, test } from 'vitest';
import { jsonLine } from '#core/results/exports/json-line.ts';
import type { TableColumn } from '#core/results/exports/tables.ts';

const columns: readonly TableColumn[] = [
  { name: 'name', kind: 'text' },
  { name: 'met', kind: 'ids' },
  { name: 'score', kind: 'number' },
  { name: 'passed', kind: 'boolean' },
  { name: 'at', kind: 'time' },
];

test('a row is one object on one line, its values of their kinds', () => {
  const line = jsonLine(columns, ['=1\n"x"', 'help calm', -7, 1, '2026-01-05T09:00:00.000Z']);
  expect(line.endsWith('}\n')).toBe(true);
  expect(line.trimEnd()).not.toContain('\n');
  expect(JSON.parse(line)).toEqual({
    name: '=1\n"x"',
    met: ['help', 'calm'],
    score: -7,
    passed: true,
    at: '2026-01-05T09:00:00.000Z',
  });
});

test('no ids are an empty list, and what is not there is null', () => {
  expect(jsonLine(columns, ['', '', 0, 0])).toBe('{"name":"","met":[],"score":0,"passed":false,"at":null}\n');
  expect(JSON.parse(jsonLine(columns, []))).toEqual({ name: null, met: null, score: null, passed: null, at: null });
});
