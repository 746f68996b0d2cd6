import { kindOf, type StateGraph, wordOf } from './graph.ts';

/** A search for a run that has to do something a number of times on its way. */
export interface RunSearch {
  /** A run begins in phase 0; there are this many. */
  readonly phases: number;
  /** The phase a run is in once it has followed an edge. */
  readonly phaseAfter: (node: number, edge: number, phase: number) => number;
  readonly isGoal: (node: number, phase: number) => boolean;
}

/**
 * The shortest run that comes to a goal, as choice ids and `@timeout`: the first authored of equals,
 * passing on counted as nothing. Null where there is none.
 */
export function shortestRun(graph: StateGraph, { phases, phaseAfter, isGoal }: RunSearch): string[] | null {
  const parents = new Int32Array(graph.size * phases).fill(UNVISITED);
  const parentEdges = new Int32Array(graph.size * phases);
  const queue: number[] = [];

  /** Arrives at a state and passes on from there; the goal, where it is met on the way. */
  const arrive = (from: number, edge: number, start: number): number | null => {
    let [parent, by, place] = [from, edge, start];
    while (parents[place] === UNVISITED) {
      parents[place] = parent;
      parentEdges[place] = by;
      const node = Math.floor(place / phases);
      const phase = place % phases;
      if (isGoal(node, phase)) return place;
      if (kindOf(graph, node) !== 'pass') {
        queue.push(place);
        return null;
      }
      [parent, by] = [place, graph.edgeFirst.at(node)];
      place = graph.targets.at(by) * phases + phaseAfter(node, by, phase);
    }
    return null;
  };

  let goal = arrive(-1, -1, 0);
  for (let at = 0; at < queue.length && goal === null; at++) {
    const place = queue[at] ?? 0;
    const node = Math.floor(place / phases);
    const end = graph.edgeEnd.at(node);
    for (let edge = graph.edgeFirst.at(node); edge < end && goal === null; edge++) {
      goal = arrive(place, edge, graph.targets.at(edge) * phases + phaseAfter(node, edge, place % phases));
    }
  }
  if (goal === null) return null;
  const words: string[] = [];
  for (let place = goal; (parents[place] ?? -1) >= 0; place = parents[place] ?? -1) {
    const node = Math.floor((parents[place] ?? 0) / phases);
    const word = wordOf(graph, node, graph.labels.at(parentEdges[place] ?? 0));
    if (word !== null) words.push(word);
  }
  return words.toReversed();
}

/** Stands for the parent of a place that no run has come to yet. */
const UNVISITED = -2;
