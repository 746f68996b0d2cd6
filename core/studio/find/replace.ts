import type { Source } from '../source.ts';
import type { TextPatch } from '../text-patch.ts';
import type { Hit } from './find.ts';

/** The patches that put other words in the place of hits: nothing else of the texts they stand in is touched, not even how it is escaped. */
export function replaceHits(source: Source, hits: readonly Hit[], put: string): readonly TextPatch[] {
  const text = JSON.stringify(put).slice(1, -1);
  return hits.map(({ node, from, to }) => {
    const start = node.from + rawOffset(source.slice(node), from);
    const end = node.from + rawOffset(source.slice(node), to);
    return { offset: start, length: end - start, text };
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
