import type { Table, TableRow } from './table.ts';

/** The namespace of XLIFF 2.0 and 2.1 core. */
export const XLIFF = 'urn:oasis:names:tc:xliff:document:2.0';

/** By which a segment says that its translation is of an older text. */
const STALE = 'extra-mile:stale';

/** Categories of the notes that are written here; all others are a translator's. */
export const OWN_NOTES: ReadonlySet<string> = new Set(['where', 'speaker', 'note', 'was']);

/**
 * A translation as XLIFF 2.0 (OASIS, 2014): a unit a text, with its pointer as name. Characters that XML cannot hold are `cp`
 * elements. A translation of an older text is there with the newer source, in the state `initial` and with the older one as a note.
 */
export function writeXliff({ file, from, to, rows }: Table): string {
  const units = rows.map((row, index) => unitOf(row, `u${String(index + 1)}`));
  return `<?xml version="1.0" encoding="UTF-8"?>
<xliff xmlns="${XLIFF}" version="2.0" srcLang="${attribute(from)}" trgLang="${attribute(to)}">
  <file id="f1" original="${attribute(file)}">
${units.join('')}  </file>
</xliff>
`;
}

function unitOf({ pointer, source, text, state, was, where, speaker, note }: TableRow, id: string): string {
  const notes = [
    ['where', where],
    ['speaker', speaker],
    ['note', note],
    ['was', state === 'stale' ? was : ''],
  ].flatMap(([category = '', words = '']) => (words === '' ? [] : [`        <note category="${category}">${content(words, plain)}</note>\n`]));
  const states = { missing: 'initial', stale: `initial" subState="${STALE}`, translated: 'translated' };
  const target = state === 'missing' ? '' : `        <target xml:space="preserve">${content(text, codePoint)}</target>\n`;
  return `    <unit id="${id}" name="${attribute(pointer)}">
${notes.length === 0 ? '' : `      <notes>\n${notes.join('')}      </notes>\n`}\
      <segment state="${states[state]}">
        <source xml:space="preserve">${content(source, codePoint)}</source>
${target}      </segment>
    </unit>
`;
}

/** What XML 1.0 has no character for. */
const UNFIT = /[^\t\n\r\u{20}-\u{D7FF}\u{E000}-\u{FFFD}\u{10000}-\u{10FFFF}]/gu;

function codePoint(character: string): string {
  return `<cp hex="${(character.codePointAt(0) ?? 0).toString(16).toUpperCase().padStart(4, '0')}"/>`;
}

/** In a note there are no elements. */
function plain(): string {
  return '\uFFFD';
}

function content(text: string, unfit: (character: string) => string): string {
  return escaped(text).replaceAll(UNFIT, unfit);
}

/** A reader makes every line end a `\n`, unless it is written as a reference. */
function escaped(text: string): string {
  return text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;').replaceAll('\r', '&#13;');
}

function attribute(text: string): string {
  return escaped(text).replaceAll(UNFIT, '\uFFFD').replaceAll('"', '&quot;').replaceAll('\t', '&#9;').replaceAll('\n', '&#10;');
}
