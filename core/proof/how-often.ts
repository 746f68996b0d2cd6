import type { Program, ProgramBeat } from '../dialogue/program.ts';
import { type Components, membersByComponent } from './components.ts';
import { PASS_LABEL, type StateGraph, TIMER_LABEL } from './graph.ts';
import { randomEdges } from './random-play.ts';
import { revisitableBeats } from './reads.ts';

/** A ring is swept until nothing moves by more than this; a picture shows whole percents. */
const SETTLED = 1e-9;

/** A ring without a way out never settles. */
const MOST_SWEEPS = 2_000;

/** Choices that one run can come to twice are each worked out for themselves, as long as that takes no more steps than this. */
const MOST_STEPS = 40_000_000;

/** Names a choice by numbers: beats have at most eight. */
export function choiceKey(beat: number, choice: number): number {
  return beat * 8 + choice;
}

/**
 * How likely a run of uniform random play takes each choice at least once, by `choiceKey`; those left out are never taken. The
 * timer's choice is taken only where nothing else can be (as in `randomPlay`). In scenarios too large for that, a choice that a
 * run can come to twice has the mean number of times instead, at most 1.
 */
export function howOften(graph: StateGraph, rings: Components): ReadonlyMap<number, number> {
  const { program } = graph;
  const visits = visitsOf(graph, rings);
  const often = new Map<number, number>();
  for (let node = 0; node < graph.size; node++) {
    const beat = program.beats[graph.beats.at(node)];
    if (beat === undefined) continue;
    const [first, end] = randomEdges(graph, node);
    for (let edge = first; edge < end; edge++) {
      const taken = takenBy(beat, graph.labels.at(edge));
      if (taken === null) continue;
      const key = choiceKey(beat.index, taken);
      often.set(key, (often.get(key) ?? 0) + (visits[node] ?? 0) / (end - first));
    }
  }
  const again = repeatable(program, often);
  const isAffordable = again.length * graph.targets.length <= MOST_STEPS;
  for (const key of again) often.set(key, isAffordable ? atLeastOnce(graph, rings, key) : Math.min(1, often.get(key) ?? 0));
  return often;
}

function repeatable(program: Program, often: ReadonlyMap<number, number>): number[] {
  const revisited = revisitableBeats(program);
  return [...often.keys()].filter((key) => revisited.has(Math.floor(key / 8)));
}

function takenBy(beat: ProgramBeat, label: number): number | null {
  if (beat.kind !== 'choices' || label === PASS_LABEL) return null;
  return label === TIMER_LABEL ? beat.timerChoice : label;
}

/** How many times a random run comes to each state, on average: from the start on, ring by ring. */
function visitsOf(graph: StateGraph, rings: Components): Float64Array {
  const visits = new Float64Array(graph.size);
  const { first, members } = membersByComponent(rings);
  const into = new Float64Array(graph.size);
  into[0] = 1;
  for (let ring = rings.count - 1; ring >= 0; ring--) {
    const nodes = members.subarray(first[ring] ?? 0, first[ring + 1] ?? 0);
    settleVisits(graph, rings, nodes, into, visits);
  }
  return visits;
}

/** Lets what comes into a ring go round in it until all of it has left, then hands on what leaves. */
function settleVisits(graph: StateGraph, rings: Components, nodes: Int32Array, into: Float64Array, visits: Float64Array): void {
  let waiting = new Map<number, number>();
  for (const node of nodes) waiting.set(node, into[node] ?? 0);
  for (let sweep = 0; sweep < MOST_SWEEPS && waiting.size > 0; sweep++) {
    const next = new Map<number, number>();
    for (const [node, mass] of waiting) {
      if (mass <= SETTLED) continue;
      visits[node] = (visits[node] ?? 0) + mass;
      const [first, end] = randomEdges(graph, node);
      for (let edge = first; edge < end; edge++) {
        const target = graph.targets.at(edge);
        const share = mass / (end - first);
        if (rings.of[target] === rings.of[node]) next.set(target, (next.get(target) ?? 0) + share);
        else into[target] = (into[target] ?? 0) + share;
      }
    }
    waiting = next;
  }
}

/** The chance that a random run from the start ever takes a choice, from the endings backwards. */
function atLeastOnce(graph: StateGraph, rings: Components, key: number): number {
  const chances = new Float64Array(graph.size);
  const { first, members } = membersByComponent(rings);
  for (let ring = 0; ring < rings.count; ring++) {
    const nodes = members.subarray(first[ring] ?? 0, first[ring + 1] ?? 0);
    for (let sweep = 0, moved = 1; sweep < MOST_SWEEPS && moved > SETTLED; sweep++) {
      moved = 0;
      for (let at = nodes.length - 1; at >= 0; at--) {
        const node = nodes[at] ?? 0;
        const next = chanceAt(graph, node, key, chances);
        moved = Math.max(moved, next - (chances[node] ?? 0));
        chances[node] = next;
      }
    }
  }
  return Math.min(1, chances[0] ?? 0);
}

function chanceAt(graph: StateGraph, node: number, key: number, chances: Float64Array): number {
  const [first, end] = randomEdges(graph, node);
  if (end === first) return 0;
  const beat = graph.program.beats[graph.beats.at(node)];
  let sum = 0;
  for (let edge = first; edge < end; edge++) {
    const taken = beat === undefined ? null : takenBy(beat, graph.labels.at(edge));
    const isIt = beat !== undefined && taken !== null && choiceKey(beat.index, taken) === key;
    sum += isIt ? 1 : (chances[graph.targets.at(edge)] ?? 0);
  }
  return sum / (end - first);
}
