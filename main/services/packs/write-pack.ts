import { createHash } from 'node:crypto';
import { Readable } from 'node:stream';
import { buffer } from 'node:stream/consumers';
import { deflateRawSync } from 'node:zlib';
import { ZipFile } from 'yazl';
import { PACK_LIMITS, PACK_MANIFEST } from '#core/packs/limits.ts';
import { type PackManifest, writePackManifest } from '#core/packs/manifest.ts';
import { packRefusal } from './refusals.ts';

/** The first moment that a zip archive can name, by whatever clock: when a pack was made is said in its manifest. */
const NO_TIME = new Date(1980, 0, 1);

/** A file that goes into a pack. */
export interface NewPackFile {
  readonly path: string;
  readonly text: string;
}

/** A picture that goes into a pack. */
export interface NewPackImage {
  readonly path: string;
  readonly image: Uint8Array;
}

/** What a pack says of itself, but for its files. */
export type PackWords = Omit<PackManifest, 'format' | 'files'>;

/**
 * A pack of some files; the same files and words are the same bytes.
 *
 * @throws ContractError with a `PackRefusal` where the pack would be larger than one that can be opened
 */
export async function writePack(words: PackWords, files: readonly (NewPackFile | NewPackImage)[]): Promise<Buffer> {
  const contents = files
    .map((file) => ({ path: file.path, bytes: 'text' in file ? Buffer.from(file.text, 'utf8') : Buffer.from(file.image) }))
    .toSorted((a, b) => (a.path < b.path ? -1 : 1));
  if (contents.length > PACK_LIMITS.files) throw packRefusal('too-many-files');
  if (contents.reduce((sum, { bytes }) => sum + bytes.length, 0) > PACK_LIMITS.total) throw packRefusal('total-too-large');
  const listed = contents.map(({ path, bytes }) => ({ path, bytes: bytes.length, sha256: createHash('sha256').update(bytes).digest('hex') }));
  const manifest = Buffer.from(writePackManifest({ format: 1, ...words, files: listed }), 'utf8');
  const zip = new ZipFile();
  for (const { path, bytes } of [{ path: PACK_MANIFEST, bytes: manifest }, ...contents]) {
    zip.addBuffer(bytes, path, { mtime: NO_TIME, mode: 0o100644, forceDosTimestamp: true, compress: !looksLikeBomb(bytes) });
  }
  zip.end();
  const pack = await buffer(Readable.from(zip.outputStream));
  if (pack.length > PACK_LIMITS.pack) throw packRefusal('too-large');
  return pack;
}

/** What is nearly all the same is stored as it is: packed, it would be taken for what it is not. */
function looksLikeBomb(bytes: Buffer): boolean {
  return bytes.length > PACK_LIMITS.ratioFrom && bytes.length > PACK_LIMITS.ratio * deflateRawSync(bytes).length;
}
