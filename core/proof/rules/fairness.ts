import type { Explored } from '../analyze.ts';
import { alwaysCostliest, alwaysLongest, policyRun } from '../policies.ts';
import type { Found } from './found.ts';

/** Grades that come without thinking: by chance, by a habit, or without any slip allowed or counted. */
export function unfairness(explored: Explored): Found[] {
  return [...byChance(explored), ...byPolicy(explored), ...byRecovery(explored)];
}

function byChance({ analysis }: Explored): Found[] {
  const { A, C } = analysis.random;
  const percent = (chance: number) => `${(chance * 100).toFixed(1)} %`;
  const found: Found[] = [];
  if (A > 0.2) {
    const message = `Random play ends in A ${percent(A)} of the time; 20 % is the most. Ask for more in "bar", or make more choices cost something.`;
    found.push({ rule: 'random-gets-a', pointer: '', message });
  }
  if (A + C > 0.5) {
    const message = `Random play ends in C or better ${percent(A + C)} of the time; 50 % is the most. Let more choices miss a need or leave a slip.`;
    found.push({ rule: 'random-passes', pointer: '', message });
  }
  return found;
}

function byPolicy({ graph, analysis }: Explored): Found[] {
  const winning = [
    { name: 'longest', result: analysis.alwaysLongest, policy: alwaysLongest },
    { name: 'costliest', result: analysis.alwaysCostliest, policy: alwaysCostliest },
  ].filter(({ result }) => result === 'A');
  const [first] = winning;
  if (first === undefined) return [];
  const names = winning.map(({ name }) => name).join(' choice, and always taking the ');
  const message = `Always taking the ${names} choice ends in A. Let a shorter or cheaper one be better somewhere.`;
  return [{ rule: 'policy-gets-a', pointer: '', message, playthrough: policyRun(graph, first.policy) }];
}

function byRecovery({ analysis }: Explored): Found[] {
  const { recoveryBudget, grades } = analysis;
  if (!grades.A.reachable) return [];
  if (recoveryBudget === 0) {
    const message = 'A single slip rules out an A. Let an honest recovery ("recovers") wipe one out.';
    return [{ rule: 'no-recovery', pointer: '', message }];
  }
  if (recoveryBudget !== null && recoveryBudget <= 3) return [];
  const many = recoveryBudget === null ? 'any number of slips' : `${recoveryBudget} slips`;
  const message = `A run with ${many} can still end in A; 3 are the most. Let a recovery be had once, or cost mood or money.`;
  return [{ rule: 'free-recovery', pointer: '', message }];
}
