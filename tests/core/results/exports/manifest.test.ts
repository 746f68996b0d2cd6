import { expect, test } from 'vitest';
import { besideName, manifestName } from '#core/results/exports/manifest.ts';

test.each([
  ['results.csv', 'results.choices.csv'],
  ['results.2026.jsonl', 'results.2026.choices.jsonl'],
  ['results', 'results.choices'],
  ['.hidden', '.hidden.choices'],
])('beside %s stands %s', (file, beside) => {
  expect(besideName(file, 'choices')).toBe(beside);
  expect(manifestName(file)).toBe(`${file}.manifest.json`);
});
