import { constants } from 'node:fs';
import { type FileHandle, open } from 'node:fs/promises';
import { systemCode } from '../store/storage-fault.ts';

/** The bytes of a file, or why they cannot be had, as words that follow "This file". */
export type BoundedRead =
  | { readonly ok: true; readonly bytes: Buffer }
  | { readonly ok: false; readonly tooLarge: boolean; readonly problem: string };

/** Reads a file of at most `most` bytes; never waits on a pipe, never throws. */
export async function readBounded(path: string, most: number): Promise<BoundedRead> {
  let file: FileHandle | undefined;
  try {
    // Without O_NONBLOCK, opening a named pipe would wait for its writer for ever. Windows has neither.
    file = await open(path, constants.O_RDONLY | (constants.O_NONBLOCK ?? 0));
    return await readWithin(file, most);
  } catch (error) {
    return { ok: false, tooLarge: false, problem: problemOf(error) };
  } finally {
    await file?.close();
  }
}

async function readWithin(file: FileHandle, most: number): Promise<BoundedRead> {
  const status = await file.stat();
  if (!status.isFile()) {
    return { ok: false, tooLarge: false, problem: 'is a folder or a device, not a file. Move it away.' };
  }
  const bytes = Buffer.alloc(Math.min(status.size, most) + 1);
  let filled = 0;
  for (;;) {
    const { bytesRead } = await file.read(bytes, filled, bytes.length - filled);
    filled += bytesRead;
    if (bytesRead === 0 || filled === bytes.length) break;
  }
  if (filled > most) {
    return { ok: false, tooLarge: true, problem: `is larger than ${most / 1_000_000} MB. Make it shorter.` };
  }
  return { ok: true, bytes: bytes.subarray(0, filled) };
}

function problemOf(error: unknown): string {
  const code = systemCode(error) ?? 'unknown reason';
  switch (code) {
    case 'ELOOP':
      return `is a link that leads back to itself (${code}). Replace it by the file it should lead to.`;
    case 'ENOENT':
      return `is not there, or is a link to one that is not (${code}). Check its name, or what it should lead to.`;
    case 'EACCES':
    case 'EPERM':
      return `may not be read by this user (${code}). Give them the right to read it.`;
    default:
      return `cannot be read (${code}). Save it again, or move it away.`;
  }
}
