import type { LossKind } from '../losses.ts';
import { endOfCode, literals } from './code.ts';
import { link } from './link.ts';
import type { Recogniser, Recognisers, Scan } from './scan.ts';
import { backticks } from './verbatim.ts';

const MODIFIER = /\[(?!\[)([^\]\n]{1,500})\][ \t]*(?=\n|$)/y;
const INSERT = /\{[ \t]*[a-z_]/iy;
const LINK = /^(?:link to|embed passage|reveal link)\s*:/i;

/** Modifiers up to the next of which nothing is text. */
const HIDING: readonly (readonly [RegExp, LossKind])[] = [
  [/^javascript$/i, 'script'],
  [/^css$/i, 'style'],
  [/^(?:note|note to myself|n\.?b\.?|todo|fixme)\b/i, 'comment'],
];

/** Where the text of a passage begins: behind the section that sets variables. */
export function takeVariables(scan: Scan): void {
  const found = /^(?:[ \t]*[\w.$-]+(?:[ \t]*\([^)\n]{0,300}\))?[ \t]*:[^\n]*\n|[ \t]*\n)*--[ \t]*(?:\n|$)/.exec(scan.text.slice(0, 20_000));
  if (found !== null) scan.lose('variable', found[0].length);
}

/** A line of its own in square brackets says how what follows is shown. */
const modifier: Recogniser = (scan) => {
  if (scan.at > 0 && scan.text.charAt(scan.at - 1) !== '\n') return false;
  const found = scan.match(MODIFIER);
  if (found === null) return false;
  const [whole, content = ''] = found;
  const end = scan.at + whole.length;
  const hiding = HIDING.find(([words]) => words.test(content.trim()));
  if (hiding !== undefined) {
    const next = /\n\[(?!\[)[^\]\n]{1,500}\][ \t]*(?:\n|$)/.exec(scan.text.slice(end));
    scan.lose(hiding[1], next === null ? scan.text.length : end + next.index + 1);
    return true;
  }
  if (/^(?:if|unless|else|ifalways|ifnever)\b/i.test(content)) scan.lose('condition', end);
  else if (!/^(?:cont|continue|cont'd|align|continued)\b/i.test(content)) scan.lose('macro', end);
  scan.emit('');
  scan.at = end;
  return true;
};

/** `{insert: …}` is carried out, `{variable}` shown. */
const insert: Recogniser = (scan) => {
  if (scan.match(INSERT) === null) return false;
  const end = endOfCode(scan, scan.at + 1, '{', '}');
  if (end < 0) return false;
  const content = scan.text.slice(scan.at + 1, end - 1).trim();
  if (/^[\w.$]+$/.test(content)) {
    scan.tell('variable-shown', `{${content}}`);
    scan.emit(`{${content}}`);
    scan.at = end;
    return true;
  }
  const way = LINK.test(content) ? wayOf(content) : null;
  if (way === null) {
    scan.lose(kindOf(content), end);
    return true;
  }
  scan.way(way.words, way.to);
  scan.at = end;
  return true;
};

/** `{link to: 'passage', label: 'words'}`. */
function wayOf(content: string): { readonly words: string; readonly to: string } | null {
  const found = /^link to\s*:\s*('[^']*'|"[^"]*")(?:\s*,\s*label\s*:\s*('[^']*'|"[^"]*"))?\s*$/i.exec(content);
  const [to] = literals(found?.[1] ?? '') ?? [];
  const [words] = literals(found?.[2] ?? '') ?? [];
  return to === undefined || /^[a-z]+:\/\//i.test(to) ? null : { words: words ?? to, to };
}

function kindOf(content: string): LossKind {
  if (/^embed passage/i.test(content)) return 'embed';
  if (/image|flickr|unsplash/i.test(content)) return 'image';
  if (/^(?:embed|ambient sound|sound effect|no ambient)/i.test(content)) return 'media';
  if (/^(?:text input|dropdown menu|cycling link)/i.test(content)) return 'control';
  return /^(?:back|restart) link/i.test(content) ? 'jump' : 'macro';
}

export const CHAPBOOK: Recognisers = { '[': [modifier, link], '{': [insert], '`': [backticks] };
