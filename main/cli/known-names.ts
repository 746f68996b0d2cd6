import { readdir, readFile } from 'node:fs/promises';
import { dirname, join, resolve } from 'node:path';
import type { KnownNames } from '#core/proof/rules/names.ts';
import type { ProgrammeNames } from '#core/proof/rules/programme.ts';
import { inUse, parseLibrary } from '#core/house/library.ts';
import { parsePrinciples } from '#core/scenario/parse-principles.ts';
import { LIBRARY_FILE, LIBRARY_FOLDER } from '#main/services/house/library-file.ts';
import { readTextFile } from '#main/services/scenario-file.ts';
import { z } from '#core/contract/zod.ts';
import { packageRoot } from '../package-root.ts';
import { foldersAbove } from './folders-above.ts';

const SCENARIO_ENDING = '.scenario.json';

const manifestSchema = z.object({
  settings: z.record(z.string(), z.unknown()),
  props: z.record(z.string(), z.unknown()),
  looks: z.record(z.string(), z.unknown()),
});

/** The names that a programme's file may use: scenarios beside it, in the folder above, and the bundled ones. */
export async function knownToProgramme(file: string): Promise<ProgrammeNames> {
  const folder = dirname(resolve(file));
  const folders = [folder, dirname(folder), join(packageRoot(), 'scenarios')];
  const ids = (await Promise.all(folders.map(scenarioIdsIn))).flat();
  const { principles } = await knownNames(file);
  return { scenarios: new Set(ids), principles };
}

/** By their files' names: what is wrong inside one is told where that one is checked. */
async function scenarioIdsIn(folder: string): Promise<string[]> {
  const names = await readdir(folder).catch(() => []);
  return names.flatMap((name) => (name.endsWith(SCENARIO_ENDING) ? [name.slice(0, -SCENARIO_ENDING.length)] : []));
}

/**
 * The names that a scenario file may use: its principles are those nearest to it, else the bundled
 * ones; its settings, props and looks are what the bundled assets draw, and what the library of the data folder has that
 * it lies in.
 */
export async function knownNames(file: string): Promise<KnownNames> {
  const root = packageRoot();
  const assets = await withLibrary(await assetNames(join(root, 'assets/manifest.json')), foldersAbove(resolve(file)));
  for (const folder of [...foldersAbove(resolve(file)), join(root, 'scenarios')]) {
    const principles = await principlesIn(folder);
    if (principles !== null) return { ...assets, principles };
  }
  return { ...assets, principles: new Set() };
}

async function assetNames(manifest: string): Promise<Omit<KnownNames, 'principles'>> {
  const { settings, props, looks } = manifestSchema.parse(JSON.parse(await readFile(manifest, 'utf8')));
  const names = (entries: Readonly<Record<string, unknown>>) => new Set(Object.keys(entries));
  return { settings: names(settings), props: names(props), looks: names(looks) };
}

/** The names of the bundled assets, and those of the nearest library in a folder above. */
async function withLibrary(assets: Omit<KnownNames, 'principles'>, folders: readonly string[]): Promise<Omit<KnownNames, 'principles'>> {
  for (const folder of folders) {
    const read = await readTextFile(join(folder, LIBRARY_FOLDER, LIBRARY_FILE));
    const parsed = read.ok ? parseLibrary(read.text) : null;
    if (parsed?.ok !== true) continue;
    const { settings, props, looks } = parsed.library;
    return {
      settings: new Set([...assets.settings, ...inUse(settings).keys()]),
      props: new Set([...assets.props, ...inUse(props).keys()]),
      looks: new Set([...assets.looks, ...inUse(looks).keys()]),
    };
  }
  return assets;
}

async function principlesIn(folder: string): Promise<ReadonlySet<string> | null> {
  const read = await readTextFile(join(folder, 'principles.json'));
  if (!read.ok) return null;
  const parsed = parsePrinciples(read.text);
  return parsed.ok ? new Set(parsed.principles.map(({ id }) => id)) : null;
}
