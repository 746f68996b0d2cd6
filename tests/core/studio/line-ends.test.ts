import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { LineEnds, patchFromEditor } from '#core/studio/line-ends.ts';
import { applyPatches } from '#core/studio/text-patch.ts';

const END = /\r\n?|\n/;

/** Texts with these line ends. A lone `\r` beside a `\n` would be one line end, so no text has both. */
function textsWith(...ends: readonly string[]): fc.Arbitrary<string> {
  return fc.array(fc.constantFrom('a', '"', '\u00e9', '\ud83c\udf27', ...ends), { maxLength: 30 }).map((parts) => parts.join(''));
}

const texts = fc.oneof(textsWith('\n', '\r\n'), textsWith('\r'));

/** The text as an editor holds it. */
function shown(text: string): string {
  return text.split(END).join('\n');
}

describe('line ends', () => {
  it('lead from every place of an editor to the text and back', () => {
    fc.assert(
      fc.property(texts, (text) => {
        const ends = new LineEnds(text);
        for (let at = 0; at <= shown(text).length; at++) {
          const there = ends.toText(at);
          expect(shown(text.slice(0, there))).toBe(shown(text).slice(0, at));
          expect(ends.toEditor(there)).toBe(at);
        }
      }),
    );
  });

  it('lead from within a line end to before it', () => {
    expect(new LineEnds('a\r\nb').toEditor(2)).toBe(1);
    expect(new LineEnds('a\r\nb').toEditor(3)).toBe(2);
  });

  it('are kept in all that an edit does not touch, and written as the text around writes them', () => {
    fc.assert(
      fc.property(texts, fc.nat(), fc.nat(), fc.array(fc.constantFrom('', 'x', 'yz'), { minLength: 1, maxLength: 3 }), (text, a, b, put) => {
        const length = shown(text).length + 1;
        const [from, to] = [Math.min(a % length, b % length), Math.max(a % length, b % length)];
        const patch = patchFromEditor(text, new LineEnds(text), { from, to, put });
        const after = applyPatches(text, [patch]);
        expect(shown(after)).toBe(shown(text).slice(0, from) + put.join('\n') + shown(text).slice(to));
        expect(after.startsWith(text.slice(0, patch.offset))).toBe(true);
        expect(after.endsWith(text.slice(patch.offset + patch.length))).toBe(true);
      }),
    );
  });

  it('of a new line are those of its line, else of the line before', () => {
    const enter = (text: string, at: number) => applyPatches(text, [patchFromEditor(text, new LineEnds(text), { from: at, to: at, put: ['', ''] })]);
    expect(enter('a\r\nb\nc', 0)).toBe('\r\na\r\nb\nc');
    expect(enter('a\r\nb\nc', 3)).toBe('a\r\nb\n\nc');
    expect(enter('a\r\nb', 3)).toBe('a\r\nb\r\n');
    expect(enter('a', 1)).toBe('a\n');
  });
});
