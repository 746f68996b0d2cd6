import * as fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { suppressed, type Sum } from '#core/results/suppress.ts';

/** A table whose cells are `r.c`, with row totals `r.`, column totals `.c` and the grand total `.`. */
function table(rows: readonly (readonly number[])[]): { counts: Map<string, number>; sums: Sum[] } {
  const counts = new Map<string, number>();
  const add = (key: string, count: number): unknown => counts.set(key, (counts.get(key) ?? 0) + count);
  rows.forEach((row, r) =>
    row.forEach((count, c) => {
      for (const key of [`${r}.${c}`, `${r}.`, `.${c}`, '.']) add(key, count);
    }),
  );
  const width = rows[0]?.length ?? 0;
  const columns = Array.from({ length: width }, (_, c) => c);
  const lines = rows.map((_, r) => r);
  const sums: Sum[] = [
    ...lines.map((r) => ({ total: `${r}.`, parts: columns.map((c) => `${r}.${c}`) })),
    ...columns.map((c) => ({ total: `.${c}`, parts: lines.map((r) => `${r}.${c}`) })),
    { total: '.', parts: lines.map((r) => `${r}.`) },
    { total: '.', parts: columns.map((c) => `.${c}`) },
  ];
  return { counts, sums };
}

function hiddenOf(counts: Readonly<Record<string, number>>, sums: readonly Sum[] = [], minimum = 5): string[] {
  return [...suppressed(new Map(Object.entries(counts)), sums, minimum)].toSorted();
}

describe('one list', () => {
  test('groups from one person to one below the minimum are hidden; nobody and the minimum are shown', () => {
    expect(hiddenOf({ a: 0, b: 1, c: 4, d: 5, e: 90 })).toEqual(['b', 'c']);
  });

  test('a minimum of one hides nothing', () => {
    expect(hiddenOf({ a: 1, b: 2 }, [], 1)).toEqual([]);
  });
});

describe('a list with its total', () => {
  const sums = [{ total: 'all', parts: ['a', 'b', 'c'] }];

  test('where one part is small the next smallest goes too, or it would follow from the total', () => {
    expect(hiddenOf({ a: 2, b: 9, c: 30, all: 41 }, sums)).toEqual(['a', 'b']);
  });

  test('a part of nobody cannot hide another one', () => {
    expect(hiddenOf({ a: 2, b: 0, c: 30, all: 32 }, sums)).toEqual(['a', 'c']);
  });

  test('small parts that are a small group together take a larger one with them', () => {
    expect(hiddenOf({ a: 2, b: 1, c: 30, all: 33 }, sums)).toEqual(['a', 'b', 'c']);
  });

  test('small parts that are enough people together suffice', () => {
    expect(hiddenOf({ a: 4, b: 3, c: 30, all: 37 }, sums)).toEqual(['a', 'b']);
  });

  test('a small total goes with its parts', () => {
    // The zeros would say what became of all four.
    expect(hiddenOf({ a: 4, b: 0, c: 0, all: 4 }, sums)).toEqual(['a', 'all', 'b', 'c']);
  });

  test('the zeros of a small group are hidden, but not those of what nobody at all did', () => {
    const { counts, sums: ofTable } = table([
      [3, 0, 0],
      [20, 30, 0],
      [20, 30, 0],
    ]);
    const hidden = suppressed(counts, ofTable, 5);
    expect(hidden).toContain('0.1');
    expect([...hidden].filter((key) => key.endsWith('.2'))).toEqual([]);
  });

  test('a sum whose total is not published gives nothing away', () => {
    expect(hiddenOf({ a: 2, b: 9, c: 30 }, sums)).toEqual(['a']);
  });
});

test('in a table a corner that only a longer calculation gives away is not given away', () => {
  // Every row and column hides two, yet the middle cell joins two rings and would follow from both together.
  const { counts, sums } = table([
    [2, 3, 50, 50],
    [3, 3, 4, 50],
    [50, 50, 3, 3],
    [50, 50, 3, 2],
  ]);
  const hidden = suppressed(counts, sums, 5);
  expect(hidden.size).toBeGreaterThan(9);
  expect(leaks(counts, sums, hidden)).toEqual([]);
});

test('no table gives a hidden number away, nor shows a small one', () => {
  const cell = fc.oneof(fc.integer({ min: 0, max: 6 }), fc.integer({ min: 0, max: 60 }));
  const grid = fc
    .tuple(fc.integer({ min: 1, max: 5 }), fc.integer({ min: 1, max: 5 }))
    .chain(([rows, columns]) => fc.array(fc.array(cell, { minLength: columns, maxLength: columns }), { minLength: rows, maxLength: rows }));
  fc.assert(
    fc.property(grid, fc.integer({ min: 2, max: 12 }), (rows, minimum) => {
      const { counts, sums } = table(rows);
      const hidden = suppressed(counts, sums, minimum);
      for (const [key, count] of counts) if (count > 0 && count < minimum) expect(hidden).toContain(key);
      expect(leaks(counts, sums, hidden)).toEqual([]);
      for (const { total, parts } of sums) {
        if (hidden.has(total)) continue;
        const of = parts.filter((part) => hidden.has(part));
        const people = of.reduce((sum, part) => sum + (counts.get(part) ?? 0), 0);
        expect(of.length === 0 || people >= minimum).toBe(true);
      }
    }),
  );
});

/** The hidden cells that follow from the shown ones, found another way: as exact fractions, one cell at a time. */
function leaks(counts: ReadonlyMap<string, number>, sums: readonly Sum[], hidden: ReadonlySet<string>): string[] {
  const keys = [...hidden].filter((key) => counts.has(key));
  const rows = sums.map(({ total, parts }) => keys.map((key) => (parts.includes(key) ? 1 : key === total ? -1 : 0)));
  return keys.filter((_, at) => rank(rows) === rank([...rows, keys.map((__, index) => (index === at ? 1 : 0))]));
}

/** By Bareiss' elimination, in whole numbers. */
function rank(matrix: readonly (readonly number[])[]): number {
  const rows = matrix.map((row) => row.map(BigInt));
  let found = 0;
  let before = 1n;
  for (let column = 0; column < (rows[0]?.length ?? 0); column++) {
    const at = rows.findIndex((row, index) => index >= found && row[column] !== 0n);
    const pivotRow = rows[at];
    const first = rows[found];
    if (pivotRow === undefined || first === undefined) continue;
    [rows[found], rows[at]] = [pivotRow, first];
    const pivot = pivotRow[column] ?? 1n;
    for (const row of rows.slice(found + 1)) {
      const factor = row[column] ?? 0n;
      row.forEach((value, index) => {
        row[index] = (value * pivot - factor * (pivotRow[index] ?? 0n)) / before;
      });
    }
    before = pivot;
    found += 1;
  }
  return found;
}
