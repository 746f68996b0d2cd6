import { compileScenario } from '../dialogue/compile.ts';
import { playScript } from '../dialogue/script.ts';
import { reportCard } from '../grading/report-card.ts';
import type { Grade, Scenario } from '../scenario/format.ts';
import type { Route } from '../scenario/parse-routes.ts';
import type { Edit } from './edit.ts';
import { addItem } from './operations/add-item.ts';
import { removeValue } from './operations/remove-value.ts';
import { setValue } from './operations/set-value.ts';
import { Source } from './source.ts';
import { pointerFrom } from './tree.ts';

/** What came of a route on a scenario. */
export type RouteResult =
  | { readonly holds: true }
  /** It ends in another grade than it must. */
  | { readonly holds: false; readonly why: 'grade'; readonly reached: Grade }
  /** It cannot be played to its end: from this step on (from 1), at this beat. */
  | { readonly holds: false; readonly why: 'broken'; readonly step: number; readonly beat: string }
  | { readonly holds: false; readonly why: 'no-variant' };

/** Plays a route on a scenario. */
export function tryRoute(scenario: Scenario, route: Omit<Route, 'name'>): RouteResult {
  const { choices, grade } = route;
  const variant = route.variant ?? null;
  if (variant !== null && !scenario.variants.has(variant)) return { holds: false, why: 'no-variant' };
  const program = compileScenario(scenario, variant);
  const run = playScript(program, choices);
  if (!run.ok) return { holds: false, why: 'broken', step: run.step, beat: run.beat };
  const reached = reportCard(program, run.state, run.steps).grade;
  return reached === grade ? { holds: true } : { holds: false, why: 'grade', reached };
}

/** The text of a file of routes that holds none yet. */
export function emptyRoutes(scenario: string): Source {
  return new Source(`${JSON.stringify({ scenario, routes: [] }, null, 2)}\n`);
}

/** Keeps a run as a route, behind the others. */
export function addRoute(source: Source, { name, choices, variant, grade }: Route): Edit {
  const value = { name, choices: [...choices], ...(variant === undefined ? {} : { variant }), grade };
  return addItem(source, '/routes', value);
}

/** Calls a route something else. */
export function renameRoute(source: Source, index: number, name: string): Edit {
  return setValue(source, pointerFrom('routes', index, 'name'), name);
}

/** Takes a route out. */
export function removeRoute(source: Source, index: number): Edit {
  return removeValue(source, pointerFrom('routes', index));
}
