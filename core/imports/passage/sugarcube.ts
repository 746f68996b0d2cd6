import type { LossKind } from '../losses.ts';
import { endOfCode, literals } from './code.ts';
import { variable } from './harlowe.ts';
import { comment } from './html.ts';
import { link, takeLink } from './link.ts';
import type { Recogniser, Recognisers, Scan } from './scan.ts';
import { verbatim } from './verbatim.ts';

const MACRO = /<<(\/?)([a-z=-][\w-]*|=|-)/iy;
const IMAGE = /\[[<>]?img\[/iy;
const STYLE = /@@(?:[.#\w:-]+;)*/y;

const KINDS: Readonly<Record<string, LossKind>> = {
  if: 'condition',
  elseif: 'condition',
  else: 'condition',
  switch: 'condition',
  case: 'condition',
  default: 'condition',
  set: 'variable',
  unset: 'variable',
  capture: 'variable',
  remember: 'variable',
  print: 'variable-shown',
  '=': 'variable-shown',
  '-': 'variable-shown',
  goto: 'jump',
  back: 'jump',
  return: 'jump',
  include: 'embed',
  display: 'embed',
  script: 'script',
  run: 'script',
  audio: 'media',
  playlist: 'media',
  link: 'link-code',
  button: 'link-code',
  textbox: 'control',
  textarea: 'control',
  numberbox: 'control',
  checkbox: 'control',
  radiobutton: 'control',
  listbox: 'control',
  cycle: 'control',
};

/** `<<macro …>>`; what it ends with, `<</macro>>`, goes along unsaid. */
const macro: Recogniser = (scan) => {
  const found = scan.match(MACRO);
  if (found === null) return false;
  const [head, slash, rawName = ''] = found;
  const name = rawName.toLowerCase();
  const args = scan.at + head.length;
  const end = endOfCode(scan, args, '', '>>');
  if (end < 0) {
    scan.tell('unclosed', scan.text.slice(scan.at, scan.at + 60));
    return false;
  }
  if (slash === '/') {
    scan.emit('');
    scan.at = end;
    return true;
  }
  if (name === 'script') return script(scan, end);
  if (isLink(name) && takeMacroLink(scan, scan.text.slice(args, end - 2))) {
    scan.at = end;
    return true;
  }
  if (isLink(name) && takeLinkWithBody(scan, scan.text.slice(args, end - 2), end, name)) return true;
  const kind = (Object.hasOwn(KINDS, name) && KINDS[name]) || 'macro';
  scan.lose(kind, end, kind === 'variable-shown');
  return true;
};

function isLink(name: string): boolean {
  return name === 'link' || name === 'button';
}

/** `<<link "words" "passage">>` and `<<link [[words|passage]]>>`. */
function takeMacroLink(scan: Scan, args: string): boolean {
  const inner = /^\s*\[\[([^\n]{1,1000})\]\]\s*$/.exec(args)?.[1];
  if (inner !== undefined) {
    takeLink(scan, inner);
    return true;
  }
  const [words, to] = literals(args) ?? [];
  if (words === undefined || to === undefined) return false;
  scan.way(words, to);
  return true;
}

/** `<<link "words">><<goto "passage">><</link>>`; what else it does is told. */
function takeLinkWithBody(scan: Scan, args: string, from: number, name: string): boolean {
  const close = `<</${name}>>`;
  const end = scan.find(close, from);
  const body = end < 0 ? '' : scan.text.slice(from, end);
  const found = /<<goto\s{1,20}("[^"\n]{1,300}"|'[^'\n]{1,300}')\s{0,20}>>/i.exec(body);
  const [words] = literals(args) ?? [];
  const [to] = literals(found?.[1] ?? '') ?? [];
  if (found === null || words === undefined || to === undefined) return false;
  if (body.trim() !== found[0]) scan.tell('link-code', scan.text.slice(scan.at, end + close.length));
  scan.way(words, to);
  scan.at = end + close.length;
  return true;
}

function script(scan: Scan, from: number): boolean {
  const end = scan.find('<</script>>', from, scan.text.length);
  scan.lose('script', end < 0 ? from : end + '<</script>>'.length);
  return true;
}

/** `[img[address]]`, and with a passage behind it a link. */
const image: Recogniser = (scan) => {
  const found = scan.match(IMAGE);
  const end = found === null ? -1 : scan.find(']]', scan.at);
  if (found === null || end < 0) return false;
  const [source = '', to = ''] = scan.text.slice(scan.at + found[0].length, end).split('][');
  const from = scan.at;
  scan.lose('image', end + 2);
  const title = source.includes('|') ? source.slice(0, source.indexOf('|')) : to;
  if (to !== '' && !/^[$_]/.test(to)) scan.way(title, to);
  return scan.at > from;
};

const style: Recogniser = (scan) => {
  const found = scan.match(STYLE);
  if (found === null) return false;
  scan.emit('');
  scan.at += found[0].length;
  return true;
};

const remark: Recogniser = (scan) => {
  if (scan.sees('/*')) return comment(scan, '*/');
  return scan.sees('/%') && comment(scan, '%/');
};

export const SUGARCUBE: Recognisers = { '<': [macro], '[': [image, link], '@': [style], '/': [remark], $: [variable], _: [variable], '{': [verbatim('{{{', '}}}')], '"': [verbatim('"""')] };
