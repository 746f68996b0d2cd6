import { createHash } from 'node:crypto';
import { PIECE_BYTES } from '#core/contract/file-piece.ts';
import type { PackOrder, PackReview } from '#core/contract/packs.ts';
import type { Packs } from '#main/services/packs/packs.ts';
import { type ZipEnd, type ZipEntry, zipBytes } from './zip-bytes.ts';

/** The session of a test. */
export const SESSION = 'session';

/** The bytes of a pack that a house makes. */
export async function packOf(packs: Packs, order: Partial<PackOrder>): Promise<Buffer> {
  const pieces: Buffer[] = [];
  const words = { name: 'The pack', author: 'Ana', licence: 'CC BY 4.0', documents: [], programmes: [] };
  for await (const piece of packs.make({ ...words, ...order })) if (piece.kind === 'bytes') pieces.push(Buffer.from(piece.base64, 'base64'));
  return Buffer.concat(pieces);
}

/** Hands a pack over as a window does. */
export function stagePack(packs: Packs, bytes: Buffer): string {
  let draft: string | null = null;
  for (let at = 0; draft === null || at < bytes.length; at += PIECE_BYTES) {
    ({ draft } = packs.stage(SESSION, draft, bytes.subarray(at, at + PIECE_BYTES)));
  }
  return draft;
}

/** Looks a pack through as a window does. */
export async function reviewOf(packs: Packs, draft: string): Promise<PackReview> {
  for await (const piece of packs.review(SESSION, draft)) if (piece.kind === 'review') return piece.review;
  throw new Error('The review has no end.');
}

interface PackParts {
  readonly manifest?: Readonly<Record<string, unknown>>;
  readonly withoutManifest?: boolean;
  /** How entries are written otherwise, by name. */
  readonly entries?: Readonly<Record<string, Partial<ZipEntry>>>;
  /** Entries that the manifest does not list. */
  readonly more?: readonly ZipEntry[];
  readonly end?: ZipEnd;
}

/** The bytes of a pack of these files, with a manifest that lists them; `parts` is what is otherwise. */
export function packBytes(files: Readonly<Record<string, string | Buffer>>, parts: PackParts = {}): Buffer {
  const { manifest = {}, entries = {}, more = [], end, withoutManifest = false } = parts;
  const listed = Object.entries(files).map(([path, contents]) => listedFile(path, contents));
  const text = JSON.stringify({ format: 1, name: 'The pack', created: '2026-01-05', appVersion: '1.2.3', files: listed, ...manifest });
  const all: readonly (readonly [string, string | Buffer])[] = [...(withoutManifest ? [] : [['manifest.json', text] as const]), ...Object.entries(files)];
  return zipBytes([...all.map(([name, contents]) => ({ name, contents, ...entries[name] })), ...more], end);
}

/** A file as a manifest lists it. */
export function listedFile(path: string, contents: string | Buffer): { readonly path: string; readonly bytes: number; readonly sha256: string } {
  return { path, bytes: Buffer.byteLength(contents), sha256: createHash('sha256').update(contents).digest('hex') };
}
