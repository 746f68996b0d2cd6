import { compileScenario } from '../../dialogue/compile.ts';
import { playScript } from '../../dialogue/script.ts';
import { reportCard } from '../../grading/report-card.ts';
import type { Scenario } from '../../scenario/format.ts';
import type { Route, Routes } from '../../scenario/parse-routes.ts';
import type { Found } from './found.ts';

/** Routes that can no longer be played, or reach another grade than they must. */
export function brokenRoutes(scenario: Scenario, { routes }: Routes): Found[] {
  return routes.flatMap((route, index): Found[] => {
    const message = problemOf(scenario, route);
    if (message === null) return [];
    return [{ rule: 'route-broken', pointer: `/routes/${index}`, message, playthrough: route.choices }];
  });
}

function problemOf(scenario: Scenario, { name, variant, choices, grade }: Route): string | null {
  if (variant !== undefined && !scenario.variants.has(variant)) {
    return `The route "${name}" asks for the variant "${variant}", which the scenario does not have. Name one that is there.`;
  }
  const program = compileScenario(scenario, variant ?? null);
  const run = playScript(program, choices);
  if (!run.ok) {
    const offered = run.offered.filter(({ offer }) => offer === 'open').map(({ id }) => id);
    const list = [...offered, ...(run.timer ? ['@timeout'] : [])].join(', ') || 'nothing';
    return `The route "${name}" fails at step ${run.step}, beat "${run.beat}" (${run.fault}). Offered there: ${list}.`;
  }
  const card = reportCard(program, run.state, run.steps);
  if (card.grade === grade) return null;
  return `The route "${name}" ends in ${card.grade} and must end in ${grade}. Mend the scenario, or the route.`;
}
