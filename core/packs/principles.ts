import { hashJson } from '../results/hash.ts';
import { parsePrinciples, type Principle } from '../scenario/parse-principles.ts';
import { setValue } from '../studio/operations/set-value.ts';
import { Source } from '../studio/source.ts';
import { applyPatches } from '../studio/text-patch.ts';

/** How principles that come stand to those that are here: those nobody has yet, and those of the same id in other words. */
export interface PrincipleChanges {
  readonly added: readonly Principle[];
  readonly changed: readonly Principle[];
}

/** Compares principles by their ids. */
export function comparePrinciples(here: readonly Principle[], coming: readonly Principle[]): PrincipleChanges {
  const known = new Map(here.map((principle) => [principle.id, hashJson(asJson(principle))]));
  return {
    added: coming.filter(({ id }) => !known.has(id)),
    changed: coming.filter((principle) => known.has(principle.id) && known.get(principle.id) !== hashJson(asJson(principle))),
  };
}

/**
 * The text of a file of principles with others in it: those of the same id in their place, new ones at the end, and
 * everything else as it was.
 *
 * @param text of the file as it is; it breaks no rule
 */
export function withPrinciples(text: string, coming: readonly Principle[]): string {
  const parsed = parsePrinciples(text);
  const ids = parsed.ok ? parsed.principles.map(({ id }) => id) : [];
  return coming.reduce((before, principle) => {
    const at = ids.indexOf(principle.id);
    const edit = setValue(new Source(before), `/principles/${at < 0 ? '-' : at}`, asJson(principle));
    return 'refused' in edit ? before : applyPatches(before, edit.patches);
  }, text);
}

/** The text of a file of principles, in their order. */
export function writePrinciples(principles: readonly Principle[]): string {
  return `${JSON.stringify({ format: 1, principles: principles.map(asJson) }, null, 2)}\n`;
}

function asJson({ id, name, summary, looks: { F, C, A } }: Principle) {
  return { id, name, summary, looks: { F, C, A } };
}
