import { rm } from 'node:fs/promises';
import { basename, dirname, join } from 'node:path';
import { type Manifest, manifestName } from '#core/results/exports/manifest.ts';
import { renamePatiently } from '../files/rename-patiently.ts';
import { syncFolder } from '../files/sync-folder.ts';
import type { ExportFacts, ExportJob } from './export-job.ts';
import { HashedFile } from './hashed-file.ts';

/**
 * Gives an export's drafts their names, the manifest last: once it is there, everything it names is. Where that
 * fails no draft is left.
 */
export async function publishExport(job: ExportJob, facts: ExportFacts, manifest: Manifest): Promise<void> {
  const folder = dirname(job.target);
  const name = manifestName(basename(job.target));
  const draft = join(folder, `${name}${job.draftMark}`);
  try {
    writeWhole(draft, `${JSON.stringify(manifest, null, 2)}\n`);
    for (const file of facts.files) await renamePatiently(file.draft, join(folder, file.name));
    await renamePatiently(draft, join(folder, name));
    syncFolder(folder);
  } catch (error) {
    await Promise.all([draft, ...facts.files.map((file) => file.draft)].map((path) => rm(path, { force: true })));
    throw error;
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
