import { createWriteStream } from 'node:fs';
import { open, stat } from 'node:fs/promises';
import { basename, dirname, extname, join } from 'node:path';
import { pipeline } from 'node:stream/promises';
import { ZipFile } from 'yazl';
import type { ExportPiece } from '#core/contract/exports.ts';
import { type Manifest, manifestName } from '#core/results/exports/manifest.ts';
import { PIECE_BYTES } from '../files/piece-bytes.ts';

/** One file to hand over. */
export interface Download {
  readonly path: string;
  readonly name: string;
  /** Its media type. */
  readonly type: string;
  readonly bytes: number;
}

const WORKBOOK = 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet';

/**
 * One file for all that an export wrote: a workbook is one and tells what it is on its last sheet; of other
 * formats it is an archive of the files and their manifest.
 */
export async function packDownload(target: string, manifest: Manifest): Promise<Download> {
  if (manifest.format === 'xlsx') return { path: target, name: basename(target), type: WORKBOOK, bytes: (await stat(target)).size };
  const folder = dirname(target);
  const path = join(folder, `${basename(target, extname(target))}-${manifest.format}.zip`);
  const zip = new ZipFile();
  for (const name of [...manifest.files.map((file) => file.name), manifestName(basename(target))]) {
    zip.addFile(join(folder, name), name, { mtime: new Date(manifest.madeAt), mode: 0o100600 });
  }
  zip.end();
  await pipeline(zip.outputStream, createWriteStream(path, { mode: 0o600 }));
  return { path, name: basename(path), type: 'application/zip', bytes: (await stat(path)).size };
}

/** A download as its reader gets it: what it is, then its bytes, each piece read when it is asked for. */
export async function* downloadPieces(
  { path, name, type, bytes }: Download,
  signal: AbortSignal,
): AsyncGenerator<ExportPiece> {
  yield { kind: 'file', name, type, bytes };
  const file = await open(path, 'r');
  try {
    const buffer = Buffer.alloc(PIECE_BYTES);
    for (;;) {
      const { bytesRead } = await file.read(buffer, 0, PIECE_BYTES);
      if (bytesRead === 0 || signal.aborted) return;
      yield { kind: 'bytes', base64: buffer.toString('base64', 0, bytesRead) };
    }
  } finally {
    await file.close();
  }
}
