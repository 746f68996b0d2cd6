import { createHash } from 'node:crypto';
import { PACK_MANIFEST } from '#core/packs/limits.ts';
import { type PackManifest, parsePackManifest } from '#core/packs/manifest.ts';
import { type PackName, packNameOf } from '#core/packs/paths.ts';
import { decodeUtf8 } from '../files/decode-utf8.ts';
import { readArchive } from './read-archive.ts';
import { packRefusal } from './refusals.ts';

/** A file of a pack, but for its manifest. */
export interface PackFile {
  readonly path: string;
  readonly name: PackName & { readonly kind: Exclude<PackName['kind'], 'manifest'> };
  readonly text: string;
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
    const decoded = decodeUtf8(contents);
    if (!decoded.ok) throw packRefusal('not-text', file.path);
    return { path: file.path, name: { ...name, kind: name.kind }, text: decoded.text, bytes: contents.length };
  });
  return { manifest, files: files.toSorted((a, b) => (a.path < b.path ? -1 : 1)) };
}

function manifestOf(contents: Buffer | undefined): PackManifest {
  if (contents === undefined) throw packRefusal('no-manifest');
  const decoded = decodeUtf8(contents);
  if (!decoded.ok) throw packRefusal('not-text', PACK_MANIFEST);
  const parsed = parsePackManifest(decoded.text);
  if (parsed.ok) return parsed.manifest;
  const [first] = parsed.findings;
  throw packRefusal('manifest-faulty', first === undefined ? '' : `Line ${first.line}: ${first.message}`);
}
