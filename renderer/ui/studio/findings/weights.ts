import type { Finding } from '#core/scenario/finding.ts';
import type { Text } from '../../messages/text.tsx';
import type { StudioFindings } from '../studio.ts';

/** How a finding weighs with its author: what is not written yet is no error. */
export type Weight = Finding['severity'] | 'todo';

/** How a finding weighs. */
export function weightOf({ toDo }: Pick<StudioFindings, 'toDo'>, finding: Finding): Weight {
  return toDo.has(finding) ? 'todo' : finding.severity;
}

/** How many findings weigh how much. */
export interface Weighed {
  readonly todo: number;
  readonly errors: number;
  readonly warnings: number;
}

/** All findings by their weight. */
export function weighed(found: StudioFindings): Weighed {
  const count = (weight: Weight): number => found.findings.filter((finding) => weightOf(found, finding) === weight).length;
  return { todo: count('todo'), errors: count('error'), warnings: count('warning') };
}

/** How many problems there are, on a button or in a line. */
export function problemCount(t: Text['t'], { todo, errors, warnings }: Weighed): string {
  return todo === 0 ? t('studio.problems', { errors, warnings }) : t('studio.problems-todo', { todo, errors, warnings });
}
