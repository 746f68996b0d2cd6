import { type Components, membersByComponent } from './components.ts';
import { kindOf, type StateGraph, TIMER_LABEL } from './graph.ts';
import type { Grade } from '../scenario/format.ts';

/** How likely each grade is; they sum to less than 1 where play can get stuck. */
export type GradeChances = Readonly<Record<Grade, number>>;

const GRADES: readonly Grade[] = ['A', 'C', 'F'];

/** Rings up to this size are solved by elimination, larger ones by iteration. */
const DENSE_LIMIT = 200;

/**
 * The chance of each grade when every choice that can be taken is as likely as the next, and a timer
 * runs out only where nothing else can be taken: an absorbing Markov chain, solved ring by ring from
 * the endings backwards, to well within 1e-6.
 */
export function randomPlay(graph: StateGraph, rings: Components): GradeChances {
  const chance = GRADES.map((grade) => {
    const chances = new Float64Array(graph.size);
    for (let node = 0; node < graph.size; node++) if (kindOf(graph, node) === grade) chances[node] = 1;
    return chances;
  });
  const { first, members } = membersByComponent(rings);
  for (let ring = 0; ring < rings.count; ring++) {
    const nodes = members.subarray(first[ring] ?? 0, first[ring + 1] ?? 0);
    solveRing(graph, nodes, chance);
  }
  const [A, C, F] = chance.map((chances) => chances[0] ?? 0);
  return { A: A ?? 0, C: C ?? 0, F: F ?? 0 };
}

/** The edges that random play can take from a state: the timer's only where there is no other. */
export function randomEdges(graph: StateGraph, node: number): readonly [first: number, end: number] {
  const first = graph.edgeFirst.at(node);
  const end = graph.edgeEnd.at(node);
  const hasChoice = end - first > 1;
  const timerLast = hasChoice && graph.labels.at(end - 1) === TIMER_LABEL;
  return [first, timerLast ? end - 1 : end];
}

function solveRing(graph: StateGraph, nodes: Int32Array, chance: readonly Float64Array[]): void {
  const [only] = nodes;
  if (nodes.length === 1 && only !== undefined) {
    solveSingle(graph, only, chance);
    return;
  }
  const position = new Map<number, number>();
  for (const [at, node] of nodes.entries()) position.set(node, at);
  for (const chances of chance) {
    if (nodes.length <= DENSE_LIMIT) eliminate(graph, nodes, position, chances);
    else iterate(graph, nodes, chances);
  }
}

/** A state alone in its component: at most it leads back to itself. */
function solveSingle(graph: StateGraph, node: number, chance: readonly Float64Array[]): void {
  const [first, end] = randomEdges(graph, node);
  if (end === first) return;
  for (const chances of chance) {
    let sum = 0;
    let back = 0;
    for (let edge = first; edge < end; edge++) {
      const target = graph.targets.at(edge);
      if (target === node) back += 1;
      else sum += chances[target] ?? 0;
    }
    chances[node] = back === end - first ? 0 : sum / (end - first - back);
  }
}

/** Gaussian elimination of x = P x + b over the ring; a ring without a way out stays at 0. */
function eliminate(
  graph: StateGraph,
  nodes: Int32Array,
  position: ReadonlyMap<number, number>,
  chances: Float64Array,
): void {
  const size = nodes.length;
  const rows = Array.from(nodes, (node, at) => {
    const row = new Float64Array(size + 1);
    row[at] = 1;
    const [first, end] = randomEdges(graph, node);
    for (let edge = first; edge < end; edge++) {
      const target = graph.targets.at(edge);
      const inside = position.get(target);
      if (inside === undefined) row[size] = (row[size] ?? 0) + (chances[target] ?? 0) / (end - first);
      else row[inside] = (row[inside] ?? 0) - 1 / (end - first);
    }
    return row;
  });
  for (let column = 0; column < size; column++) {
    const pivot = rows[column];
    const scale = pivot?.[column] ?? 0;
    if (pivot === undefined || Math.abs(scale) < 1e-300) continue;
    for (const [index, row] of rows.entries()) {
      const factor = (row[column] ?? 0) / scale;
      if (index === column || factor === 0) continue;
      for (let at = column; at <= size; at++) row[at] = (row[at] ?? 0) - factor * (pivot[at] ?? 0);
    }
  }
  for (const [at, node] of nodes.entries()) {
    const scale = rows[at]?.[at] ?? 0;
    chances[node] = Math.abs(scale) < 1e-12 ? 0 : (rows[at]?.[size] ?? 0) / scale;
  }
}

/** Gauss-Seidel sweeps until nothing moves: the chances only grow towards the solution. */
function iterate(graph: StateGraph, nodes: Int32Array, chances: Float64Array): void {
  for (let moved = 1; moved > 1e-13; ) {
    moved = 0;
    for (let at = nodes.length - 1; at >= 0; at--) {
      const node = nodes[at] ?? 0;
      const [first, end] = randomEdges(graph, node);
      let sum = 0;
      for (let edge = first; edge < end; edge++) sum += chances[graph.targets.at(edge)] ?? 0;
      const next = end === first ? 0 : sum / (end - first);
      moved = Math.max(moved, next - (chances[node] ?? 0));
      chances[node] = next;
    }
  }
}
