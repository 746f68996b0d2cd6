import type { Source } from '../source.ts';
import type { TextPatch } from '../text-patch.ts';
import type { FindQuery, Hit } from './find.ts';
import { putFor } from './put-for.ts';

/** What is put in the place of what was looked for. */
export interface Replacing {
  readonly query: FindQuery;
  readonly put: string;
}

/** The patches that put other words in the place of hits: nothing else of the texts they stand in is touched, not even how it is escaped. */
export function replaceHits(source: Source, hits: readonly Hit[], { put, query }: Replacing): readonly TextPatch[] {
  return hits.map(({ node, from, to }) => {
    const start = node.from + rawOffset(source.slice(node), from);
    const end = node.from + rawOffset(source.slice(node), to);
    const words = putFor(String(node.value).slice(from, to), put, query);
    return { offset: start, length: end - start, text: JSON.stringify(words).slice(1, -1) };
  });
}

/** Where a character of a text stands in how JSON writes it, quotes and escapes included. */
function rawOffset(raw: string, offset: number): number {
  let at = 1;
  for (let read = 0; read < offset; read++) {
    if (raw.charAt(at) !== '\\') at += 1;
    else at += raw.charAt(at + 1) === 'u' ? 6 : 2;
  }
  return at;
}
