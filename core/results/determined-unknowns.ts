/** One equation over unknowns: each by its key with a factor of 1 or -1; what they add up to is known. */
export type Equation = ReadonlyMap<string, 1 | -1>;

/** Factors are kept modulo this prime, whose square a number still holds exactly. */
const PRIME = 67_108_859;

/**
 * The unknowns that linear equations settle, by Gauss-Jordan elimination: one is settled where some combination of
 * the equations holds nothing but it. Calculated modulo a prime of 26 bits, which agrees with whole numbers for
 * every table of sums (there all factors stay 1, 0 and -1).
 */
export function determinedUnknowns(equations: readonly Equation[]): string[] {
  const rows: Row[] = [];
  for (const equation of equations) {
    const row = reduce(new Map([...equation].map(([key, factor]) => [key, modulo(factor)])), rows);
    const [pivot] = row.keys();
    if (pivot === undefined) continue;
    scale(row, inverse(row.get(pivot) ?? 1));
    for (const earlier of rows) subtract(earlier.factors, row, earlier.factors.get(pivot) ?? 0);
    rows.push({ pivot, factors: row });
  }
  return rows.filter(({ factors }) => factors.size === 1).map(({ pivot }) => pivot);
}

interface Row {
  readonly pivot: string;
  /** No zeros. */
  readonly factors: Map<string, number>;
}

function reduce(row: Map<string, number>, rows: readonly Row[]): Map<string, number> {
  for (const { pivot, factors } of rows) subtract(row, factors, row.get(pivot) ?? 0);
  return row;
}

/** row := row - times * other */
function subtract(row: Map<string, number>, other: ReadonlyMap<string, number>, times: number): void {
  if (times === 0) return;
  for (const [key, factor] of other) {
    const rest = modulo((row.get(key) ?? 0) - modulo(times * factor));
    if (rest === 0) row.delete(key);
    else row.set(key, rest);
  }
}

function scale(row: Map<string, number>, by: number): void {
  for (const [key, factor] of row) row.set(key, modulo(factor * by));
}

function modulo(value: number): number {
  return ((value % PRIME) + PRIME) % PRIME;
}

/** By Fermat: a^(p-2). */
function inverse(value: number): number {
  let result = 1;
  let square = value;
  for (let rest = PRIME - 2; rest > 0; rest = Math.floor(rest / 2)) {
    if (rest % 2 === 1) result = modulo(result * square);
    square = modulo(square * square);
  }
  return result;
}
