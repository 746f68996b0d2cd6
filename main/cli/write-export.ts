import { randomBytes } from 'node:crypto';
import { type FileHandle, open, rm } from 'node:fs/promises';
import { dirname } from 'node:path';
import { renamePatiently } from '#main/services/files/rename-patiently.ts';
import { syncFolder } from '#main/services/files/sync-folder.ts';
import type { ExportChunk } from '#main/services/results/csv-export.ts';
import { systemCode } from '#main/services/store/storage-fault.ts';
import { CliFailure, type CliIo } from './io.ts';

/**
 * Writes an export to a file, or to stdout. The file is only there once it is whole: it is written beside
 * its place first, and an older one of its name stays until then.
 *
 * @param target the file's absolute path, or where stdout is
 * @returns how many rows were written
 */
export async function writeExport(
  chunks: AsyncIterable<ExportChunk>,
  target: string | Pick<CliIo, 'stdout'>,
): Promise<number> {
  if (typeof target !== 'string') {
    return pour(chunks, async (text) => target.stdout(text));
  }
  const draft = `${target}.${randomBytes(4).toString('hex')}.tmp`;
  const file = await openNew(draft, target);
  try {
    const rows = await pour(chunks, (text) => file.writeFile(text));
    await file.sync();
    await file.close();
    await renamePatiently(draft, target);
    syncFolder(dirname(target));
    return rows;
  } catch (error) {
    await file.close();
    await rm(draft, { force: true });
    throw cannotWrite(error, target);
  }
}

async function pour(
  chunks: AsyncIterable<ExportChunk>,
  write: (text: string) => Promise<void>,
): Promise<number> {
  let rows = 0;
  for await (const { text, rowsDone } of chunks) {
    await write(text);
    rows = rowsDone;
  }
  return rows;
}

async function openNew(draft: string, target: string): Promise<FileHandle> {
  try {
    return await open(draft, 'wx', 0o600);
  } catch (error) {
    throw cannotWrite(error, target);
  }
}

function cannotWrite(error: unknown, target: string): unknown {
  const cause = systemCode(error);
  if (cause === null || cause.startsWith('SQLITE_')) return error;
  const message = `${target} cannot be written (${cause}), so nothing was. Check the folder, its rights and the space on its disk, or name another file with --out.`;
  return new CliFailure(1, 'cannot-write', message, { file: target, cause });
}
