import type { Bound, Condition, Scenario, To } from '../scenario/format.ts';
import type { Program } from '../dialogue/program.ts';
import { possibleBeats } from '../dialogue/machine-parts.ts';
import { components, type Digraph } from './components.ts';
import { IntList } from './int-list.ts';

/** What can still be read from here on: everything else may be forgotten without a difference. */
export interface Reads {
  mood: boolean;
  spent: boolean;
  flagsLow: number;
  flagsHigh: number;
  /** Bits of promises that a `promised` condition asks about. */
  promised: number;
  /** Bits of promises that a `kept` condition asks about, or that can be made again: kept ones cannot break. */
  kept: number;
  /** Bits of `DialogueState.seen` that are asked about, by word. */
  seen: number[];
  /** Slips and dazzles beyond these numbers make no difference. */
  slipsCap: number;
  dazzlesCap: number;
}

/**
 * What a run can still read after arriving at each beat, its own lines left out (they change nothing).
 * Indexed like `Program.beats`.
 */
export function readsByBeat(program: Program): Reads[] {
  const reads = program.beats.map((_, index) => ownReads(program, index));
  const successors = program.beats.map((_, index) => successorsOf(program, index));
  const predecessors = reverse(successors);
  const queue = program.beats.map((_, index) => index);
  const queued = queue.map(() => true);
  for (let beat = queue.pop(); beat !== undefined; beat = queue.pop()) {
    queued[beat] = false;
    for (const before of predecessors[beat] ?? []) {
      if (!absorb(reads[before], reads[beat]) || queued[before] === true) continue;
      queued[before] = true;
      queue.push(before);
    }
  }
  return reads;
}

/** Every beat that the run can be at next, by what the document says. */
function successorsOf(program: Program, index: number): number[] {
  const beat = program.beats[index];
  if (beat === undefined || beat.kind === 'ending') return [];
  if (beat.kind === 'pass') return [...new Set(beat.ways.map((way) => way.beat))];
  return [...new Set(beat.choices.flatMap((choice) => possibleBeats(program, choice)))];
}

/** The beats that the document lets a run come back to. */
export function revisitableBeats(program: Program): Set<number> {
  const successors = program.beats.map((_, index) => successorsOf(program, index));
  const rings = components(digraphOf(successors));
  const members = new Int32Array(rings.count);
  for (const ring of rings.of) members[ring] = (members[ring] ?? 0) + 1;
  const found = new Set<number>();
  for (const [beat, list] of successors.entries()) {
    const isInRing = (members[rings.of[beat] ?? -1] ?? 0) > 1;
    if (isInRing || list.includes(beat)) found.add(beat);
  }
  return found;
}

function digraphOf(successors: readonly (readonly number[])[]): Digraph {
  const [edgeFirst, edgeEnd, targets] = [new IntList(), new IntList(), new IntList()];
  for (const list of successors) {
    edgeFirst.push(targets.length);
    for (const target of list) targets.push(target);
    edgeEnd.push(targets.length);
  }
  return { size: successors.length, edgeFirst, edgeEnd, targets };
}

function reverse(successors: readonly (readonly number[])[]): number[][] {
  const predecessors: number[][] = successors.map(() => []);
  for (const [from, list] of successors.entries()) {
    for (const to of list) predecessors[to]?.push(from);
  }
  return predecessors;
}

function ownReads(program: Program, index: number): Reads {
  const { scenario } = program;
  const reads = blankReads(program);
  const beat = scenario.beats.get(program.beats[index]?.id ?? '');
  if (beat?.kind === 'pass') readWays(program, beat.to, reads);
  if (beat?.kind !== 'choices') return reads;
  reads.mood = scenario.mood.walksOut !== undefined;
  for (const choice of beat.choices) {
    if (choice.costs > 0) reads.spent = true;
    for (const promise of choice.promises) reads.kept |= 1 << program.promises.indexOf(promise);
    if (choice.when !== undefined) readCondition(program, choice.when, reads);
    readWays(program, choice.to, reads);
  }
  return reads;
}

/** What an ending reads: a slip or none, slips over the bar, dazzles up to the bar. */
function blankReads({ scenario, initial }: Program): Reads {
  return {
    mood: false,
    spent: false,
    flagsLow: 0,
    flagsHigh: 0,
    promised: 0,
    kept: 0,
    seen: initial.seen.map(() => 0),
    slipsCap: scenario.bar.slips === undefined ? 1 : scenario.bar.slips + 1,
    dazzlesCap: scenario.bar.dazzles,
  };
}

function readWays(program: Program, to: To, reads: Reads): void {
  if (typeof to === 'string') return;
  for (const { when } of to) if (when !== undefined) readCondition(program, when, reads);
}

function readCondition(program: Program, condition: Condition, reads: Reads): void {
  if ('flag' in condition) readFlag(program.scenario, condition.flag, reads);
  else if ('promised' in condition) reads.promised |= 1 << program.promises.indexOf(condition.promised);
  else if ('kept' in condition) reads.kept |= 1 << program.promises.indexOf(condition.kept);
  else if ('seen' in condition) readSeen(program, condition.seen, reads);
  else if ('mood' in condition) reads.mood = true;
  else if ('spent' in condition) reads.spent = true;
  else if ('slips' in condition) reads.slipsCap = Math.max(reads.slipsCap, edge(condition.slips));
  else if ('dazzles' in condition) reads.dazzlesCap = Math.max(reads.dazzlesCap, edge(condition.dazzles));
  else if ('not' in condition) readCondition(program, condition.not, reads);
  else if ('all' in condition) for (const part of condition.all) readCondition(program, part, reads);
  else if ('any' in condition) for (const part of condition.any) readCondition(program, part, reads);
}

function readFlag(scenario: Scenario, flag: string, reads: Reads): void {
  const bit = scenario.flags.indexOf(flag);
  if (bit < 32) reads.flagsLow |= 1 << bit;
  else reads.flagsHigh |= 1 << (bit - 32);
}

function readSeen(program: Program, beat: string, reads: Reads): void {
  const bit = program.beats[program.beatIndex.get(beat) ?? -1]?.seenBit ?? 0;
  reads.seen[bit >>> 5] = (reads.seen[bit >>> 5] ?? 0) | (1 << (bit & 31));
}

function edge(bound: Bound): number {
  return 'atLeast' in bound ? bound.atLeast : bound.below;
}

/** Adds what `from` reads to `into`; true when that was something new. */
function absorb(into: Reads | undefined, from: Reads | undefined): boolean {
  if (into === undefined || from === undefined) return false;
  const before = { ...into };
  into.mood ||= from.mood;
  into.spent ||= from.spent;
  into.flagsLow |= from.flagsLow;
  into.flagsHigh |= from.flagsHigh;
  into.promised |= from.promised;
  into.kept |= from.kept;
  into.seen = into.seen.map((word, index) => word | (from.seen[index] ?? 0));
  into.slipsCap = Math.max(into.slipsCap, from.slipsCap);
  into.dazzlesCap = Math.max(into.dazzlesCap, from.dazzlesCap);
  return PLAIN_FIELDS.some((field) => into[field] !== before[field]) || into.seen.some((word, index) => word !== before.seen[index]);
}

const PLAIN_FIELDS = ['mood', 'spent', 'flagsLow', 'flagsHigh', 'promised', 'kept', 'slipsCap', 'dazzlesCap'] as const;
