/** A seeded source of chance: the same seed, the same draws, on every machine. */
export interface Chance {
  /** From 0 up to, not including, 1. */
  readonly share: () => number;
  /** A whole number from 0 up to, not including, `end`. */
  readonly below: (end: number) => number;
  /** Normally distributed around 0 with a deviation of 1 (Box and Muller). */
  readonly normal: () => number;
  /** Gumbel distributed: added to worths, the highest sum is a choice by softmax. */
  readonly gumbel: () => number;
  readonly bytes: (length: number) => Uint8Array;
}

/** Mulberry32 (Tommy Ettinger, public domain): quick and even enough to make up people, and no secret. */
export function chanceFrom(seed: number): Chance {
  let state = seed >>> 0;
  const word = (): number => {
    state = (state + 0x6d2b_79f5) >>> 0;
    let mixed = Math.imul(state ^ (state >>> 15), state | 1);
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61);
    return (mixed ^ (mixed >>> 14)) >>> 0;
  };
  const share = (): number => word() / 0x1_0000_0000;
  /** Above 0, so that it has a logarithm. */
  const open = (): number => (word() + 0.5) / 0x1_0000_0000;
  return {
    share,
    below: (end) => Math.floor(share() * end),
    normal: () => Math.sqrt(-2 * Math.log(open())) * Math.cos(2 * Math.PI * share()),
    gumbel: () => -Math.log(-Math.log(open())),
    bytes: (length) => {
      const drawn = Buffer.alloc(length);
      for (let at = 0; at < length; at++) drawn[at] = word() & 0xff;
      return new Uint8Array(drawn);
    },
  };
}
