import { NODE_KINDS, type NodeKind, PASS_LABEL, type StateGraph } from './graph.ts';
import type { Grade } from '../scenario/format.ts';

/** What can still come of each state. Arrays are indexed by state. */
export interface Outlook {
  /** Grades within reach: bit 0 F, bit 1 C, bit 2 A. */
  readonly grades: Uint8Array;
  /** True where an ending or a dead end can be reached at all. */
  readonly finishes: Uint8Array;
  /** Fewest choices and timeouts to an ending; -1 where none can be reached. */
  readonly stepsToEnd: Int32Array;
}

/** The bit of a grade in `Outlook.grades`. */
export const GRADE_BITS: Readonly<Record<Grade, number>> = { F: 1, C: 2, A: 4 };

/** The ways into each state: `sources` from `first[state]` to `first[state + 1]`. */
export interface Incoming {
  readonly first: Int32Array;
  readonly sources: Int32Array;
  /** Label of the edge, beside its source. */
  readonly labels: Uint8Array;
}

/** Turns the edges of a graph around. */
export function incomingEdges(graph: StateGraph): Incoming {
  const first = new Int32Array(graph.size + 1);
  const edges = graph.targets.length;
  for (let edge = 0; edge < edges; edge++) add(first, graph.targets.at(edge) + 1, 1);
  for (let node = 0; node < graph.size; node++) add(first, node + 1, first[node] ?? 0);
  const next = first.slice(0, graph.size);
  const sources = new Int32Array(edges);
  const labels = new Uint8Array(edges);
  for (let node = 0; node < graph.size; node++) {
    const end = graph.edgeEnd.at(node);
    for (let edge = graph.edgeFirst.at(node); edge < end; edge++) {
      const target = graph.targets.at(edge);
      const at = next[target] ?? 0;
      sources[at] = node;
      labels[at] = graph.labels.at(edge);
      next[target] = at + 1;
    }
  }
  return { first, sources, labels };
}

function add(array: Int32Array, index: number, value: number): void {
  array[index] = (array[index] ?? 0) + value;
}

/** Works out what can come of every state, from the endings backwards. */
export function outlook(graph: StateGraph, incoming: Incoming): Outlook {
  const grades = new Uint8Array(graph.size);
  const finishes = new Uint8Array(graph.size);
  for (const [grade, bit] of [['F', GRADE_BITS.F], ['C', GRADE_BITS.C], ['A', GRADE_BITS.A]] as const) {
    const reached = canReach(graph, incoming, statesOf(graph, grade));
    for (let node = 0; node < graph.size; node++) {
      if (reached[node] === 1) grades[node] = (grades[node] ?? 0) | bit;
    }
  }
  const deadEnd = canReach(graph, incoming, statesOf(graph, 'dead-end'));
  for (let node = 0; node < graph.size; node++) {
    finishes[node] = grades[node] !== 0 || deadEnd[node] === 1 ? 1 : 0;
  }
  return { grades, finishes, stepsToEnd: stepsToEnd(graph, incoming) };
}

function statesOf(graph: StateGraph, kind: NodeKind): number[] {
  const number = NODE_KINDS.indexOf(kind);
  const nodes: number[] = [];
  for (let node = 0; node < graph.size; node++) if (graph.kinds.at(node) === number) nodes.push(node);
  return nodes;
}

/** 1 for every state from which some of the goals can be reached, those included. */
export function canReach(graph: StateGraph, incoming: Incoming, goals: readonly number[]): Uint8Array {
  const { first, sources } = incoming;
  const reached = new Uint8Array(graph.size);
  const stack = [...goals];
  for (const goal of goals) reached[goal] = 1;
  for (let node = stack.pop(); node !== undefined; node = stack.pop()) {
    const end = first[node + 1] ?? 0;
    for (let at = first[node] ?? 0; at < end; at++) {
      const source = sources[at] ?? 0;
      if (reached[source] === 1) continue;
      reached[source] = 1;
      stack.push(source);
    }
  }
  return reached;
}

/** Breadth first by choices taken: passing on costs nothing, so it is worked off first. */
function stepsToEnd(graph: StateGraph, incoming: Incoming): Int32Array {
  const steps = new Int32Array(graph.size).fill(-1);
  let level: number[] = [];
  for (let node = 0; node < graph.size; node++) {
    if (graph.kinds.at(node) >= 3) level.push(node);
  }
  for (let count = 0; level.length > 0; count++) {
    const next: number[] = [];
    const stack = level;
    for (let node = stack.pop(); node !== undefined; node = stack.pop()) {
      if (steps[node] !== -1) continue;
      steps[node] = count;
      for (let at = incoming.first[node] ?? 0; at < (incoming.first[node + 1] ?? 0); at++) {
        const source = incoming.sources[at] ?? 0;
        (incoming.labels[at] === PASS_LABEL ? stack : next).push(source);
      }
    }
    level = next;
  }
  return steps;
}
