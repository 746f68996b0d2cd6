import { expect, test } from 'vitest';
import { tableText } from '#renderer/ui/results/table-text.ts';

test('a table is a line each row, tabs between the cells, each cell on one line', () => {
  expect(tableText([['Cohort', 'People'], ['Old\n  Town', ' 44 ']])).toBe('Cohort\tPeople\nOld Town\t44');
});

test('text that a spreadsheet would run is kept from it, and numbers with a sign are not', () => {
  expect(tableText([['=1+1', '@here', '-0.25', '+3', '-Oops']])).toBe("'=1+1\t'@here\t-0.25\t+3\t'-Oops");
});
