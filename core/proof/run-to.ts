import { sameState } from '../dialogue/state.ts';
import { type Standing, stateAt } from '../studio/rehearsal/standing.ts';
import { playthroughTo, type StateGraph } from './graph.ts';
import { Packing } from './packing.ts';
import { readsByBeat } from './reads.ts';

/**
 * The shortest run that comes to a beat as things stand, or so that nothing of what follows could differ; null where none
 * does. An exploration that was cut short can only find a run, never rule one out.
 *
 * @param standing null: however things stand
 */
export function runTo(graph: StateGraph, beat: string, standing: Standing | null): readonly string[] | null {
  const { program } = graph;
  const index = program.beatIndex.get(beat);
  const isThere = standing === null ? () => true : standsAs(graph, beat, standing);
  for (let at = 0; at < graph.arrivals.length; at++) {
    const node = graph.arrivals.at(at);
    if (graph.beats.at(node) === index && isThere(node)) return playthroughTo(graph, node);
  }
  return null;
}

/** Tells the merged states of a beat that a standing is one of. */
function standsAs({ program, stateOf }: StateGraph, beat: string, standing: Standing): (node: number) => boolean {
  const state = stateAt(program, beat, standing);
  const reads = readsByBeat(program);
  const here = state === null ? undefined : reads[state.beat];
  if (state === null || here === undefined) return () => false;
  const packing = new Packing(program, reads);
  const words = new Int32Array(packing.words);
  packing.write(state, here, words, 0);
  const merged = packing.read(words, 0);
  return (node) => sameState(stateOf(node), merged);
}
