import { MOST_BYTES } from '../scenario/json/limits.ts';

/** What a pack ends with, so that people and programs know it. */
export const PACK_ENDING = '.extramile.zip';

/** The file of a pack that lists the others. */
export const PACK_MANIFEST = 'manifest.json';

/** The bounds of a pack. Bytes, unless said otherwise. */
export const PACK_LIMITS = {
  /** As it is sent. */
  pack: 25_000_000,
  /** Unpacked, all files together. */
  total: 100_000_000,
  /** One file, unpacked. */
  file: MOST_BYTES,
  /** Files, besides the manifest. */
  files: 500,
  /** Folders within each other. */
  depth: 1,
  /** How many times larger than packed a file of more than `ratioFrom` may become. */
  ratio: 200,
  ratioFrom: 100_000,
  /** Characters of a path. */
  path: 200,
} as const;
