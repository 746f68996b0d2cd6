import type { Scan } from './scan.ts';

/** The longest macro. */
const LONGEST = 5_000;

/** Characters that may be looked through in vain in one passage: no text makes reading it slow. */
const PATIENCE = 200_000;

const spent = new WeakMap<Scan, number>();

/**
 * Where code that begins at `from` ends: behind `close`, texts in quotes apart; -1 where it does not.
 *
 * @param open what opens another one within it, such as a bracket; "": nothing does
 */
export function endOfCode(scan: Scan, from: number, open: string, close: string): number {
  const { text } = scan;
  const last = Math.min(text.length, from + LONGEST);
  let depth = 0;
  let at = from;
  if ((spent.get(scan) ?? 0) > PATIENCE) return -1;
  while (at < last) {
    const character = text.charAt(at);
    if (text.startsWith(close, at)) {
      at += close.length;
      if (depth === 0) return at;
      depth -= 1;
    } else if (open !== '' && text.startsWith(open, at)) {
      depth += 1;
      at += open.length;
    } else if (character === '"' || character === "'") {
      at = endOfQuote(text, at, last);
    } else {
      at += 1;
    }
  }
  spent.set(scan, (spent.get(scan) ?? 0) + last - from);
  return -1;
}

/** Behind a text in quotes; one that is left open is an apostrophe. */
function endOfQuote(text: string, at: number, last: number): number {
  const quote = text.charAt(at);
  for (let end = at + 1; end < last; end++) {
    const character = text.charAt(end);
    if (character === '\\') end += 1;
    else if (character === quote) return end + 1;
    else if (character === '\n') break;
  }
  return at + 1;
}

const QUOTED = /"((?:[^"\\]|\\.)*)"|'((?:[^'\\]|\\.)*)'/g;

/** The texts in quotes among a macro's arguments; null where anything else stands there, such as a variable. */
export function literals(args: string): readonly string[] | null {
  const rest = args.replace(QUOTED, '').replace(/[\s,]/g, '');
  if (rest !== '') return null;
  return [...args.matchAll(QUOTED)].map(([, double, single]) => (double ?? single ?? '').replace(/\\(.)/g, '$1'));
}
