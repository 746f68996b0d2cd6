import type { Program } from '../dialogue/program.ts';
import type { DialogueState } from '../dialogue/state.ts';
import type { Grade } from '../scenario/format.ts';
import type { Numbers } from './int-list.ts';

/** Edge labels: 0 to 7 are choices by their index; then the timer, then passing on. */
export const TIMER_LABEL = 8;
export const PASS_LABEL = 9;

/** What a state is to a run that stands there: an ending is the grade it gives. */
export type NodeKind = 'choices' | 'pass' | 'dead-end' | Grade;

/** The kinds, by the number they are stored as. */
export const NODE_KINDS: readonly NodeKind[] = ['choices', 'pass', 'dead-end', 'F', 'C', 'A'];

/**
 * The merged states of a program and every way between them. States are numbered from 0, the start;
 * the edges of a state stand together, in authored order, the timer's last.
 */
export interface StateGraph {
  readonly program: Program;
  readonly size: number;
  /** True when the bound was met, or the work was cancelled: the rest is unknown. */
  readonly incomplete: boolean;
  /** Index into `NODE_KINDS`, by state. */
  readonly kinds: Numbers;
  /** Index of the beat, by state. */
  readonly beats: Numbers;
  /** The first edge of a state, and one past its last. */
  readonly edgeFirst: Numbers;
  readonly edgeEnd: Numbers;
  /** The state an edge leads to, and its label. */
  readonly targets: Numbers;
  readonly labels: Numbers;
  /** The state and the edge by which a state was first arrived at; -1 for the start. */
  readonly parents: Numbers;
  readonly parentEdges: Numbers;
  /** The states as a run can arrive at them: fewest choices and timeouts first, then as they were authored. */
  readonly arrivals: Numbers;
  /** The merged state: what no run can read any more is 0 in it. */
  readonly stateOf: (node: number) => DialogueState;
  /** Bits of the needs that some run meets, and of the promises that some run keeps. */
  readonly everMet: number;
  readonly everKept: number;
  /** Bytes held by the graph. */
  readonly bytes: number;
}

/** The kind of a state. */
export function kindOf(graph: StateGraph, node: number): NodeKind {
  return NODE_KINDS[graph.kinds.at(node)] ?? 'dead-end';
}

/** The word of a playthrough that an edge stands for; null for passing on. */
export function wordOf(graph: StateGraph, node: number, label: number): string | null {
  if (label === PASS_LABEL) return null;
  if (label === TIMER_LABEL) return '@timeout';
  const beat = graph.program.beats[graph.beats.at(node)];
  return beat?.kind === 'choices' ? (beat.choices[label]?.id ?? null) : null;
}

/** The shortest run from the start to a state: choice ids and `@timeout`. */
export function playthroughTo(graph: StateGraph, node: number): string[] {
  const words: string[] = [];
  for (let at = node; graph.parents.at(at) >= 0; at = graph.parents.at(at)) {
    const word = wordOf(graph, graph.parents.at(at), graph.labels.at(graph.parentEdges.at(at)));
    if (word !== null) words.push(word);
  }
  return words.toReversed();
}

/** The states a test picks, the nearest to the start first; of equals the one authored first, the timer's last. */
export function nearestFirst(graph: StateGraph, isPicked: (node: number) => boolean): number[] {
  const picked: number[] = [];
  for (let at = 0; at < graph.arrivals.length; at++) {
    const node = graph.arrivals.at(at);
    if (isPicked(node)) picked.push(node);
  }
  return picked;
}
