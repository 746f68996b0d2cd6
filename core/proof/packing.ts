import type { Program } from '../dialogue/program.ts';
import type { FreshState } from '../dialogue/reduce.ts';
import type { DialogueState, WalkOut } from '../dialogue/state.ts';
import type { Reads } from './reads.ts';

/** Where a field stands in the words of a state. */
interface Slot {
  readonly word: number;
  readonly shift: number;
  readonly mask: number;
}

const WALK_OUTS: readonly WalkOut[] = ['none', 'out', 'back'];

/**
 * How a program's states are written into 32-bit words, each field as narrow as its values allow. What
 * no run can read any more is forgotten on the way, so that states which cannot differ in what follows
 * are one: a mood nobody tests, a flag nobody asks about, slips beyond the bar.
 */
export class Packing {
  /** Words a state takes. */
  readonly words: number;
  readonly #surprisesCap: number;
  readonly #beat: Slot;
  readonly #mood: Slot;
  readonly #slips: Slot;
  readonly #dazzles: Slot;
  readonly #surprises: Slot;
  readonly #spent: Slot;
  readonly #walkOut: Slot;
  readonly #flagsLow: Slot;
  readonly #flagsHigh: Slot;
  readonly #met: Slot;
  readonly #promised: Slot;
  readonly #kept: Slot;
  readonly #seen: readonly Slot[];

  /** @param reads what can be read from each beat on, by its index */
  constructor(program: Program, reads: readonly Reads[]) {
    const layout = new Layout();
    const most = (pick: (one: Reads) => number) => Math.max(...reads.map(pick));
    const any = (pick: (one: Reads) => number) => reads.reduce((mask, one) => mask | pick(one), 0);
    this.#surprisesCap = program.scenario.bar.surprises;
    this.#beat = layout.place(widthOf(program.beats.length - 1));
    this.#mood = layout.place(reads.some(({ mood }) => mood) ? 7 : 0);
    this.#slips = layout.place(widthOf(most(({ slipsCap }) => slipsCap)));
    this.#dazzles = layout.place(widthOf(most(({ dazzlesCap }) => dazzlesCap)));
    this.#surprises = layout.place(widthOf(this.#surprisesCap));
    this.#spent = layout.place(reads.some(({ spent }) => spent) ? widthOf(program.allowance) : 0);
    this.#walkOut = layout.place(program.walksOut === null ? 0 : 2);
    this.#flagsLow = layout.place(widthOf(any(({ flagsLow }) => flagsLow)));
    this.#flagsHigh = layout.place(widthOf(any(({ flagsHigh }) => flagsHigh)));
    this.#met = layout.place(program.needs.length);
    this.#promised = layout.place(program.promises.length);
    this.#kept = layout.place(program.promises.length);
    this.#seen = program.initial.seen.map((_, index) =>
      layout.place(widthOf(any((one) => one.seen[index] ?? 0))),
    );
    this.words = layout.words;
  }

  /** Writes what can still be read of a state, from an offset on. */
  write(state: DialogueState, reads: Reads, target: Int32Array, at: number): void {
    for (let word = at; word < at + this.words; word++) target[word] = 0;
    put(target, at, this.#beat, state.beat);
    if (reads.mood) put(target, at, this.#mood, state.mood);
    put(target, at, this.#slips, Math.min(state.slips, reads.slipsCap));
    put(target, at, this.#dazzles, Math.min(state.dazzles, reads.dazzlesCap));
    put(target, at, this.#surprises, Math.min(state.surprises, this.#surprisesCap));
    if (reads.spent) put(target, at, this.#spent, state.spent);
    if (state.walkOut === 'out') put(target, at, this.#walkOut, 1);
    else if (state.walkOut === 'back' && reads.mood) put(target, at, this.#walkOut, 2);
    put(target, at, this.#flagsLow, state.flagsLow & reads.flagsLow);
    put(target, at, this.#flagsHigh, state.flagsHigh & reads.flagsHigh);
    put(target, at, this.#met, state.met);
    // A kept promise cannot break: whether it stands, or was kept, matters only where that is asked, or where
    // it can be made again.
    put(target, at, this.#promised, state.promised & (~state.kept | reads.promised));
    put(target, at, this.#kept, state.kept & (reads.kept | reads.promised));
    for (let index = 0; index < this.#seen.length; index++) {
      const slot = this.#seen[index];
      if (slot !== undefined) put(target, at, slot, (state.seen[index] ?? 0) & (reads.seen[index] ?? 0));
    }
  }

  /** Reads a state back; what was forgotten is 0 in it. */
  read(source: Int32Array, at: number): DialogueState {
    const state = scratchState();
    this.readInto(state, source, at);
    return state;
  }

  /** Reads a state back into one that is used again and again. */
  readInto(state: FreshState, source: Int32Array, at: number): void {
    state.beat = get(source, at, this.#beat);
    state.mood = get(source, at, this.#mood);
    state.slips = get(source, at, this.#slips);
    state.dazzles = get(source, at, this.#dazzles);
    state.surprises = get(source, at, this.#surprises);
    state.spent = get(source, at, this.#spent);
    state.walkOut = WALK_OUTS[get(source, at, this.#walkOut)] ?? 'none';
    state.flagsLow = get(source, at, this.#flagsLow);
    state.flagsHigh = get(source, at, this.#flagsHigh);
    state.met = get(source, at, this.#met);
    state.promised = get(source, at, this.#promised);
    state.kept = get(source, at, this.#kept);
    // A new array each time: states that follow may share it.
    if (this.#seen.length > 0) state.seen = this.#seen.map((slot) => get(source, at, slot));
  }
}

/** A state to read into. */
export function scratchState(): FreshState {
  return {
    beat: 0,
    mood: 0,
    flagsLow: 0,
    flagsHigh: 0,
    met: 0,
    promised: 0,
    kept: 0,
    slips: 0,
    dazzles: 0,
    surprises: 0,
    spent: 0,
    seen: [],
    walkOut: 'none',
  };
}

/** Gives fields their places, one after the other; none straddles two words. */
class Layout {
  words = 1;
  #used = 0;

  place(bits: number): Slot {
    if (this.#used + bits > 32) {
      this.words += 1;
      this.#used = 0;
    }
    const slot = { word: this.words - 1, shift: this.#used & 31, mask: bits === 32 ? -1 : 2 ** bits - 1 };
    this.#used += bits;
    return slot;
  }
}

/** Bits that numbers from 0 to `max`, or the bits of a mask, need. */
function widthOf(max: number): number {
  return 32 - Math.clz32(max);
}

function put(target: Int32Array, at: number, slot: Slot, value: number): void {
  const index = at + slot.word;
  target[index] = (target[index] ?? 0) | ((value & slot.mask) << slot.shift);
}

function get(source: Int32Array, at: number, slot: Slot): number {
  return ((source[at + slot.word] ?? 0) >>> slot.shift) & slot.mask;
}
