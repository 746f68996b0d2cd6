import type { GradeAnswer } from '#core/contract/dashboards.ts';
import type { GradeGroup } from '#core/results/figures/grade-groups.ts';

/** Cohorts of a size that may be told in which nobody has finished anything. */
export function idleCohorts({ cohorts, members, others }: GradeAnswer): GradeGroup[] {
  const told = new Set([...cohorts.map(({ key }) => key), ...(others?.keys ?? [])]);
  const idle = members.cohorts.filter(({ cohort }) => !told.has(cohort));
  return idle.map(({ cohort }) => ({ key: cohort, people: 0, finished: 0, A: 0, C: 0, F: 0 }));
}
