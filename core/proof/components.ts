import type { StateGraph } from './graph.ts';

/** The strongly connected components of a graph: rings of states that lead to one another. */
export interface Components {
  readonly count: number;
  /** Component of each state; a component's number is higher than those it leads to. */
  readonly of: Int32Array;
}

/** Numbered nodes with their edges, those of one node together. */
export type Digraph = Pick<StateGraph, 'size' | 'edgeFirst' | 'edgeEnd' | 'targets'>;

/** Tarjan's algorithm, without recursion. */
export function components(graph: Digraph): Components {
  const { size } = graph;
  const of = new Int32Array(size).fill(-1);
  const order = new Int32Array(size).fill(-1);
  const low = new Int32Array(size);
  const cursor = new Int32Array(size);
  const open: number[] = [];
  const path: number[] = [];
  let visited = 0;
  let count = 0;

  const enter = (node: number): void => {
    order[node] = visited;
    low[node] = visited;
    visited += 1;
    cursor[node] = graph.edgeFirst.at(node);
    open.push(node);
    path.push(node);
  };

  const leave = (node: number): void => {
    path.pop();
    const above = path.at(-1);
    if (above !== undefined) low[above] = Math.min(low[above] ?? 0, low[node] ?? 0);
    if (low[node] !== order[node]) return;
    for (;;) {
      const member = open.pop() ?? node;
      of[member] = count;
      if (member === node) break;
    }
    count += 1;
  };

  for (let root = 0; root < size; root++) {
    if (order[root] !== -1) continue;
    enter(root);
    for (let node = path.at(-1); node !== undefined; node = path.at(-1)) {
      const edge = cursor[node] ?? 0;
      if (edge >= graph.edgeEnd.at(node)) {
        leave(node);
        continue;
      }
      cursor[node] = edge + 1;
      const target = graph.targets.at(edge);
      if (order[target] === -1) enter(target);
      else if (of[target] === -1) low[node] = Math.min(low[node] ?? 0, order[target] ?? 0);
    }
  }
  return { count, of };
}

/** The states of each component, in the order of the components' numbers. */
export function membersByComponent({ count, of }: Components): {
  readonly first: Int32Array;
  readonly members: Int32Array;
} {
  const first = new Int32Array(count + 1);
  for (const component of of) first[component + 1] = (first[component + 1] ?? 0) + 1;
  for (let index = 0; index < count; index++) {
    first[index + 1] = (first[index + 1] ?? 0) + (first[index] ?? 0);
  }
  const next = first.slice(0, count);
  const members = new Int32Array(of.length);
  for (const [node, component] of of.entries()) {
    const at = next[component] ?? 0;
    members[at] = node;
    next[component] = at + 1;
  }
  return { first, members };
}
