import type { Explored } from '../analyze.ts';
import { kindOf, type StateGraph } from '../graph.ts';
import { alwaysCostliest, alwaysLongest, policyRun } from '../policies.ts';
import { fallsShort } from '../recovery-budget.ts';
import { shortestRun } from '../shortest-run.ts';
import type { Found } from './found.ts';

/** Chances are sums of fractions: this much above a limit is rounding, not chance. */
const ROUNDING = 1e-9;

/** The most choices that fall short which an A should forgive. */
const MOST_FORGIVEN = 3;

/** Grades that come without thinking: by chance, by a habit, or without any slip allowed or counted. */
export function unfairness(explored: Explored): Found[] {
  return [...byChance(explored), ...byPolicy(explored), ...byRecovery(explored)];
}

function byChance({ analysis }: Explored): Found[] {
  const { A, C } = analysis.random;
  const found: Found[] = [];
  if (A > 0.2 + ROUNDING) {
    const message = `Random play ends in A ${percent(A)} of the time; 20 % is the most. Ask for more in "bar", or make more choices cost something.`;
    found.push({ rule: 'random-gets-a', pointer: '', message });
  }
  if (A + C > 0.5 + ROUNDING) {
    const message = `Random play ends in C or better ${percent(A + C)} of the time; 50 % is the most. Let more choices miss a need or leave a slip.`;
    found.push({ rule: 'random-passes', pointer: '', message });
  }
  return found;
}

function percent(chance: number): string {
  return `${(chance * 100).toFixed(1)} %`;
}

function byPolicy({ graph, analysis }: Explored): Found[] {
  const winning = [
    { name: 'longest', result: analysis.alwaysLongest, policy: alwaysLongest },
    { name: 'costliest', result: analysis.alwaysCostliest, policy: alwaysCostliest },
  ].filter(({ result }) => result === 'A');
  const [playthrough] = winning
    .map(({ policy }) => policyRun(graph, policy))
    .toSorted((a, b) => a.length - b.length);
  if (playthrough === undefined) return [];
  const names = winning.map(({ name }) => name).join(' choice, and always taking the ');
  const message = `Always taking the ${names} choice ends in A. Let a shorter or cheaper one be better somewhere.`;
  return [{ rule: 'policy-gets-a', pointer: '', message, playthrough }];
}

function byRecovery({ graph, analysis }: Explored): Found[] {
  const { recoveryBudget, grades } = analysis;
  if (!grades.A.reachable) return [];
  if (recoveryBudget === 0) {
    const message = 'A single slip rules out an A. Let an honest recovery ("recovers") wipe one out.';
    return [{ rule: 'no-recovery', pointer: '', message }];
  }
  if (recoveryBudget !== null && recoveryBudget <= MOST_FORGIVEN) return [];
  const many = recoveryBudget === null ? 'any number of slips' : `${recoveryBudget} slips`;
  const message = `A run with ${many} can still end in A; ${MOST_FORGIVEN} are the most. Let a recovery be had once, or cost mood or money.`;
  const playthrough = carelessRun(graph);
  return [{ rule: 'free-recovery', pointer: '', message, ...(playthrough === null ? {} : { playthrough }) }];
}

/** The shortest run to an A with more choices that fall short than it should forgive. */
function carelessRun(graph: StateGraph): string[] | null {
  const enough = MOST_FORGIVEN + 1;
  return shortestRun(graph, {
    phases: enough + 1,
    phaseAfter: (node, edge, slips) => (fallsShort(graph, node, edge) ? Math.min(slips + 1, enough) : slips),
    isGoal: (node, slips) => slips === enough && kindOf(graph, node) === 'A',
  });
}
