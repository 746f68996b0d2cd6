import { createHash } from 'node:crypto';
import { parseLibrary } from '#core/house/library.ts';
import { PictureError } from '#core/house/picture-fault.ts';
import { PACK_MANIFEST } from '#core/packs/limits.ts';
import { type PackManifest, parsePackManifest } from '#core/packs/manifest.ts';
import { type PackName, packNameOf } from '#core/packs/paths.ts';
import { imagesOf, picturesOf } from '#core/packs/pictures.ts';
import { decodeUtf8 } from '../files/decode-utf8.ts';
import { checkPicture } from '../house/check-picture.ts';
import { readArchive } from './read-archive.ts';
import { packRefusal } from './refusals.ts';

/** A file of a pack, but for its manifest. */
export interface PackFile {
  readonly path: string;
  readonly name: PackName & { readonly kind: Exclude<PackName['kind'], 'manifest'> };
  /** Of a picture empty. */
  readonly text: string;
  readonly contents: Uint8Array;
  readonly bytes: number;
}

/** A pack whose files are those that its manifest lists, byte for byte. */
export interface Pack {
  readonly manifest: PackManifest;
  /** By path. */
  readonly files: readonly PackFile[];
}

/**
 * Reads a pack, nothing of which is trusted.
 *
 * @throws ContractError with a `PackRefusal`
 */
export async function readPack(bytes: Buffer): Promise<Pack> {
  const entries = await readArchive(bytes);
  const manifest = manifestOf(entries.get(PACK_MANIFEST));
  const listed = new Map(manifest.files.map((file) => [file.path, file]));
  for (const path of entries.keys()) if (path !== PACK_MANIFEST && !listed.has(path)) throw packRefusal('unlisted', path);
  const files = [...listed.values()].map((file): PackFile => {
    const contents = entries.get(file.path);
    const name = packNameOf(file.path);
    if (contents === undefined) throw packRefusal('missing', file.path);
    if (name === null || name.kind === 'manifest') throw packRefusal('foreign', file.path);
    if (contents.length !== file.bytes) throw packRefusal('wrong-size', file.path);
    if (createHash('sha256').update(contents).digest('hex') !== file.sha256) throw packRefusal('wrong-hash', file.path);
    const text = name.kind === 'image' ? pictureText(file.path, contents) : textOf(file.path, contents);
    return { path: file.path, name: { ...name, kind: name.kind }, text, contents, bytes: contents.length };
  });
  checkPictures(files);
  return { manifest, files: files.toSorted((a, b) => (a.path < b.path ? -1 : 1)) };
}

function textOf(path: string, contents: Buffer): string {
  const decoded = decodeUtf8(contents);
  if (decoded.ok) return decoded.text;
  throw packRefusal('not-text', path);
}

/** A picture has none. It is refused where it is not one, or could do anything but be shown. */
function pictureText(path: string, contents: Buffer): '' {
  try {
    checkPicture(contents);
    return '';
  } catch (error) {
    throw error instanceof PictureError ? packRefusal('no-picture', path) : error;
  }
}

/** The pictures of a pack are those that its library names. */
function checkPictures(files: readonly PackFile[]): void {
  const parsed = parseLibrary(files.find(({ name }) => name.kind === 'library')?.text ?? '{"format": 1}');
  if (!parsed.ok) throw packRefusal('manifest-faulty', `library.json: ${parsed.findings[0]?.message ?? ''}`);
  const named = new Set([...imagesOf(picturesOf(parsed.library))].map((image) => `images/${image}`));
  const there = new Set(files.filter(({ name }) => name.kind === 'image').map(({ path }) => path));
  for (const path of there) if (!named.has(path)) throw packRefusal('unlisted', path);
  for (const path of named) if (!there.has(path)) throw packRefusal('missing', path);
}

function manifestOf(contents: Buffer | undefined): PackManifest {
  if (contents === undefined) throw packRefusal('no-manifest');
  const parsed = parsePackManifest(textOf(PACK_MANIFEST, contents));
  if (parsed.ok) return parsed.manifest;
  const [first] = parsed.findings;
  throw packRefusal('manifest-faulty', first === undefined ? '' : `Line ${first.line}: ${first.message}`);
}
