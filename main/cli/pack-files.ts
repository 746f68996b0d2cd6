import { basename, join, resolve } from 'node:path';
import type { PackRefusal } from '#core/contract/packs.ts';
import { packNameOf } from '#core/packs/paths.ts';
import { parsePrinciples } from '#core/scenario/parse-principles.ts';
import { namesIn } from '#main/services/library/document-folder.ts';
import { factsOf } from '#main/services/packs/check-file.ts';
import { PRINCIPLES_FILE, PROGRAMME_FOLDER } from '#main/services/packs/holdings.ts';
import { packRefusal } from '#main/services/packs/refusals.ts';
import { type PrincipleFiles, usedPrinciples } from '#main/services/packs/used-principles.ts';
import type { NewPackFile, NewPackImage } from '#main/services/packs/write-pack.ts';
import { readTextFile } from '#main/services/scenario-file.ts';
import { packageRoot } from '../package-root.ts';
import { foldersAbove } from './folders-above.ts';
import type { CliIo } from './io.ts';
import { lintTargets } from './lint-targets.ts';
import { packPictures } from './pack-pictures.ts';

/**
 * The files of a pack that the named files and folders make, with the principles they use (those that are named, else the
 * nearest ones) and with what of an organisation's own is drawn in them.
 *
 * @param data the data folder with the organisation's library; null: the nearest one
 * @throws ContractError with a `PackRefusal`
 * @throws CliFailure (exit 2) where a path does not exist or nothing is found
 */
export async function packFiles(io: CliIo, paths: readonly string[], data: string | null): Promise<readonly (NewPackFile | NewPackImage)[]> {
  const files = new Map<string, NewPackFile>();
  const places: string[] = [];
  for (const { file, kind } of await lintTargets(io, paths)) {
    const place = resolve(io.cwd, file);
    const path = kind === 'programme' ? `${PROGRAMME_FOLDER}/${basename(file)}` : basename(file);
    if (files.has(path)) throw packRefusal('same-id', path);
    files.set(path, { path, text: await soundText(place, path) });
    places.push(place);
  }
  const chosen = [...files.values()];
  const [place = io.cwd] = places;
  const all = [...chosen, ...(await packPictures(chosen, place, data))];
  if (chosen.some(({ path }) => packNameOf(path)?.kind === 'principles')) return all;
  return [...all, ...usedPrinciples(chosen, await nearestPrinciples(place))];
}

async function soundText(place: string, path: string): Promise<string> {
  const read = await readTextFile(place);
  const name = packNameOf(path);
  const refuse = (refusal: PackRefusal): Error => packRefusal(refusal, path);
  if (!read.ok) throw refuse('not-text');
  if (name === null || name.kind === 'manifest') throw refuse('foreign');
  if (factsOf({ name: { ...name, kind: name.kind }, text: read.text }).faults.length > 0) throw refuse('not-playable');
  return read.text;
}

/** Those of the nearest folder above that has any, else those that came along. */
async function nearestPrinciples(place: string): Promise<PrincipleFiles> {
  for (const folder of foldersAbove(place)) {
    const known = await principlesIn(folder);
    if (known.size > 0) return known;
  }
  return principlesIn(join(packageRoot(), 'scenarios'));
}

async function principlesIn(folder: string): Promise<PrincipleFiles> {
  const names: readonly string[] = await namesIn(folder).catch(() => []);
  if (!names.includes(PRINCIPLES_FILE)) return new Map();
  const files = names.filter((name) => packNameOf(name)?.kind === 'principles').toSorted();
  const read = await Promise.all(files.map(async (name) => [name, await readTextFile(join(folder, name))] as const));
  return new Map(
    read.flatMap(([name, file]) => {
      const parsed = file.ok ? parsePrinciples(file.text) : null;
      return parsed?.ok === true ? [[name, parsed.principles] as const] : [];
    }),
  );
}
