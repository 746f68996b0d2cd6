import type { Outlook } from './backward.ts';
import { GRADE_BITS } from './backward.ts';
import { type Components, membersByComponent } from './components.ts';
import { kindOf, PASS_LABEL, type StateGraph, TIMER_LABEL } from './graph.ts';

/**
 * The most choices that fall short, timeouts included, in a run that still ends in A: null where a
 * run can go round and round, 0 where A cannot be reached.
 */
export function recoveryBudget(
  graph: StateGraph,
  rings: Components,
  { grades }: Outlook,
): number | null {
  const leadsToA = (node: number) => ((grades[node] ?? 0) & GRADE_BITS.A) !== 0;
  if (!leadsToA(0)) return 0;
  const best = new Int32Array(rings.count).fill(-1);
  const { first, members } = membersByComponent(rings);
  for (let ring = 0; ring < rings.count; ring++) {
    let most = -1;
    for (let at = first[ring] ?? 0; at < (first[ring + 1] ?? 0); at++) {
      const node = members[at] ?? 0;
      if (!leadsToA(node)) continue;
      if (kindOf(graph, node) === 'A') most = Math.max(most, 0);
      const end = graph.edgeEnd.at(node);
      for (let edge = graph.edgeFirst.at(node); edge < end; edge++) {
        const target = graph.targets.at(edge);
        if (!leadsToA(target)) continue;
        const cost = fallsShort(graph, node, edge) ? 1 : 0;
        if (rings.of[target] === ring) {
          if (cost === 1) return null;
        } else {
          most = Math.max(most, cost + (best[rings.of[target] ?? 0] ?? 0));
        }
      }
    }
    best[ring] = most;
  }
  return best[rings.of[0] ?? 0] ?? 0;
}

/** True where an edge is a choice that falls short. */
export function fallsShort(graph: StateGraph, node: number, edge: number): boolean {
  return choiceAt(graph, node, edge)?.grade === 'falls-short';
}

/** The choice that an edge takes; null for passing on. */
export function choiceAt(graph: StateGraph, node: number, edge: number) {
  const label = graph.labels.at(edge);
  const beat = graph.program.beats[graph.beats.at(node)];
  if (label === PASS_LABEL || beat?.kind !== 'choices') return null;
  return beat.choices[label === TIMER_LABEL ? beat.timerChoice : label] ?? null;
}
