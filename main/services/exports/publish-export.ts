import { rm, stat } from 'node:fs/promises';
import { basename, dirname, join } from 'node:path';
import { type Manifest, manifestName } from '#core/results/exports/manifest.ts';
import { renamePatiently } from '../files/rename-patiently.ts';
import { syncFolder } from '../files/sync-folder.ts';
import { systemCode } from '../store/storage-fault.ts';
import { type ExportFacts, ExportFailure, type ExportJob } from './export-job.ts';
import { HashedFile } from './hashed-file.ts';

/**
 * Gives an export's drafts their names. The manifest of an earlier export of that name goes before the first of them,
 * the new one comes after the last: so whenever it ends, a manifest that stands vouches for all it names, and files
 * without one are not a finished export. Where that fails no draft is left.
 *
 * @throws ExportFailure
 */
export async function publishExport(job: ExportJob, facts: ExportFacts, manifest: Manifest): Promise<void> {
  const folder = dirname(job.target);
  const name = manifestName(basename(job.target));
  const draft = join(folder, `${name}${job.draftMark}`);
  try {
    for (const taken of [...facts.files.map((file) => file.name), name]) await refuseFolder(join(folder, taken));
    writeWhole(draft, `${JSON.stringify(manifest, null, 2)}\n`);
    await rm(join(folder, name), { force: true });
    syncFolder(folder);
    for (const file of facts.files) await put(file.draft, join(folder, file.name));
    await put(draft, join(folder, name));
    syncFolder(folder);
  } catch (error) {
    await Promise.all([draft, ...facts.files.map((file) => file.draft)].map((path) => rm(path, { force: true })));
    throw error;
  }
}

/** A folder of a file's name would only be found in the way once others are in their places. */
export async function refuseFolder(path: string): Promise<void> {
  const found = await stat(path).catch(() => null);
  if (found?.isDirectory() !== true) return;
  const message = `${path} is a folder, so the export cannot be written. Name another file.`;
  throw new ExportFailure({ code: 'cannot-write', message, details: { cause: 'EISDIR' } });
}

async function put(draft: string, path: string): Promise<void> {
  try {
    await renamePatiently(draft, path);
  } catch (error) {
    const cause = systemCode(error);
    if (cause === null) throw error;
    const message =
      `${basename(path)} cannot be replaced (${cause}): another program may have it open. Close it there and export again. ` +
      'Until then the files of this name have no manifest, and belong to no finished export.';
    throw new ExportFailure({ code: 'cannot-write', message, details: { cause } });
  }
}

function writeWhole(path: string, text: string): void {
  const file = new HashedFile(path);
  try {
    file.write(text);
    file.finish();
  } finally {
    file.close();
  }
}
