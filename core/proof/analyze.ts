import { compileScenario } from '../dialogue/compile.ts';
import type { Grade, Scenario } from '../scenario/format.ts';
import { type Incoming, incomingEdges, type Outlook, outlook } from './backward.ts';
import { type Components, components } from './components.ts';
import { explore, type ExploreOptions } from './explore.ts';
import { kindOf, nearestFirst, playthroughTo, type StateGraph } from './graph.ts';
import {
  alwaysCostliest,
  alwaysFirst,
  alwaysLongest,
  followPolicy,
  type PolicyResult,
} from './policies.ts';
import { type GradeChances, randomPlay } from './random-play.ts';
import { recoveryBudget } from './recovery-budget.ts';

/** Whether and how a grade can be reached. */
export interface GradeReach {
  readonly reachable: boolean;
  /** The shortest run that ends in it; null where there is none. */
  readonly playthrough: readonly string[] | null;
}

/** What the proof says of a scenario under one variant, or as it stands. */
export interface Analysis {
  /** Merged states explored. */
  readonly states: number;
  readonly grades: Readonly<Record<Grade, GradeReach>>;
  readonly random: GradeChances;
  readonly alwaysFirst: PolicyResult;
  readonly alwaysLongest: PolicyResult;
  readonly alwaysCostliest: PolicyResult;
  /** Most choices that fall short in a run that ends in A; null without limit. */
  readonly recoveryBudget: number | null;
}

/** An explored variant with everything that rules ask of it. */
export interface Explored {
  readonly variant: string | null;
  readonly graph: StateGraph;
  readonly rings: Components;
  readonly incoming: Incoming;
  readonly outlook: Outlook;
  readonly analysis: Analysis;
}

/** Explores one variant, or the scenario as it stands, and analyses what it finds. */
export function exploreVariant(
  scenario: Scenario,
  variant: string | null,
  options: ExploreOptions = {},
): Explored {
  const graph = explore(compileScenario(scenario, variant), options);
  const rings = components(graph);
  const incoming = incomingEdges(graph);
  const seen = outlook(graph, incoming);
  const analysis: Analysis = {
    states: graph.size,
    grades: { A: reach(graph, 'A'), C: reach(graph, 'C'), F: reach(graph, 'F') },
    random: randomPlay(graph, rings),
    alwaysFirst: followPolicy(graph, alwaysFirst),
    alwaysLongest: followPolicy(graph, alwaysLongest),
    alwaysCostliest: followPolicy(graph, alwaysCostliest),
    recoveryBudget: recoveryBudget(graph, rings, seen),
  };
  return { variant, graph, rings, incoming, outlook: seen, analysis };
}

function reach(graph: StateGraph, grade: Grade): GradeReach {
  const [nearest] = nearestFirst(graph, (node) => kindOf(graph, node) === grade);
  if (nearest === undefined) return { reachable: false, playthrough: null };
  return { reachable: true, playthrough: playthroughTo(graph, nearest) };
}
