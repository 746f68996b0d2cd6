import type { TextPatch } from './text-patch.ts';

/**
 * Offsets of a text and of the same text as an editor counts it, where every line end is one character. Texts with `\n` or a lone
 * `\r` have the same offsets in both; `\r\n` counts one less. Lines end where findings count them, too.
 */
export class LineEnds {
  /** Where each `\r\n` begins in the text. */
  readonly #pairs: readonly number[];

  constructor(text: string) {
    const pairs: number[] = [];
    for (let at = text.indexOf('\r\n'); at >= 0; at = text.indexOf('\r\n', at + 2)) pairs.push(at);
    this.#pairs = pairs;
  }

  /** The editor's offset of a place in the text; within a line end, before it. */
  toEditor(offset: number): number {
    return offset - countBelow(this.#pairs.length, (at) => (this.#pairs[at] ?? 0) < offset);
  }

  /** The place in the text of an editor's offset: before a line end or behind it, never within. */
  toText(offset: number): number {
    return offset + countBelow(this.#pairs.length, (at) => (this.#pairs[at] ?? 0) - at < offset);
  }
}

/** A patch of a text, of what an editor replaced in it. `put` has the editor's line ends; they are written as those of the text around. */
export function patchFromEditor(
  text: string,
  ends: LineEnds,
  edit: { readonly from: number; readonly to: number; readonly put: readonly string[] },
): TextPatch {
  const offset = ends.toText(edit.from);
  return { offset, length: ends.toText(edit.to) - offset, text: edit.put.join(lineEndAt(text, offset)) };
}

/** The line end of the line that a place is in, or, on the last line, of the one before; `\n` where there is none. */
function lineEndAt(text: string, offset: number): string {
  LINE_END.lastIndex = offset;
  const next = LINE_END.exec(text)?.[0];
  if (next !== undefined) return next;
  const last = Math.max(text.lastIndexOf('\n', offset - 1), text.lastIndexOf('\r', offset - 1));
  if (last < 0 || offset === 0) return '\n';
  return text.charAt(last) === '\n' && text.charAt(last - 1) === '\r' ? '\r\n' : text.charAt(last);
}

const LINE_END = /\r\n?|\n/g;

/** How many of `count` come before the first for which `is` no longer holds. */
function countBelow(count: number, is: (at: number) => boolean): number {
  let [low, high] = [0, count];
  while (low < high) {
    const middle = (low + high) >>> 1;
    if (is(middle)) low = middle + 1;
    else high = middle;
  }
  return low;
}
