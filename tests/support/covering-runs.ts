import type { Program } from '#core/dialogue/program.ts';
import type { Grade } from '#core/scenario/format.ts';
import { incomingEdges, outlook } from '#core/proof/backward.ts';
import { explore } from '#core/proof/explore.ts';
import { kindOf, nearestFirst, playthroughTo, type StateGraph, wordOf } from '#core/proof/graph.ts';

/** A run to an ending, and the grade that the proof gives it. */
export interface GeneratedRun {
  /** Choice ids, and `@timeout` where the clock takes the turn. */
  readonly words: readonly string[];
  readonly grade: Grade;
}

/** Runs to an ending that together take every turn that can be taken. */
export interface CoveringRuns {
  readonly runs: readonly GeneratedRun[];
  /** Every turn that some run can take: `beat/choice`, and `beat/@timeout` for the clock's. */
  readonly turns: ReadonlySet<string>;
}

/**
 * For each turn the shortest run to it and from there the shortest way to an ending, and the shortest
 * run to each grade. Together they take every choice of every beat, and let every clock run out.
 */
export function coveringRuns(program: Program): CoveringRuns {
  const graph = explore(program);
  const { stepsToEnd } = outlook(graph, incomingEdges(graph));
  const turns = new Set<string>();
  const runs = shortestToGrades(graph);
  for (const node of nearestFirst(graph, (at) => kindOf(graph, at) === 'choices')) {
    const beat = program.beats[graph.beats.at(node)]?.id ?? '';
    for (let edge = graph.edgeFirst.at(node); edge < graph.edgeEnd.at(node); edge++) {
      const target = graph.targets.at(edge);
      const word = wordOf(graph, node, graph.labels.at(edge)) ?? '';
      const turn = `${beat}/${word}`;
      if (turns.has(turn) || (stepsToEnd[target] ?? -1) < 0) continue;
      turns.add(turn);
      const way = wayToEnd(graph, stepsToEnd, target);
      runs.push({ words: [...playthroughTo(graph, node), word, ...way.words], grade: way.grade });
    }
  }
  return { runs, turns };
}

/** The shortest run to a grade; throws where there is none. */
export function shortestRunTo(program: Program, grade: Grade): readonly string[] {
  const run = shortestToGrades(explore(program)).find((found) => found.grade === grade);
  if (run === undefined) throw new Error(`No run of ${program.scenario.id} ends in ${grade}.`);
  return run.words;
}

/** The shortest run to each grade that can be reached. */
function shortestToGrades(graph: StateGraph): GeneratedRun[] {
  return (['A', 'C', 'F'] as const).flatMap((grade) => {
    const [nearest] = nearestFirst(graph, (node) => kindOf(graph, node) === grade);
    return nearest === undefined ? [] : [{ words: playthroughTo(graph, nearest), grade }];
  });
}

function wayToEnd(graph: StateGraph, stepsToEnd: Int32Array, start: number): GeneratedRun {
  const words: string[] = [];
  let node = start;
  while (graph.edgeEnd.at(node) > graph.edgeFirst.at(node)) {
    const edge = nextEdge(graph, stepsToEnd, node);
    const word = wordOf(graph, node, graph.labels.at(edge));
    if (word !== null) words.push(word);
    node = graph.targets.at(edge);
  }
  const grade = kindOf(graph, node);
  if (grade !== 'A' && grade !== 'C' && grade !== 'F') throw new Error(`The way to an ending ends at a ${grade}.`);
  return { words, grade };
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
