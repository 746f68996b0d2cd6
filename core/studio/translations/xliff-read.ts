import { SaxesParser, type SaxesTagNS } from 'saxes';
import { refusedTable, type Table, type TableRead, type TableRefusal, type TableRemark, type TableUnit } from './table.ts';
import { unitFrom, type UnitParts } from './xliff-unit.ts';
import { OWN_NOTES, XLIFF } from './xliff-write.ts';

/** Elements within one another. */
const DEEPEST = 100;

/** Stands for an element of another namespace: whatever is in it is no text of ours. */
const FOREIGN = '{}';

/** What is read at the moment: words of a text, or of a note. */
interface Reading {
  words: string;
  readonly depth: number;
  readonly done: (words: string) => void;
}

class Refusal extends Error {
  readonly why: TableRefusal;
  readonly what: string;

  constructor(why: TableRefusal, what = '') {
    super(why);
    this.why = why;
    this.what = what;
  }
}

/**
 * Reads XLIFF 2.0 and 2.1, as any program writes it: units in any order, cut into segments, with modules and extensions of others.
 * No document type is read, so no entity is ever expanded and nothing fetched.
 *
 * @param expected the file and the languages that it should be of
 */
export function readXliff(text: string, expected: Omit<Table, 'rows'>): TableRead {
  const units: TableUnit[] = [];
  const remarks: TableRemark[] = [];
  const path: string[] = [];
  let unit: UnitParts | null = null;
  let reading: Reading | null = null;
  const parser = new SaxesParser({ xmlns: true });

  const begin = (done: (words: string) => void): void => {
    reading = { words: '', depth: path.length, done };
  };
  const openRoot = ({ local, uri, attributes }: SaxesTagNS): void => {
    if (uri.startsWith('urn:oasis:names:tc:xliff:document:1')) throw new Refusal('xliff-1');
    if (uri !== XLIFF || local !== 'xliff') throw new Refusal(local === 'xliff' && uri === '' ? 'xliff-1' : 'not-xliff');
    for (const [name, own] of [['srcLang', expected.from], ['trgLang', expected.to]] as const) {
      const said = attributes[name]?.value ?? own;
      if (primary(said) !== primary(own)) throw new Refusal('language', said);
      if (said.toLowerCase() !== own.toLowerCase()) remarks.push({ remark: 'language', pointer: '', what: said });
    }
  };
  const openOwn = ({ attributes, local }: SaxesTagNS): void => {
    const at = path.slice(-3).join('/');
    const value = (name: string): string | null => attributes[name]?.value ?? null;
    if (local === 'file' && value('original') !== null && value('original') !== expected.file) remarks.push({ remark: 'file', pointer: '', what: value('original') ?? '' });
    if (local === 'unit') unit = { name: value('name') ?? '', line: parser.line, parts: [], notes: [], marks: new Set() };
    const now = unit;
    if (now === null) return;
    if (/unit\/(?:segment|ignorable)$/.test(at)) now.parts.push({ isText: local === 'segment', state: value('state'), source: '', target: null, order: null });
    const part = now.parts.at(-1);
    if (part !== undefined && /(?:segment|ignorable)\/source$/.test(at)) begin((words) => (part.source = words));
    if (part !== undefined && /(?:segment|ignorable)\/target$/.test(at)) {
      const order = Number(value('order') ?? Number.NaN);
      begin((words) => Object.assign(part, { target: words, order: Number.isInteger(order) ? order : null }));
    }
    if (at === 'unit/notes/note' && !OWN_NOTES.has(value('category') ?? '')) begin((words) => now.notes.push(words));
  };
  const openInline = ({ attributes, local }: SaxesTagNS): void => {
    if (local === 'cp') say(characterOf(attributes['hex']?.value ?? ''));
    else unit?.marks.add(local);
  };
  const say = (words: string): void => {
    if (reading !== null && !path.slice(reading.depth).includes(FOREIGN)) reading.words += words;
  };

  parser.on('error', (error) => {
    throw error;
  });
  parser.on('doctype', () => {
    throw new Refusal('doctype');
  });
  parser.on('opentag', (tag) => {
    if (path.length >= DEEPEST) throw new Refusal('too-deep');
    const isOwn = tag.uri === XLIFF && !path.includes(FOREIGN);
    if (path.length === 0) openRoot(tag);
    path.push(isOwn ? tag.local : FOREIGN);
    if (!isOwn) return;
    if (reading === null) openOwn(tag);
    else openInline(tag);
  });
  parser.on('text', say);
  parser.on('cdata', say);
  parser.on('closetag', () => {
    if (reading?.depth === path.length) {
      reading.done(reading.words);
      reading = null;
    }
    if (path.pop() !== 'unit' || unit === null) return;
    const read = unitFrom(unit);
    units.push(read.unit);
    remarks.push(...read.remarks);
    unit = null;
  });
  try {
    parser.write(text).close();
  } catch (error) {
    if (error instanceof Refusal) return refusedTable(error.why, error.what, parser.line);
    // All that the parser throws is about the text.
    return refusedTable('not-xml', error instanceof Error ? error.message : '', parser.line);
  }
  return units.length === 0 ? refusedTable('empty') : { ok: true, units, remarks };
}

function primary(locale: string): string {
  return locale.toLowerCase().split(/[-_]/, 1)[0] ?? '';
}

/** What a `cp` stands for; nothing where its code is none. */
function characterOf(hex: string): string {
  const code = /^[0-9A-Fa-f]{1,8}$/.test(hex) ? Number.parseInt(hex, 16) : Number.NaN;
  return code <= 0x10ffff ? String.fromCodePoint(code) : '';
}
