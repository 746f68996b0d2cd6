import { stringify } from 'csv-stringify/sync';
import * as fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { csvWriter } from '#core/results/exports/csv.ts';
import { inertText } from '#core/results/exports/inert-text.ts';
import type { TableColumn } from '#core/results/exports/tables.ts';

const KINDS = ['text', 'ids', 'number', 'decimal', 'boolean', 'time'] as const;
const columns: readonly TableColumn[] = KINDS.map((kind) => ({ name: kind, kind }));

const standard = csvWriter('standard');
const european = csvWriter('excel-european');

describe('a text cell', () => {
  test.each(['=cmd|x', '+1', '-1', '@SUM(A1)', '\t=1', '\r=1', '\n=1', '＝1', '＋1', '－1', '＠x'])('%j is made inert', (text) => {
    expect(inertText(text)).toBe(`'${text}`);
  });

  test.each(['Ana', '', 'a=b', '1-2', ' =1', "'=1", 'مريم'])('%j stays as it is', (text) => {
    expect(inertText(text)).toBe(text);
  });
});

test('standard: RFC 4180, typed cells, nothing where there is nothing', () => {
  expect(standard.beginning + standard.heading(columns)).toBe('text,ids,number,decimal,boolean,time\r\n');
  expect(standard.row(columns, ['a "b", c', 'x y', -5, -1.25, 0, '2026-01-05T09:00:00.000Z'])).toBe(
    '"a ""b"", c",x y,-5,-1.25,false,2026-01-05T09:00:00.000Z\r\n',
  );
  expect(standard.row(columns, ['=1;2', null, null, null, null, null])).toBe("'=1;2,,,,,\r\n");
});

test('excel-european: semicolons, a byte order mark, decimal commas, times that Excel reads', () => {
  expect(european.beginning + european.heading(columns)).toBe('\uFEFFtext;ids;number;decimal;boolean;time\r\n');
  expect(european.row(columns, ['a; b', 'x, y', -5, -1.25, 1, '2026-01-05T09:00:30.400Z'])).toBe(
    '"a; b";x, y;-5;-1,25;true;2026-01-05 09:00:30\r\n',
  );
});

test('whatever the cells, both profiles write what csv-stringify writes', () => {
  const cell = fc.oneof(fc.string({ unit: 'binary' }), fc.constantFrom('"', ',', ';', '\r\n', 'a"b', '=1', ''), fc.integer(), fc.constant(null));
  const text = { name: 'x', kind: 'text' } as const;
  fc.assert(
    fc.property(fc.array(cell, { minLength: 2, maxLength: 8 }), (cells) => {
      const inert = cells.map((value) => (typeof value === 'string' ? inertText(value) : value));
      const expected = (delimiter: string): string =>
        stringify([inert], { delimiter, record_delimiter: 'windows', quoted_match: /[\r\n]/ });
      const asked = cells.map(() => text);
      expect(standard.row(asked, cells)).toBe(expected(','));
      expect(european.row(asked, cells)).toBe(expected(';'));
    }),
  );
});
