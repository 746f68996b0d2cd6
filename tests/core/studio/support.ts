import * as fc from 'fast-check';
import { type Edit, type Made } from '#core/studio/edit.ts';
import { Source } from '#core/studio/source.ts';
import { applyPatches, invertPatches } from '#core/studio/text-patch.ts';
import { choiceWith, documentWith, END } from '#tests/support/scenarios.ts';

/** A document with something to rename, remove and lead astray in every part of it. */
export function story(): Record<string, unknown> {
  return documentWith({
    notes: 'kept, "and" \\ escaped \u00e9 \ud83c\udf27',
    cast: { kim: { name: 'Kim' }, lee: { name: 'Lee', about: 'At the door.' } },
    mood: { start: 40, walksOut: { below: 5, to: 'gone' } },
    needs: { help: 'Help', time: 'Time' },
    promises: { soon: 'Soon' },
    flags: ['asked', 'told'],
    variants: { late: { mood: 20, flags: ['asked'] } },
    start: 'one',
    beats: {
      one: {
        lines: [{ say: 'A bell.' }, { who: 'lee', say: 'Hello?', when: { all: [{ flag: 'asked' }, { not: { seen: 'two' } }] } }],
        timer: { seconds: 20, choice: 'wait' },
        choices: [
          choiceWith('ask', { sets: ['asked'], promises: ['soon'], meets: ['time'], to: 'two' }),
          choiceWith('wait', { clears: ['told'], to: [{ when: { kept: 'soon' }, beat: 'two' }, { beat: 'gone' }] }),
          choiceWith('nod', { notes: { any: ['thing', 1.50] }, to: 'one' }),
        ],
      },
      two: { lines: [{ who: 'kim', say: 'There you are.' }], to: [{ when: { met: 'help' }, beat: 'end' }, { beat: 'gone' }] },
      gone: { ending: { title: 'Gone', tone: 'bad' } },
      end: END,
    },
  });
}

/** What decides how a document is laid out: drawn anew for every object and list. */
interface Layout {
  readonly eol: string;
  readonly unit: string;
  readonly colon: string;
  readonly draw: <Item>(items: readonly Item[]) => Item;
}

/** Writes a value as some person or tool might, blank lines, tabs, leading commas and all. */
function lay(value: unknown, layout: Layout, depth: number): string {
  const { eol, unit, colon, draw } = layout;
  if (typeof value !== 'object' || value === null) return JSON.stringify(value);
  const isList = Array.isArray(value);
  const parts = isList
    ? value.map((item: unknown) => lay(item, layout, depth + 1))
    : Object.entries(value).map(([key, item]) => `${JSON.stringify(key)}${colon}${lay(item, layout, depth + 1)}`);
  const [open, close] = isList ? '[]' : '{}';
  if (parts.length === 0) return `${open}${draw(['', ' ', eol])}${close}`;
  const [inner, outer] = [unit.repeat(depth + 1), unit.repeat(depth)];
  const kind = draw(['lines', 'lines', 'lines', 'flat', 'tight', 'leading', 'airy']);
  if (kind === 'tight') return open + parts.join(',') + close;
  if (kind === 'flat') return `${open} ${parts.join(', ')} ${close}`;
  if (kind === 'leading') return `${open}${eol}${inner}${parts.join(`${eol}${inner}, `)}${eol}${outer}${close}`;
  const between = kind === 'airy' ? `,${eol}${eol}${inner}` : `,${eol}${inner}`;
  return `${open}${eol}${inner}${parts.join(between)}${eol}${outer}${close}`;
}

/** A document in many layouts: line ends, tabs, lines or none, with and without a final newline. */
export function laidOut(document: unknown): fc.Arbitrary<string> {
  return fc.gen().map((gen) => {
    const draw = <Item>(items: readonly Item[]): Item => gen(() => fc.constantFrom(...items));
    const eol = draw(['\n', '\r\n', '\r']);
    const layout = { eol, unit: draw(['  ', '\t', '    ', '']), colon: draw([': ', ':', ' : ']), draw };
    return draw([JSON.stringify(document), JSON.stringify(document, null, 2), lay(document, layout, 0), lay(document, layout, 0)]) + draw(['', eol]);
  });
}

/** The edit, which the test knows to be possible. */
export function possible(edit: Edit): Made {
  if ('refused' in edit) throw new Error(`The test's edit is refused: ${edit.refused}.`);
  return edit;
}

/** The text after an edit, seen to lead back byte for byte and to be a text that can be edited again. */
export function edited(text: string, operate: (source: Source) => Edit): string {
  const { patches } = possible(operate(new Source(text)));
  const after = applyPatches(text, patches);
  if (applyPatches(after, invertPatches(text, patches)) !== text) throw new Error('The inverse does not lead back.');
  if (new Source(after).unsound !== null) throw new Error(`The edit broke the text: ${after}`);
  return after;
}
