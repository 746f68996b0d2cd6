import type { Beat, Choice, Grade, Scenario } from '../scenario/format.ts';
import { kindOf, type StateGraph, wordOf } from './graph.ts';
import { randomEdges } from './random-play.ts';
import { choiceAt } from './recovery-budget.ts';

/** Where a policy leads: a grade, or nowhere. */
export type PolicyResult = Grade | 'stuck';

/** How a policy values a choice; the highest is taken, the first of equals. */
export type Policy = (choice: Choice) => number;

/** A choice's words, as the player reads them. */
export function wordsOf(choice: Choice): string {
  return choice.say ?? choice.do ?? '';
}

/** How long a text is, in code points. */
export function lengthOf(text: string): number {
  return Array.from(text).length;
}

/** Always the first in authored order. */
export const alwaysFirst: Policy = () => 0;
/** Always the longest `say` or `do`. */
export const alwaysLongest: Policy = (choice) => lengthOf(wordsOf(choice));
/** Always the costliest. */
export const alwaysCostliest: Policy = (choice) => choice.costs;

/**
 * The grade that a policy leads to; a timer runs out only where nothing can be taken. A merged state
 * met twice will be met for ever, so that is `stuck`, as a dead end is.
 */
export function followPolicy(graph: StateGraph, policy: Policy): PolicyResult {
  const kind = kindOf(graph, walk(graph, policy).end);
  return kind === 'A' || kind === 'C' || kind === 'F' ? kind : 'stuck';
}

/** The run that a policy makes: choice ids and `@timeout`. */
export function policyRun(graph: StateGraph, policy: Policy): string[] {
  return walk(graph, policy).words;
}

function walk(graph: StateGraph, policy: Policy): { end: number; words: string[] } {
  const met = new Set<number>();
  const words: string[] = [];
  let node = 0;
  while (!met.has(node)) {
    met.add(node);
    const edge = bestEdge(graph, node, policy);
    if (edge < 0) break;
    const word = wordOf(graph, node, graph.labels.at(edge));
    if (word !== null) words.push(word);
    node = graph.targets.at(edge);
  }
  return { end: node, words };
}

function bestEdge(graph: StateGraph, node: number, policy: Policy): number {
  const [first, end] = randomEdges(graph, node);
  const beat = authoredBeat(graph.program.scenario, graph.program.beats[graph.beats.at(node)]?.id);
  if (beat?.kind !== 'choices') return end > first ? first : -1;
  let best = -1;
  let most = Number.NEGATIVE_INFINITY;
  for (let edge = first; edge < end; edge++) {
    const choice = beat.choices[choiceAt(graph, node, edge)?.index ?? -1];
    const value = choice === undefined ? Number.NEGATIVE_INFINITY : policy(choice);
    if (best >= 0 && value <= most) continue;
    best = edge;
    most = value;
  }
  return best;
}

function authoredBeat(scenario: Scenario, id: string | undefined): Beat | undefined {
  return id === undefined ? undefined : scenario.beats.get(id);
}
