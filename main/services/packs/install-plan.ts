import type { PackInstall } from '#core/contract/packs.ts';
import { packNameOf } from '#core/packs/paths.ts';
import type { Picture } from '#core/packs/pictures.ts';
import { withPrinciples, writePrinciples } from '#core/packs/principles.ts';
import { parsePrinciples, type Principle } from '#core/scenario/parse-principles.ts';
import { scenarioFileName } from '../library/file-name.ts';
import { type Holdings, PRINCIPLES_FILE } from './holdings.ts';
import { packRefusal } from './refusals.ts';
import type { Compared } from './review-pack.ts';
import type { NewPackFile } from './write-pack.ts';

/** What an installation does. */
export interface InstallPlan {
  /** Files of the folder of scenarios, as they stand afterwards. */
  readonly files: readonly NewPackFile[];
  /** What is added to the organisation's library. */
  readonly pictures: readonly Picture[];
}

/**
 * The files that stand in the organisation's folder afterwards, of those that were chosen; what is there already is left out.
 *
 * @throws ContractError with a `PackRefusal`
 */
export async function planInstall(compared: readonly Compared[], { files }: Pick<PackInstall, 'files'>, holdings: Holdings): Promise<InstallPlan> {
  const chosen = files.map((path) => {
    const found = compared.find(({ file }) => file.path === path);
    if (found === undefined) throw packRefusal('missing', path);
    if (!found.installable) throw packRefusal('cannot-install', path);
    return found;
  });
  const taken = new Set(files);
  for (const { file } of chosen) {
    const { kind, id } = file.name;
    const needsOne = (kind === 'translation' || kind === 'routes') && id !== null;
    if (needsOne && !taken.has(scenarioFileName(id)) && !holdings.hasScenario(id)) throw packRefusal('needs-scenario', file.path);
  }
  const changing = chosen.filter(({ standing }) => standing !== 'same');
  const plain = changing.filter(({ principles, pictures }) => principles === null && pictures === null).map(({ file: { path, text } }) => ({ path, text }));
  const all = [...plain, ...(await plannedPrinciples(changing, holdings))].toSorted((a, b) => (a.path < b.path ? -1 : 1));
  return { files: all, pictures: changing.flatMap(({ pictures }) => pictures?.added ?? []) };
}

/**
 * Principles are put into the organisation's own. Where it has none, those that came with Extra Mile hold: they become its
 * own then, in every language, for its own ones hold alone.
 */
async function plannedPrinciples(changing: readonly Compared[], holdings: Holdings): Promise<NewPackFile[]> {
  const coming = new Map(
    changing.flatMap(({ file, principles }) => (principles === null ? [] : [[file.path, [...principles.changed, ...principles.added]] as const])),
  );
  if (coming.size === 0) return [];
  const source = await holdings.principlesSource();
  const bundled = source === 'own' ? [] : [...holdings.files('bundled')].filter((path) => packNameOf(path)?.kind === 'principles');
  const paths = [...new Set([...bundled, ...coming.keys()])];
  const needsBase = source === 'bundled' && !paths.includes(PRINCIPLES_FILE);
  if (needsBase) throw packRefusal('needs-scenario', paths[0] ?? PRINCIPLES_FILE);
  return Promise.all(
    paths.map(async (path) => {
      const there = await holdings.read(source, path);
      return { path, text: textOf(there?.text ?? null, coming.get(path) ?? []) };
    }),
  );
}

function textOf(there: string | null, coming: readonly Principle[]): string {
  return there !== null && parsePrinciples(there).ok ? withPrinciples(there, coming) : writePrinciples(coming);
}
