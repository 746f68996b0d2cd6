import { writePrinciples } from '#core/packs/principles.ts';
import { packNameOf } from '#core/packs/paths.ts';
import type { Principle } from '#core/scenario/parse-principles.ts';
import { parseProgramme } from '#core/scenario/parse-programme.ts';
import { parseScenario } from '#core/scenario/parse.ts';
import type { NewPackFile } from './write-pack.ts';

/** Principles as they stand in a file, and in the files of other languages beside it. */
export type PrincipleFiles = ReadonlyMap<string, readonly Principle[]>;

/** Files of those principles that scenarios and programmes name: whoever gets them may not have them. */
export function usedPrinciples(files: readonly NewPackFile[], known: PrincipleFiles): NewPackFile[] {
  const used = new Set(files.flatMap(namedIn));
  return [...known].flatMap(([path, principles]) => {
    const going = principles.filter(({ id }) => used.has(id));
    return going.length === 0 ? [] : [{ path, text: writePrinciples(going) }];
  });
}

function namedIn({ path, text }: NewPackFile): string[] {
  const kind = packNameOf(path)?.kind;
  if (kind === 'programme') {
    const parsed = parseProgramme(text);
    return parsed.ok ? parsed.programme.weeks.flatMap(({ principles }) => principles) : [];
  }
  if (kind !== 'scenario') return [];
  const parsed = parseScenario(text);
  if (!parsed.ok) return [];
  return [...parsed.scenario.beats.values()].flatMap((beat) => (beat.kind === 'choices' ? beat.choices.flatMap(({ shows }) => shows) : []));
}
