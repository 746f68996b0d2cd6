import { parseScenario } from '../../scenario/parse.ts';
import { companionName } from '../companions.ts';
import type { EditKind } from '../history.ts';
import type { CompanionPatches, Companions } from '../sheet.ts';
import type { Source } from '../source.ts';
import type { TextPatch } from '../text-patch.ts';
import { followRoutes, renamesBetween } from './follow-routes.ts';
import { followTranslation } from './follow-translation.ts';
import { movedTexts } from './moved-texts.ts';

/** An edit of a scenario, or several in a row, from one text that could be read to another. */
export interface Followed {
  readonly before: Source;
  readonly after: Source;
  readonly steps: readonly (readonly TextPatch[])[];
  /** Of the last edit. Removing takes translations along; typing may be half of a cut and a paste, so it takes none. */
  readonly kind: EditKind;
}

/** What changes with an edit in the files that go with the scenario: translations follow their texts, and routes what they name. */
export function followEdit({ before, after, steps, kind }: Followed, companions: Companions): CompanionPatches {
  const files = Object.entries(companions).filter(([, text]) => text !== '');
  const isRoutes = ([name]: readonly [string, string]): boolean => companionName(name)?.locale === null;
  const routes = files.filter(isRoutes);
  const translations = files.filter((file) => !isRoutes(file));
  const patches: [string, readonly TextPatch[]][] = [];
  if (translations.length > 0) {
    const moved = movedTexts(before, after, steps);
    for (const [name, text] of translations) patches.push([name, followTranslation(text, moved, kind === 'remove')]);
  }
  const renames = routes.length > 0 && kind === 'rename' ? renamesBetween(before, after) : null;
  const was = renames === null ? null : parseScenario(before.text);
  if (renames !== null && was?.ok === true) {
    for (const [name, text] of routes) patches.push([name, followRoutes(text, was.scenario, renames)]);
  }
  return Object.fromEntries(patches.filter(([, each]) => each.length > 0));
}
