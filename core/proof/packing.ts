import type { Program } from '../dialogue/program.ts';
import type { DialogueState, WalkOut } from '../dialogue/state.ts';
import type { Reads } from './reads.ts';

/** How states are written into 32-bit words. */
export interface Packing {
  /** Words a state takes. */
  readonly words: number;
  /** Writes a normalised state at an offset. */
  readonly write: (state: DialogueState, target: Int32Array, at: number) => void;
  /** Reads a state back. */
  readonly read: (source: Int32Array, at: number) => DialogueState;
}

type NumberField = 'beat' | 'mood' | 'slips' | 'dazzles' | 'surprises' | 'spent';
type MaskField = 'flagsLow' | 'flagsHigh' | 'met' | 'promised' | 'kept';

interface Slot<Field> {
  readonly field: Field;
  readonly word: number;
  readonly shift: number;
  readonly bits: number;
}

const WALK_OUTS: readonly WalkOut[] = ['none', 'out', 'back'];

/** Lays the fields of a program's states out, each as narrow as its values allow. */
export function packingFor(program: Program, reads: readonly Reads[]): Packing {
  const layout = new Layout();
  const most = (pick: (one: Reads) => number) => Math.max(...reads.map(pick));
  const any = (pick: (one: Reads) => number) => reads.reduce((mask, one) => mask | pick(one), 0);
  const numbers: readonly Slot<NumberField>[] = [
    layout.place('beat', widthOf(program.beats.length - 1)),
    layout.place('mood', reads.some(({ mood }) => mood) ? 7 : 0),
    layout.place('slips', widthOf(most(({ slipsCap }) => slipsCap))),
    layout.place('dazzles', widthOf(most(({ dazzlesCap }) => dazzlesCap))),
    layout.place('surprises', widthOf(program.scenario.bar.surprises)),
    layout.place('spent', reads.some(({ spent }) => spent) ? widthOf(program.allowance) : 0),
  ];
  const walkOut = layout.place('walkOut', program.walksOut === null ? 0 : 2);
  const promises = program.promises.length;
  const masks: readonly Slot<MaskField>[] = [
    layout.place('flagsLow', topBit(any(({ flagsLow }) => flagsLow))),
    layout.place('flagsHigh', topBit(any(({ flagsHigh }) => flagsHigh))),
    layout.place('met', program.needs.length),
    layout.place('promised', promises),
    layout.place('kept', promises),
  ];
  const seen = program.initial.seen.map((_, index) =>
    layout.place(index, topBit(any((one) => one.seen[index] ?? 0))),
  );
  return {
    words: layout.words,
    write: (state, target, at) => {
      target.fill(0, at, at + layout.words);
      for (const slot of numbers) put(target, at, slot, state[slot.field]);
      put(target, at, walkOut, WALK_OUTS.indexOf(state.walkOut));
      for (const slot of masks) put(target, at, slot, state[slot.field]);
      for (const slot of seen) put(target, at, slot, state.seen[slot.field] ?? 0);
    },
    read: (source, at) => {
      const [beat, mood, slips, dazzles, surprises, spent] = numbers.map((slot) => get(source, at, slot));
      const [flagsLow, flagsHigh, met, promised, kept] = masks.map((slot) => get(source, at, slot));
      return {
        beat: beat ?? 0,
        mood: mood ?? 0,
        slips: slips ?? 0,
        dazzles: dazzles ?? 0,
        surprises: surprises ?? 0,
        spent: spent ?? 0,
        flagsLow: (flagsLow ?? 0) | 0,
        flagsHigh: (flagsHigh ?? 0) | 0,
        met: (met ?? 0) | 0,
        promised: (promised ?? 0) | 0,
        kept: (kept ?? 0) | 0,
        seen: seen.map((slot) => get(source, at, slot) | 0),
        walkOut: WALK_OUTS[get(source, at, walkOut)] ?? 'none',
      };
    },
  };
}

/** Gives fields their places, one after the other; none straddles two words. */
class Layout {
  words = 1;
  #used = 0;

  place<Field>(field: Field, bits: number): Slot<Field> {
    if (this.#used + bits > 32) {
      this.words += 1;
      this.#used = 0;
    }
    const slot = { field, word: this.words - 1, shift: this.#used, bits };
    this.#used += bits;
    return slot;
  }
}

/** Bits that numbers from 0 to `max` need. */
function widthOf(max: number): number {
  return max === 0 ? 0 : 32 - Math.clz32(max);
}

/** One more than the highest bit that is set. */
function topBit(mask: number): number {
  return 32 - Math.clz32(mask);
}

function put(target: Int32Array, at: number, slot: Slot<unknown>, value: number): void {
  if (slot.bits === 0) return;
  const index = at + slot.word;
  target[index] = (target[index] ?? 0) | (value << slot.shift);
}

function get(source: Int32Array, at: number, slot: Slot<unknown>): number {
  if (slot.bits === 0) return 0;
  const value = (source[at + slot.word] ?? 0) >>> slot.shift;
  return slot.bits === 32 ? value >>> 0 : value & (2 ** slot.bits - 1);
}
