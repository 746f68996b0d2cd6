import type { Program, ProgramBeat, ProgramChoice, ProgramWay } from './program.ts';
import { type DialogueState, hasBit } from './state.ts';

/** A state that may be written to, as nobody else holds it. */
export type FreshState = { -readonly [Field in keyof DialogueState]: DialogueState[Field] };

/** Arrives at a beat: it is seen first, before anything there is judged. */
export function arriveAt(
  beats: readonly ProgramBeat[],
  state: DialogueState,
  beat: number,
): DialogueState {
  return arrive(beats, { ...state }, beat);
}

function arrive(beats: readonly ProgramBeat[], fresh: FreshState, beat: number): DialogueState {
  fresh.beat = beat;
  const bit = beats[beat]?.seenBit ?? -1;
  if (bit < 0 || hasBit(fresh.seen[bit >>> 5] ?? 0, bit & 31)) return fresh;
  fresh.seen = fresh.seen.map((word, index) => (index === bit >>> 5 ? word | (1 << (bit & 31)) : word));
  return fresh;
}

/**
 * Takes a choice, by the rule of the design's section 4: mood and money, needs and promises, flags,
 * the customer won back, slips and dazzles, then the walk-out or the way on. Whether the choice may
 * be taken is not asked here (`canTake`, `timesOut`).
 *
 * @param into what to write the new state to; never `state` itself. For searches, where making millions is too slow
 * @returns the state on arrival at the next beat, which may itself pass on (`passOn`, `settle`)
 */
export function takeChoice(
  program: Program,
  state: DialogueState,
  choice: ProgramChoice,
  into: FreshState = { ...state },
): DialogueState {
  const acted = applyEffects(program, state, choice, into);
  const { walksOut } = program;
  if (walksOut !== null && acted.mood < walksOut.below && acted.walkOut === 'none') {
    acted.walkOut = 'out';
    acted.slips += 1;
    return arrive(program.beats, acted, walksOut.beat);
  }
  return arrive(program.beats, acted, firstWay(choice.ways, acted));
}

/** Follows a pass-through beat one step on; any other beat stays as it is. */
export function passOn(program: Program, state: DialogueState): DialogueState {
  const beat = program.beats[state.beat];
  if (beat?.kind !== 'pass') return state;
  return arriveAt(program.beats, state, firstWay(beat.ways, state));
}

function applyEffects(
  program: Program,
  state: DialogueState,
  choice: ProgramChoice,
  into: FreshState,
): FreshState {
  const dazzles = choice.grade === 'dazzles';
  into.mood = Math.max(0, Math.min(100, state.mood + choice.mood));
  into.spent = state.spent + choice.costs;
  into.met = state.met | choice.meets;
  into.promised = (state.promised | choice.promises) & ~choice.releases;
  into.kept = state.kept | (choice.keeps & into.promised);
  into.flagsLow = (state.flagsLow & ~choice.clearsLow) | choice.setsLow;
  into.flagsHigh = (state.flagsHigh & ~choice.clearsHigh) | choice.setsHigh;
  into.walkOut = choice.winsBack && state.walkOut === 'out' ? 'back' : state.walkOut;
  into.slips = (choice.recovers ? 0 : state.slips) + (choice.grade === 'falls-short' ? 1 : 0);
  into.dazzles = state.dazzles + (dazzles ? 1 : 0);
  const surprises = dazzles && into.met === program.allNeeds && into.walkOut !== 'out';
  into.surprises = state.surprises + (surprises ? 1 : 0);
  into.seen = state.seen;
  return into;
}

function firstWay(ways: readonly ProgramWay[], state: DialogueState): number {
  const way = ways.find(({ when }) => when === null || when(state));
  if (way === undefined) throw new RangeError('A list of ways must end in one without a condition.');
  return way.beat;
}
