import type { Readable } from 'node:stream';
import { type Entry, fromBufferPromise, type ZipFile } from 'yauzl';

/** What of an archive was asked for, by name, or why it cannot be had. */
export type ZipEntries = { readonly ok: true; readonly files: ReadonlyMap<string, Buffer> } | { readonly ok: false; readonly problem: string };

/** More entries than any archive of interest has. */
const MOST_ENTRIES = 20_000;

/** Whether bytes begin as a ZIP archive does. */
export function isZip(bytes: Buffer): boolean {
  return bytes.subarray(0, 4).equals(Buffer.from('PK\u0003\u0004', 'latin1'));
}

/**
 * A few entries of an archive, in memory; all others are never unpacked. Nothing is written anywhere, so no name of the archive
 * leads anywhere. Never throws.
 *
 * @param wanted the names asked for, each with the most bytes it may unpack to
 */
export async function readZipEntries(bytes: Buffer, wanted: ReadonlyMap<string, number>): Promise<ZipEntries> {
  try {
    const zip = await fromBufferPromise(bytes, { lazyEntries: true, strictFileNames: true });
    if (zip.entryCount > MOST_ENTRIES) return { ok: false, problem: `it says that it holds ${zip.entryCount} files.` };
    return await readWanted(zip, wanted);
  } catch (error) {
    return { ok: false, problem: `${error instanceof Error ? error.message : String(error)}.` };
  }
}

async function readWanted(zip: ZipFile, wanted: ReadonlyMap<string, number>): Promise<ZipEntries> {
  const files = new Map<string, Buffer>();
  for await (const entry of zip.eachEntry()) {
    const most = wanted.get(entry.fileName);
    if (most === undefined) continue;
    const problem = problemOf(entry, most, files);
    if (problem !== null) return { ok: false, problem };
    const read = await contentsOf(await zip.openReadStreamPromise(entry), most);
    if (read === null) return { ok: false, problem: `${entry.fileName} is larger than it says.` };
    files.set(entry.fileName, read);
  }
  return { ok: true, files };
}

function problemOf(entry: Entry, most: number, files: ReadonlyMap<string, Buffer>): string | null {
  const { fileName } = entry;
  if (files.has(fileName)) return `${fileName} is in it twice.`;
  if (entry.isEncrypted()) return `${fileName} is encrypted.`;
  if (entry.uncompressedSize > most) return `${fileName} is larger than ${most / 1_000_000} MB.`;
  return entry.canDecodeFileData() ? null : `${fileName} is packed in a way that is not known here.`;
}

/** Null: there is more than it may be, whatever the archive says. */
async function contentsOf(stream: Readable, most: number): Promise<Buffer | null> {
  const parts: Buffer[] = [];
  let length = 0;
  for await (const part of stream) {
    const bytes = Buffer.from(part);
    length += bytes.length;
    if (length > most) return null;
    parts.push(bytes);
  }
  return Buffer.concat(parts);
}
