import TinyQueue from 'tinyqueue';
import type { Step } from '../dialogue/steps.ts';
import type { Grade } from '../scenario/format.ts';
import { type Incoming, incomingEdges } from './backward.ts';
import { kindOf, PASS_LABEL, type StateGraph, TIMER_LABEL, wordOf } from './graph.ts';

/** A run that would have earned a better grade with as few other choices as possible. */
export interface Counterfactual {
  readonly grade: Grade;
  /** The whole run: choice ids and `@timeout`. */
  readonly playthrough: readonly string[];
  /** 0-based steps of it whose choice the attempt did not take in that beat. */
  readonly deviations: readonly number[];
}

/** A state that a run can be in after choices that the attempt took too. */
interface Station {
  readonly node: number;
  /** The run so far. */
  readonly words: readonly string[];
}

/** Choices the attempt took, as beat × 8 + choice. */
type Taken = ReadonlySet<number>;

const BETTER: Readonly<Record<Grade, readonly Grade[]>> = { F: ['C', 'A'], C: ['A'], A: [] };

/**
 * For each grade better than the attempt's: the run with the fewest steps whose choice the attempt did
 * not take in that beat; of equals the one that leaves the attempt's own way latest, then the shortest.
 * A grade that no run earns is left out.
 *
 * @param graph the attempt's scenario and variant, explored whole
 * @param steps the attempt's choices in order
 */
export function counterfactuals(
  graph: StateGraph,
  steps: readonly Step[],
  grade: Grade,
): Counterfactual[] {
  const path = ownPath(graph, steps);
  const taken = new Set(steps.map(({ before, choice }) => before.beat * 8 + choice.index));
  const stations = [...path, ...reachableBy(graph, taken)];
  const incoming = incomingEdges(graph);
  return BETTER[grade].flatMap((better) => nearestRun(graph, incoming, taken, stations, better) ?? []);
}

function nearestRun(
  graph: StateGraph,
  incoming: Incoming,
  taken: Taken,
  stations: readonly Station[],
  grade: Grade,
): Counterfactual | null {
  const toGo = costsToGrade(graph, incoming, taken, grade);
  const least = toGo[0] ?? Infinity;
  if (least === Infinity) return null;
  if (deviationsIn(least) === 0) return runFrom(graph, taken, toGo, grade, { node: 0, words: [] });
  const leaving = stations.flatMap((station) => {
    const edge = cheapestEdge(graph, taken, toGo, station.node, deviationsIn(least));
    return edge === null ? [] : [{ station, ...edge }];
  });
  const [best] = leaving.toSorted(
    (a, b) => b.station.words.length - a.station.words.length || a.cost - b.cost,
  );
  return best === undefined ? null : runFrom(graph, taken, toGo, grade, best.station);
}

/** One deviation outweighs any length a run can have. */
const DEVIATION = 2 ** 32;

function deviationsIn(cost: number): number {
  return cost === Infinity ? Infinity : Math.floor(cost / DEVIATION);
}

/** Least cost from every state to an ending of the grade: deviations first, then choices taken. */
function costsToGrade(
  graph: StateGraph,
  incoming: Incoming,
  taken: Taken,
  grade: Grade,
): Float64Array {
  const costs = new Float64Array(graph.size).fill(Infinity);
  const queue = new TinyQueue<readonly [cost: number, node: number]>([], ([a], [b]) => a - b);
  for (let node = 0; node < graph.size; node++) {
    if (kindOf(graph, node) !== grade) continue;
    costs[node] = 0;
    queue.push([0, node]);
  }
  for (let item = queue.pop(); item !== undefined; item = queue.pop()) {
    const [cost, node] = item;
    if (cost > (costs[node] ?? 0)) continue;
    for (let at = incoming.first[node] ?? 0; at < (incoming.first[node + 1] ?? 0); at++) {
      const source = incoming.sources[at] ?? 0;
      const label = incoming.labels[at] ?? 0;
      const next = cost + stepCost(label, deviates(graph, taken, source, label));
      if (next >= (costs[source] ?? 0)) continue;
      costs[source] = next;
      queue.push([next, source]);
    }
  }
  return costs;
}

/** The run that goes on from a station the cheapest way; the first deviation is its next choice. */
function runFrom(
  graph: StateGraph,
  taken: Taken,
  toGo: Float64Array,
  grade: Grade,
  station: Station,
): Counterfactual {
  const playthrough = [...station.words];
  const deviations: number[] = [];
  let { node } = station;
  let left = deviationsIn(toGo[0] ?? 0);
  while (kindOf(graph, node) !== grade) {
    const next = cheapestEdge(graph, taken, toGo, node, playthrough.length === station.words.length ? left : -1);
    if (next === null) throw new RangeError('The costs of this graph lead nowhere.');
    const word = wordOf(graph, node, graph.labels.at(next.edge));
    if (deviates(graph, taken, node, graph.labels.at(next.edge))) {
      deviations.push(playthrough.length);
      left -= 1;
    }
    if (word !== null) playthrough.push(word);
    node = graph.targets.at(next.edge);
  }
  return { grade, playthrough, deviations };
}

/**
 * The cheapest way on from a state, the first authored of equals.
 *
 * @param leavingWith -1, or the deviations that must be left: then only an edge that is one of them counts
 */
function cheapestEdge(
  graph: StateGraph,
  taken: Taken,
  toGo: Float64Array,
  node: number,
  leavingWith: number,
): { edge: number; cost: number } | null {
  let best: { edge: number; cost: number } | null = null;
  for (let edge = graph.edgeFirst.at(node); edge < graph.edgeEnd.at(node); edge++) {
    const label = graph.labels.at(edge);
    const isDeviation = deviates(graph, taken, node, label);
    const rest = toGo[graph.targets.at(edge)] ?? Infinity;
    if (leavingWith > 0 && (!isDeviation || deviationsIn(rest) !== leavingWith - 1)) continue;
    const cost = stepCost(label, isDeviation) + rest;
    if (cost < (best?.cost ?? Infinity)) best = { edge, cost };
  }
  return best;
}

function stepCost(label: number, isDeviation: boolean): number {
  return (label === PASS_LABEL ? 0 : 1) + (isDeviation ? DEVIATION : 0);
}

/** True where an edge takes a choice that the attempt did not take in that beat. */
function deviates(graph: StateGraph, taken: Taken, node: number, label: number): boolean {
  if (label === PASS_LABEL) return false;
  const beat = graph.program.beats[graph.beats.at(node)];
  const timerChoice = beat?.kind === 'choices' ? beat.timerChoice : -1;
  return !taken.has(graph.beats.at(node) * 8 + (label === TIMER_LABEL ? timerChoice : label));
}

/** The attempt's own way: where it stood before each of its choices. */
function ownPath(graph: StateGraph, steps: readonly Step[]): Station[] {
  const stations: Station[] = [];
  const words: string[] = [];
  let node = passedOn(graph, 0);
  for (const [index, { choice, timedOut }] of steps.entries()) {
    stations.push({ node, words: [...words] });
    const label = timedOut ? TIMER_LABEL : choice.index;
    const edge = edgeWith(graph, node, label);
    if (edge < 0) throw new RangeError(`Step ${index + 1} of the attempt is not in the explored graph.`);
    words.push(wordOf(graph, node, label) ?? '');
    node = passedOn(graph, graph.targets.at(edge));
  }
  return stations;
}

/** Every state that choices of the attempt lead to, in whatever order, by the shortest way. */
function reachableBy(graph: StateGraph, taken: Taken): Station[] {
  const stations: Station[] = [{ node: passedOn(graph, 0), words: [] }];
  const seen = new Set(stations.map(({ node }) => node));
  for (const { node, words } of stations) {
    for (let edge = graph.edgeFirst.at(node); edge < graph.edgeEnd.at(node); edge++) {
      const label = graph.labels.at(edge);
      const target = passedOn(graph, graph.targets.at(edge));
      if (deviates(graph, taken, node, label) || seen.has(target)) continue;
      seen.add(target);
      stations.push({ node: target, words: [...words, wordOf(graph, node, label) ?? ''] });
    }
  }
  return stations;
}

/** Where a run comes to rest; in a ring, the state where it began. */
function passedOn(graph: StateGraph, start: number): number {
  const seen = new Set<number>();
  let node = start;
  while (kindOf(graph, node) === 'pass' && !seen.has(node)) {
    seen.add(node);
    node = graph.targets.at(graph.edgeFirst.at(node));
  }
  return node;
}

function edgeWith(graph: StateGraph, node: number, label: number): number {
  for (let edge = graph.edgeFirst.at(node); edge < graph.edgeEnd.at(node); edge++) {
    if (graph.labels.at(edge) === label) return edge;
  }
  return -1;
}
