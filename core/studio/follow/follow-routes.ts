import type { Scenario } from '../../scenario/format.ts';
import { rehearse } from '../rehearsal/rehearse.ts';
import { Source } from '../source.ts';
import type { TextPatch } from '../text-patch.ts';
import { rewritten } from '../operations/rename-entry.ts';
import { itemsOf, member, membersOf, textOf, type TreeNode } from '../tree.ts';

/** What choices and variants are called after an edit that only gave things other ids. */
export interface Renames {
  /** By the beat's id and the choice's, both before it. */
  readonly choices: ReadonlyMap<string, ReadonlyMap<string, string>>;
  readonly variants: ReadonlyMap<string, string>;
}

/** Compares two texts that differ in ids alone; null where they differ in more, or in no id that routes name. */
export function renamesBetween(before: Source, after: Source): Renames | null {
  const beats = pairs(membersOf(member(before.root, 'beats')), membersOf(member(after.root, 'beats')));
  const variants = pairs(membersOf(member(before.root, 'variants')), membersOf(member(after.root, 'variants')));
  if (beats === null || variants === null) return null;
  const choices = new Map<string, ReadonlyMap<string, string>>();
  for (const [old, now] of beats) {
    const both = pairs(itemsOf(member(old, 'choices')), itemsOf(member(now, 'choices')));
    if (both === null) return null;
    const changed = both.flatMap(([a, b]) => changedId(textOf(a, 'id'), textOf(b, 'id')));
    if (changed.length > 0) choices.set(String(old.key), new Map(changed));
  }
  const renamed = new Map(variants.flatMap(([old, now]) => changedId(String(old.key), String(now.key))));
  return choices.size === 0 && renamed.size === 0 ? null : { choices, variants: renamed };
}

/**
 * What becomes of a text of routes when choices and variants have got other ids. Each route is played on the scenario as it was,
 * for the id of a choice means something in its beat alone; from where it could not be played, its words stay.
 */
export function followRoutes(text: string, before: Scenario, { choices, variants }: Renames): readonly TextPatch[] {
  const source = new Source(text);
  if (source.unsound !== null) return [];
  return itemsOf(member(source.root, 'routes')).flatMap((route) => {
    const variant = member(route, 'variant');
    const words = itemsOf(member(route, 'choices'));
    const run = rehearse(before, {
      variant: typeof variant?.value === 'string' ? variant.value : null,
      from: null,
      words: words.map(({ value }) => String(value)),
    });
    const steps = run === null ? [] : run.steps.map(({ before: { beat } }) => run.program.beats[beat]?.id ?? '');
    const patches = steps.flatMap((beat, index) => idAfter(words[index], choices.get(beat)));
    return [...patches, ...idAfter(variant, variants)];
  });
}

function idAfter(node: TreeNode | null | undefined, ids: ReadonlyMap<string, string> | undefined): readonly TextPatch[] {
  const to = typeof node?.value === 'string' ? ids?.get(node.value) : undefined;
  return to === undefined || node === null || node === undefined ? [] : [rewritten(node, to)];
}

function pairs(a: readonly TreeNode[], b: readonly TreeNode[]): readonly (readonly [TreeNode, TreeNode])[] | null {
  return a.length === b.length ? a.flatMap((node, index) => (b[index] === undefined ? [] : [[node, b[index]] as const])) : null;
}

function changedId(old: string | null, now: string | null): readonly (readonly [string, string])[] {
  return old === null || now === null || old === now ? [] : [[old, now]];
}
