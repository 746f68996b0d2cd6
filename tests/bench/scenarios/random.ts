/** A seeded source of chance: the same seed, the same scenario, on every machine. */
export interface Random {
  /** A whole number from 0 to `max`. */
  readonly upTo: (max: number) => number;
  /** True in one of so many cases. */
  readonly oneIn: (cases: number) => boolean;
  readonly pick: <T>(values: readonly [T, ...T[]]) => T;
}

/** Mulberry32 (Tommy Ettinger, public domain). */
export function randomFrom(seed: number): Random {
  let state = seed >>> 0;
  const upTo = (max: number): number => {
    state = (state + 0x6d2b_79f5) >>> 0;
    let mixed = Math.imul(state ^ (state >>> 15), state | 1);
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61);
    return Math.floor((((mixed ^ (mixed >>> 14)) >>> 0) / 0x1_0000_0000) * (max + 1));
  };
  return {
    upTo,
    oneIn: (cases) => upTo(cases - 1) === 0,
    pick: (values) => values[upTo(values.length - 1)] ?? values[0],
  };
}
