/**
 * The same items in an order that depends on nothing but the seed and the visit: whoever plays meets
 * the choices in no telling order, and a redraw or a resume shows them as they stood.
 *
 * Mulberry32 (Tommy Ettinger, public domain) feeds a Fisher-Yates shuffle (Durstenfeld, "Algorithm
 * 235: Random permutation", CACM 7, 1964).
 *
 * @param seed the attempt's, 0 to 2³²-1
 * @param visit tells apart the beats of a run: the number of choices taken before it
 */
export function shuffled<Item>(items: readonly Item[], seed: number, visit: number): Item[] {
  const next = mulberry32(seed ^ Math.imul(visit + 1, 0x9e37_79b1));
  const keyed = items.map((item) => ({ item }));
  for (let last = keyed.length - 1; last > 0; last--) {
    const pick = Math.floor(next() * (last + 1));
    const [a, b] = [keyed[last], keyed[pick]];
    if (a === undefined || b === undefined) continue;
    keyed[last] = b;
    keyed[pick] = a;
  }
  return keyed.map(({ item }) => item);
}

/** Chance that a seed decides: numbers from 0 up to, but not including, 1. Not for secrets. */
export function mulberry32(seed: number): () => number {
  let state = seed >>> 0;
  return () => {
    state = (state + 0x6d2b_79f5) >>> 0;
    let mixed = Math.imul(state ^ (state >>> 15), state | 1);
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61);
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 0x1_0000_0000;
  };
}
