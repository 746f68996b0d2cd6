import type { Finding } from '#core/scenario/finding.ts';
import { MOST_BYTES } from '#core/scenario/json/limits.ts';
import { decodeUtf8 } from './files/decode-utf8.ts';
import { readBounded } from './files/read-bounded.ts';

/** A file's text, or the finding that says why there is none. */
export type ReadText =
  | { readonly ok: true; readonly text: string }
  | { readonly ok: false; readonly finding: Finding };

/** Reads a UTF-8 file whole; never more than the format's limit, and never a device or pipe. */
export async function readTextFile(path: string): Promise<ReadText> {
  const read = await readBounded(path, MOST_BYTES);
  if (read.ok) return decodeUtf8(read.bytes);
  const rule = read.tooLarge ? 'limit' : 'schema';
  const message = `This file ${read.problem}`;
  return { ok: false, finding: { rule, severity: 'error', message, pointer: '', line: 1, column: 1 } };
}
