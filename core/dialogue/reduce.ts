import type { Program, ProgramBeat, ProgramChoice, ProgramWay } from './program.ts';
import type { DialogueState } from './state.ts';

/** Arrives at a beat: it is seen first, before anything there is judged. */
export function arriveAt(
  beats: readonly ProgramBeat[],
  state: DialogueState,
  beat: number,
): DialogueState {
  const bit = beats[beat]?.seenBit ?? -1;
  const word = bit >>> 5;
  const before = state.seen[word] ?? 0;
  const after = bit < 0 ? before : before | (1 << (bit & 31));
  const seen =
    bit < 0 || before === after
      ? state.seen
      : state.seen.map((value, index) => (index === word ? after : value));
  return { ...state, beat, seen };
}

/**
 * Takes a choice, by the rule of the design's section 4: mood and money, needs and promises, flags,
 * the customer won back, slips and dazzles, then the walk-out or the way on. Whether the choice may
 * be taken is not asked here (`canTake`, `timesOut`).
 *
 * @returns the state on arrival at the next beat, which may itself pass on (`passOn`, `settle`)
 */
export function takeChoice(
  program: Program,
  state: DialogueState,
  choice: ProgramChoice,
): DialogueState {
  const acted = applyEffects(program, state, choice);
  const { walksOut } = program;
  if (walksOut !== null && acted.mood < walksOut.below && acted.walkOut === 'none') {
    const left: DialogueState = { ...acted, walkOut: 'out', slips: acted.slips + 1 };
    return arriveAt(program.beats, left, walksOut.beat);
  }
  return arriveAt(program.beats, acted, firstWay(choice.ways, acted));
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
): DialogueState {
  const met = state.met | choice.meets;
  const made = state.promised | choice.promises;
  const walkOut = choice.winsBack && state.walkOut === 'out' ? 'back' : state.walkOut;
  const standing = choice.recovers ? 0 : state.slips;
  const dazzles = choice.grade === 'dazzles';
  const surprises = dazzles && met === program.allNeeds && walkOut !== 'out';
  const promised = made & ~choice.releases;
  return {
    beat: state.beat,
    mood: Math.max(0, Math.min(100, state.mood + choice.mood)),
    flagsLow: (state.flagsLow & ~choice.clearsLow) | choice.setsLow,
    flagsHigh: (state.flagsHigh & ~choice.clearsHigh) | choice.setsHigh,
    met,
    promised,
    kept: state.kept | (choice.keeps & promised),
    slips: standing + (choice.grade === 'falls-short' ? 1 : 0),
    dazzles: state.dazzles + (dazzles ? 1 : 0),
    surprises: state.surprises + (surprises ? 1 : 0),
    spent: state.spent + choice.costs,
    seen: state.seen,
    walkOut,
  };
}

function firstWay(ways: readonly ProgramWay[], state: DialogueState): number {
  const way = ways.find(({ when }) => when === null || when(state));
  if (way === undefined) throw new RangeError('A list of ways must end in one without a condition.');
  return way.beat;
}
