/**
 * The dialogue's state, packed: beats, flags, needs and promises are numbered in the scenario's own
 * order (see `Program`), and sets of them are bit masks. Plain numbers, so it can be copied, compared
 * and sent anywhere.
 */
export interface DialogueState {
  /** Index of the beat the run has arrived at. */
  readonly beat: number;
  /** 0 to 100. */
  readonly mood: number;
  /** Bits 0 to 31 of the flags that are set. */
  readonly flagsLow: number;
  /** Bits 32 to 63 of the flags that are set. */
  readonly flagsHigh: number;
  /** Bits of the needs met so far. */
  readonly met: number;
  /** Bits of the promises that stand: made, and not released. */
  readonly promised: number;
  /** Bits of the promises kept; never goes away. */
  readonly kept: number;
  /** Slips that stand now; an ending may add broken promises. */
  readonly slips: number;
  readonly dazzles: number;
  /** Dazzles given while every need was met and the customer was not out. */
  readonly surprises: number;
  /** Units of the allowance spent. */
  readonly spent: number;
  /**
   * Beats arrived at, as words of 32 bits. Only beats that some condition asks about have a bit
   * (`ProgramBeat.seenBit`); an arrival that adds nothing keeps the same array.
   */
  readonly seen: readonly number[];
  readonly walkOut: WalkOut;
}

/** Whether the customer has walked out: never, now, or was won back. */
export type WalkOut = 'none' | 'out' | 'back';

/** True when bit `index` (0 to 31) of the mask is set. */
export function hasBit(mask: number, index: number): boolean {
  return ((mask >>> index) & 1) === 1;
}

/** How many of the 32 bits are set. */
export function countBits(mask: number): number {
  let rest = mask >>> 0;
  let count = 0;
  while (rest !== 0) {
    rest = (rest & (rest - 1)) >>> 0;
    count += 1;
  }
  return count;
}

/** The names whose bits are set, in the order of `names` (bit 0 first). */
export function namesOf(mask: number, names: readonly string[]): string[] {
  return names.filter((_, index) => hasBit(mask, index));
}

/** True when both states are equal in every field. */
export function sameState(a: DialogueState, b: DialogueState): boolean {
  return (
    a.beat === b.beat &&
    a.mood === b.mood &&
    a.flagsLow === b.flagsLow &&
    a.flagsHigh === b.flagsHigh &&
    a.met === b.met &&
    a.promised === b.promised &&
    a.kept === b.kept &&
    a.slips === b.slips &&
    a.dazzles === b.dazzles &&
    a.surprises === b.surprises &&
    a.spent === b.spent &&
    a.walkOut === b.walkOut &&
    a.seen.length === b.seen.length &&
    a.seen.every((word, index) => word === b.seen[index])
  );
}
