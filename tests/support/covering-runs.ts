import type { Program } from '#core/dialogue/program.ts';
import { incomingEdges, outlook } from '#core/proof/backward.ts';
import { explore } from '#core/proof/explore.ts';
import { kindOf, nearestFirst, playthroughTo, type StateGraph, wordOf } from '#core/proof/graph.ts';
import { choiceAt } from '#core/proof/recovery-budget.ts';

/** Runs to an ending that together take every choice that can be taken. */
export interface CoveringRuns {
  readonly runs: readonly (readonly string[])[];
  /** Every choice that some run can take, as `beat/choice`. */
  readonly choices: ReadonlySet<string>;
}

/** For each choice the shortest run to it, and from there the shortest way to an ending. */
export function coveringRuns(program: Program): CoveringRuns {
  const graph = explore(program);
  const { stepsToEnd } = outlook(graph, incomingEdges(graph));
  const choices = new Set<string>();
  const runs: string[][] = [];
  for (const node of nearestFirst(graph, (at) => kindOf(graph, at) === 'choices')) {
    const beat = program.beats[graph.beats.at(node)]?.id ?? '';
    for (let edge = graph.edgeFirst.at(node); edge < graph.edgeEnd.at(node); edge++) {
      const name = `${beat}/${choiceAt(graph, node, edge)?.id ?? ''}`;
      if (choices.has(name) || (stepsToEnd[graph.targets.at(edge)] ?? -1) < 0) continue;
      choices.add(name);
      const word = wordOf(graph, node, graph.labels.at(edge)) ?? '';
      runs.push([...playthroughTo(graph, node), word, ...wayToEnd(graph, stepsToEnd, graph.targets.at(edge))]);
    }
  }
  return { runs, choices };
}

function wayToEnd(graph: StateGraph, stepsToEnd: Int32Array, start: number): string[] {
  const words: string[] = [];
  let node = start;
  while (graph.edgeEnd.at(node) > graph.edgeFirst.at(node)) {
    const edge = nextEdge(graph, stepsToEnd, node);
    const word = wordOf(graph, node, graph.labels.at(edge));
    if (word !== null) words.push(word);
    node = graph.targets.at(edge);
  }
  return words;
}

function nextEdge(graph: StateGraph, stepsToEnd: Int32Array, node: number): number {
  let best = graph.edgeFirst.at(node);
  let least = Infinity;
  for (let edge = best; edge < graph.edgeEnd.at(node); edge++) {
    const steps = stepsToEnd[graph.targets.at(edge)] ?? -1;
    if (steps < 0 || steps >= least) continue;
    best = edge;
    least = steps;
  }
  return best;
}
