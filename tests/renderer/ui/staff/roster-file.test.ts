import { expect, test } from 'vitest';
import { guessColumns } from '#core/roster/columns.ts';
import en from '#renderer/ui/messages/en.json' with { type: 'json' };
import es from '#renderer/ui/messages/es.json' with { type: 'json' };
import { columnLetter } from '#renderer/ui/staff/roster/column-name.ts';
import { rosterTemplate } from '#renderer/ui/staff/roster/roster-template.ts';

test.each([en, es])('the empty file has headings that are read as what they are', async (messages) => {
  const known: Readonly<Record<string, string>> = messages;
  const text = await rosterTemplate({ t: (id) => known[id] ?? '' }).text();
  expect(text.endsWith('\r\n')).toBe(true);
  expect(guessColumns(text.trim().split(','))).toEqual({ number: 0, name: 1, cohort: 2, department: 3 });
});

test('columns are lettered as spreadsheets do', () => {
  expect([0, 25, 26, 51, 52, 701, 702].map(columnLetter)).toEqual(['A', 'Z', 'AA', 'AZ', 'BA', 'ZZ', 'AAA']);
});
