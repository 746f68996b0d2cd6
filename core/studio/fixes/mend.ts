import type { Finding } from '../../scenario/finding.ts';
import type { ExploreOptions } from '../../proof/explore.ts';
import type { KnownNames } from '../../proof/rules/names.ts';
import { Source } from '../source.ts';
import { applyPatches, type TextPatch } from '../text-patch.ts';
import { type LookedThrough, lookThrough } from '../unfinished/look-through.ts';
import type { FixKind, FixWords } from './fix.ts';
import { fixFor } from './fix-for.ts';

/** A fix that was tried out: with it the finding is gone, and there is no new one. */
export interface ProvedFix {
  /** Of the finding it is for. */
  readonly rule: string;
  readonly pointer: string;
  readonly kind: FixKind;
  readonly word: string;
  readonly patches: readonly TextPatch[];
  /** Pointer, after the fix, to what it is about. */
  readonly at: string;
}

/** What fixes are tried out with. */
export interface MendParts {
  readonly text: string;
  readonly names: KnownNames | null;
  readonly words: FixWords;
  readonly id: string | null;
  readonly options?: ExploreOptions;
}

/** Fixes are tried out until so many were. */
const MOST_TRIED = 200;

/** A fix is not tried out on a scenario with more states than this: it would take too long. */
const MOST_STATES = 50_000;

/** Every fix of a text that holds what it promises. */
export function mend({ text, names, words, id, options = {} }: MendParts): readonly ProvedFix[] {
  const source = new Source(text);
  if (source.unsound !== null) return [];
  const bounded = { ...options, bound: Math.min(options.bound ?? MOST_STATES, MOST_STATES) };
  const before = lookThrough(text, names, bounded);
  const fixes: ProvedFix[] = [];
  let tried = 0;
  for (const finding of before.findings) {
    const fix = tried < MOST_TRIED ? fixFor({ source, finding, names, words, id }) : null;
    if (fix === null) continue;
    tried += 1;
    const { patches, at } = fix.edit;
    const after = lookThrough(applyPatches(text, patches), names, bounded);
    if (!holds(before, after, finding)) continue;
    fixes.push({ rule: finding.rule, pointer: finding.pointer, kind: fix.kind, word: fix.word, patches, at });
  }
  return fixes;
}

/**
 * Whether a fix leaves less to do than there was. Pointers move as things come and go, so findings are counted by their
 * rule. What a rule finds only now that it waits for nothing was there before.
 */
function holds(before: LookedThrough, after: LookedThrough, mended: Finding): boolean {
  if (!before.isWhole || !after.isWhole) return false;
  const had = countByRule(before.findings);
  const has = countByRule(after.findings);
  if ((has.get(mended.rule) ?? 0) >= (had.get(mended.rule) ?? 0)) return false;
  return [...has].every(([rule, count]) => before.waiting.includes(rule) || count <= (had.get(rule) ?? 0));
}

function countByRule(findings: readonly Finding[]): ReadonlyMap<string, number> {
  const counts = new Map<string, number>();
  for (const { rule } of findings) counts.set(rule, (counts.get(rule) ?? 0) + 1);
  return counts;
}
