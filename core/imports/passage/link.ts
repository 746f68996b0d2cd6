import type { Recogniser, Scan } from './scan.ts';

/** The longest link. */
const LONGEST = 1_000;

/** `[[to]]`, `[[words->to]]`, `[[to<-words]]` and `[[words|to]]`, as every story format has them. */
export const link: Recogniser = (scan) => {
  if (!scan.sees('[[')) return false;
  const from = scan.at + 2;
  const end = endOf(scan, from);
  if (end < 0 || scan.text.slice(from, end).includes('\n')) {
    scan.tell('unclosed', scan.text.slice(scan.at, from + 60));
    scan.emit('[[');
    scan.at = from;
    return true;
  }
  takeLink(scan, scan.text.slice(from, end));
  scan.at = end + 2;
  return true;
};

/** Takes what stands between the brackets of a link. */
export function takeLink(scan: Scan, content: string): void {
  const { words, to, code } = partsOf(content);
  if (code !== '') scan.tell('link-code', `[[${content}]]`);
  if (/^(?:[a-z][a-z0-9+.-]*:\/\/|mailto:|www\.)/i.test(to)) {
    scan.tell('outside-link', `[[${content}]]`);
    scan.emit(words);
  } else if (to === '' || /^[$_]\w/.test(to)) {
    if (code === '') scan.tell('link-code', `[[${content}]]`);
    scan.emit(words);
  } else {
    scan.way(words, to);
  }
}

/** Where the closing brackets stand: those of a name that ends in a bracket belong to it. */
function endOf(scan: Scan, from: number): number {
  const end = scan.find(']]', from, LONGEST);
  if (end < 0) return -1;
  const content = scan.text.slice(from, end);
  const isOpen = content.lastIndexOf('[') > content.lastIndexOf(']');
  return isOpen && scan.text.charAt(end + 2) === ']' ? end + 1 : end;
}

/** As Twine's editor takes a link apart: what follows `][` is code, then the arrows, then the bar. */
function partsOf(content: string): { readonly words: string; readonly to: string; readonly code: string } {
  const code = content.indexOf('][');
  const shown = code < 0 ? content : content.slice(0, code);
  const parts = (words: string, to: string) => ({ words: words.trim(), to: to.trim(), code: code < 0 ? '' : content.slice(code + 2) });
  const right = shown.lastIndexOf('->');
  if (right >= 0) return parts(shown.slice(0, right), shown.slice(right + 2));
  const left = shown.indexOf('<-');
  if (left >= 0) return parts(shown.slice(left + 2), shown.slice(0, left));
  const bar = shown.lastIndexOf('|');
  return bar >= 0 ? parts(shown.slice(0, bar), shown.slice(bar + 1)) : parts(shown, shown);
}
