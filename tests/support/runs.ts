/** Said of a test that runs under `LONG=1` only; CONTRIBUTING.md names them all. */
export const LONG_ONLY = [process.env['LONG'] !== '1', 'Runs under LONG=1.'] as const;

/** How often a property test tries: a sample, or the full count under `LONG=1`. */
export function runs(sample: number, full: number): number {
  return process.env['LONG'] === '1' ? full : sample;
}

/** Ways to look at screens: the ones that ask most, or all of them under `LONG=1`. */
export function views<View extends { readonly name: string }>(
  all: readonly View[],
  most: readonly View['name'][],
): readonly View[] {
  return process.env['LONG'] === '1' ? all : all.filter(({ name }) => most.includes(name));
}

/** Every so many of a list, or all of it under `LONG=1`. */
export function oneIn<Item>(every: number, all: readonly Item[]): readonly Item[] {
  return process.env['LONG'] === '1' ? all : all.filter((_, index) => index % every === 0);
}
