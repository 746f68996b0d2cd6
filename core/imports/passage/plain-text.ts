import { Parser } from 'htmlparser2';
import { FLOWING, type Markup } from './formats.ts';
import { WAY_BEGINS, WAY_ENDS } from './scan.ts';

const MARK = new RegExp(`${WAY_BEGINS}\\d+${WAY_ENDS}`, 'g');

/** What a line begins with that is layout: headings, lists, quotations, forks. */
const BEGINNING = /^[ \t]*(?:#{1,6}[ \t]*(?=[^#\s])|!{1,6}(?=\w)|(?:[*+>-][ \t]+)+|>(?=\S)|0\.[ \t]+)/;
const RULE = /^[ \t]*(?:[-*_=][ \t]*){3,}$/;

/** Pairs of characters that lay text out in one story format or another. */
const PAIRS = /''|~~|\^\^|\*\*|__|==|(?<!:)\/\//g;
const STARRED = /(?<![\w*\\])\*(?=\S)([^*]*[^*\s\\])\*(?![\w*])/g;

/** Markdown's, of story formats that are written in it. */
const UNDERLINED = /(?<![\w\\])_(?=\S)([^_]*[^_\s\\])_(?!\w)/g;
const ESCAPED = /\\([*_#`~[\]\\])/g;

/** A line of nothing but these lays others out: columns, margins, brackets that hold lines together. */
const LAYOUT = /^[\s=|<>{}[\]()*_~^#+`\\/:;,&-]*$/;


/**
 * What a scan has left, as paragraphs of text. A link that has a line for itself is no part of them; one in the middle of a
 * sentence leaves its words there.
 */
export function paragraphsOf(scanned: string, markup: Markup, words: readonly string[]): readonly string[] {
  const paragraphs: string[] = [];
  let flowing = '';
  const end = (): void => {
    if (flowing !== '') paragraphs.push(flowing);
    flowing = '';
  };
  for (const raw of decoded(scanned).split('\n')) {
    const line = plainLine(raw, markup);
    if (line === '') {
      end();
      continue;
    }
    const text = line.replace(MARK, '');
    const saysNothing = text === line ? LAYOUT.test(line) : !/[\p{L}\p{N}]/u.test(text);
    if (saysNothing) {
      end();
      continue;
    }
    const said = line.replace(MARK, (mark) => words[Number(mark.slice(1, -1))] ?? '').replace(/[ \t]+/g, ' ').trim();
    flowing = flowing === '' ? said : `${flowing} ${said}`;
    if (!FLOWING.has(markup)) end();
  }
  end();
  return paragraphs;
}

function plainLine(raw: string, markup: Markup): string {
  const line = RULE.test(raw) ? '' : raw.replace(/\\$/, '');
  if (markup === 'html') return line.trim();
  const said = line.replace(BEGINNING, '').replace(PAIRS, '').replace(STARRED, '$1');
  return (FLOWING.has(markup) ? said.replace(UNDERLINED, '$1').replace(ESCAPED, '$1') : said).trim();
}

/** The characters that entities of HTML stand for. */
function decoded(text: string): string {
  if (!text.includes('&')) return text;
  const parts: string[] = [];
  const parser = new Parser({ ontext: (part) => parts.push(part) });
  parser.end(text.replaceAll('<', '&lt;'));
  return parts.join('');
}
