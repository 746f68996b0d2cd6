import type { Bound, Condition } from '../scenario/format.ts';
import type { Predicate } from './program.ts';
import type { DialogueState } from './state.ts';
import { hasBit } from './state.ts';

/** What a condition's ids stand for; every lookup succeeds on a checked scenario. */
export interface ConditionIds {
  readonly flag: (id: string) => number;
  readonly need: (id: string) => number;
  readonly promise: (id: string) => number;
  /** Bit of `DialogueState.seen` for a beat. */
  readonly seen: (beat: string) => number;
}

/**
 * Turns an authored condition into a predicate. Nesting is bounded by the parser (32), so the
 * recursion is too.
 */
export function compileCondition(condition: Condition, ids: ConditionIds): Predicate {
  if ('flag' in condition) return flagIsSet(ids.flag(condition.flag));
  if ('met' in condition) return bitIsSet('met', ids.need(condition.met));
  if ('promised' in condition) return bitIsSet('promised', ids.promise(condition.promised));
  if ('kept' in condition) return bitIsSet('kept', ids.promise(condition.kept));
  if ('seen' in condition) return isSeen(ids.seen(condition.seen));
  if ('walkedOut' in condition) return (state) => state.walkOut === 'out';
  if ('mood' in condition) return isWithin('mood', condition.mood);
  if ('spent' in condition) return isWithin('spent', condition.spent);
  if ('slips' in condition) return isWithin('slips', condition.slips);
  if ('dazzles' in condition) return isWithin('dazzles', condition.dazzles);
  if ('not' in condition) {
    const inner = compileCondition(condition.not, ids);
    return (state) => !inner(state);
  }
  if ('all' in condition) {
    const parts = condition.all.map((part) => compileCondition(part, ids));
    return (state) => parts.every((part) => part(state));
  }
  const parts = condition.any.map((part) => compileCondition(part, ids));
  return (state) => parts.some((part) => part(state));
}

/** Every beat id that `seen` conditions inside this one ask about. */
export function beatsAskedAbout(condition: Condition): string[] {
  if ('seen' in condition) return [condition.seen];
  if ('not' in condition) return beatsAskedAbout(condition.not);
  if ('all' in condition) return condition.all.flatMap(beatsAskedAbout);
  if ('any' in condition) return condition.any.flatMap(beatsAskedAbout);
  return [];
}

function flagIsSet(index: number): Predicate {
  return index < 32
    ? (state) => hasBit(state.flagsLow, index)
    : (state) => hasBit(state.flagsHigh, index - 32);
}

function bitIsSet(field: 'met' | 'promised' | 'kept', index: number): Predicate {
  return (state) => hasBit(state[field], index);
}

function isSeen(bit: number): Predicate {
  const word = bit >>> 5;
  return (state) => hasBit(state.seen[word] ?? 0, bit & 31);
}

function isWithin(field: 'mood' | 'spent' | 'slips' | 'dazzles', bound: Bound): Predicate {
  if ('atLeast' in bound) {
    const { atLeast } = bound;
    return (state: DialogueState) => state[field] >= atLeast;
  }
  const { below } = bound;
  return (state: DialogueState) => state[field] < below;
}
