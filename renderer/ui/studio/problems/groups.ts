import type { Finding } from '#core/scenario/finding.ts';
import { segmentsOf } from '#core/studio/tree.ts';

/** How findings are laid out. */
export type Grouping = 'severity' | 'beat';

/** Findings under one heading; `of` is `error`, `warning`, the id of a beat, or "" for what is about no beat. */
export interface FindingGroup {
  readonly of: string;
  readonly findings: readonly Finding[];
}

/** Findings in groups: errors before warnings, beats in the order of their first finding, what is about no beat before them. */
export function groupsOf(findings: readonly Finding[], by: Grouping): readonly FindingGroup[] {
  const groups = new Map<string, Finding[]>(by === 'severity' ? [['error', []], ['warning', []]] : [['', []]]);
  for (const finding of findings) {
    const of = by === 'severity' ? finding.severity : (beatIdOf(finding.pointer) ?? '');
    const group = groups.get(of);
    if (group === undefined) groups.set(of, [finding]);
    else group.push(finding);
  }
  return [...groups].flatMap(([of, each]) => (each.length === 0 ? [] : [{ of, findings: each }]));
}

/** The id of the beat that a pointer leads into; null: none. */
export function beatIdOf(pointer: string): string | null {
  const [home, id] = segmentsOf(pointer);
  return home === 'beats' && id !== undefined ? id : null;
}
