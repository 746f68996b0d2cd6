import { hashText } from '#core/results/hash.ts';
import { packNameOf } from '#core/packs/paths.ts';
import { scenarioFileName } from '../library/file-name.ts';
import { readTextFile } from '../scenario-file.ts';
import type { RemovedFile, Signature, StudioStore } from '../store/studio-store.ts';
import type { AuditStore } from '../store/store.ts';
import { join } from 'node:path';
import { endInstall, type InstallFolders, type InstallJournal, moveInstalled, openInstall, stagedText } from './journal.ts';

/** The kind of the audit's entry. */
const INSTALLED = 'pack-installed';

/** More installations than can have begun since the one that is under way. */
const LAST_ENTRIES = 20;

/** Where it is kept what was installed and what stood in its place. */
export interface InstallStores {
  readonly studio: Pick<StudioStore, 'keepVersions' | 'addRemoved' | 'published' | 'waiting'>;
  readonly audit: Pick<AuditStore, 'add' | 'list'>;
}

/**
 * Brings an installation that was begun to its end; nothing is done where there is none. What stood in the place of its
 * files is kept first: scenarios as versions, and everything in the bin.
 */
export async function finishInstall(folders: InstallFolders, stores: InstallStores): Promise<void> {
  const journal = await openInstall(folders);
  if (journal === null) return;
  const noted = await stores.audit.list({ kind: INSTALLED, limit: LAST_ENTRIES });
  if (!noted.some(({ body }) => body['install'] === journal.install)) await keepAndNote(folders, stores, journal);
  await moveInstalled(folders, journal);
  await endInstall(folders);
}

async function keepAndNote(folders: InstallFolders, { studio, audit }: InstallStores, journal: InstallJournal): Promise<void> {
  const { at, staff, by, pack, install, paths, pictures } = journal;
  const who: Signature = { at, staff, by };
  const replaced: RemovedFile[] = [];
  for (const [number, path] of paths.entries()) {
    const old = await readTextFile(join(folders.own, path));
    if (old.ok) replaced.push({ name: path, text: old.text });
    const text = await stagedText(folders, number);
    if (packNameOf(path)?.kind !== 'scenario' || text === null) continue;
    const found = old.ok ? [{ text: old.text, hash: hashText(old.text), kind: 'found', label: null } as const] : [];
    const coming = { text, hash: hashText(text), kind: 'saved', label: pack.name } as const;
    await studio.keepVersions(path, [...found, coming], who, null);
  }
  const [pins, waiting] = [await studio.published(), await studio.waiting()];
  for (const [file, files] of grouped(replaced)) {
    // What players got of it is in the bin with it: it does not come out as something else.
    const { number: published, translations } = pins.get(file) ?? {};
    await studio.addRemoved(file, { files, draft: null, published, translations, waiting: waiting.has(file) }, who);
  }
  const names = new Set(replaced.map(({ name }) => name));
  const body = { install, ...pack, added: paths.filter((path) => !names.has(path)), replaced: [...names], pictures };
  await audit.add({ at, staff, staffName: by, kind: INSTALLED, body });
}

/** A scenario's files together, under its name, so that they can be taken out of the bin together. */
function grouped(files: readonly RemovedFile[]): ReadonlyMap<string, readonly RemovedFile[]> {
  const names = new Set(files.map(({ name }) => name));
  return Map.groupBy(files, ({ name }) => {
    const found = packNameOf(name);
    const scenario = found?.kind === 'programme' || found?.id === null || found?.id === undefined ? name : scenarioFileName(found.id);
    return names.has(scenario) ? scenario : name;
  });
}
