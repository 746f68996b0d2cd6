import type { Finding } from '#core/scenario/finding.ts';
import { inFormOrder } from '#core/studio/unfinished/to-do.ts';
import { segmentsOf } from '#core/studio/tree.ts';
import { type Weight, weightOf } from '../findings/weights.ts';
import type { StudioFindings } from '../studio.ts';

/** How findings are laid out. */
export type Grouping = 'severity' | 'beat';

/** Findings under one heading; `of` is a weight, the id of a beat, or "" for what is about no beat. */
export interface FindingGroup {
  readonly of: string;
  readonly findings: readonly Finding[];
}

/** Findings in groups: what is to be done first, in its order, errors before warnings; beats in the order of their first finding, what is about no beat before them. */
export function groupsOf(found: Pick<StudioFindings, 'findings' | 'toDo'>, by: Grouping): readonly FindingGroup[] {
  const groups = new Map<string, Finding[]>(by === 'severity' ? WEIGHTS.map((weight) => [weight, []]) : [['', []]]);
  for (const finding of found.findings) {
    const of = by === 'severity' ? weightOf(found, finding) : (beatIdOf(finding.pointer) ?? '');
    const group = groups.get(of);
    if (group === undefined) groups.set(of, [finding]);
    else group.push(finding);
  }
  return [...groups].flatMap(([of, each]) => (each.length === 0 ? [] : [{ of, findings: of === 'todo' ? inFormOrder(each) : each }]));
}

const WEIGHTS: readonly Weight[] = ['todo', 'error', 'warning'];

/** The id of the beat that a pointer leads into; null: none. */
function beatIdOf(pointer: string): string | null {
  const [home, id] = segmentsOf(pointer);
  return home === 'beats' && id !== undefined ? id : null;
}
