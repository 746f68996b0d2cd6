import type { LossKind } from '../losses.ts';
import { endOfCode, literals } from './code.ts';
import { link } from './link.ts';
import type { Recogniser, Recognisers, Scan } from './scan.ts';
import { backticks } from './verbatim.ts';

const MACRO = /\(([a-z][\w-]*|[$_]\w+):/iy;
const NAMED_HOOK = /\|[\w-]+[>)]\[/y;
const HOOK_NAME = /<[\w-]+\|/y;
const VARIABLE = /[$_][a-z]\w*/iy;
/** The hook of a link that goes to a passage. */
const GOES_TO = /\s{0,20}\[([^[\]]{0,500})\(go-?to:\s{0,20}("[^"\n]{1,300}"|'[^'\n]{1,300}')\s{0,20}\)\s{0,20}\]/iy;

const KINDS: Readonly<Record<string, LossKind>> = {
  if: 'condition',
  unless: 'condition',
  elseif: 'condition',
  else: 'condition',
  cond: 'condition',
  set: 'variable',
  put: 'variable',
  move: 'variable',
  print: 'variable-shown',
  goto: 'jump',
  redirect: 'jump',
  undo: 'jump',
  display: 'embed',
  css: 'style',
  textstyle: 'style',
  textcolour: 'style',
  textcolor: 'style',
  background: 'style',
  align: 'style',
  gotourl: 'outside-link',
  openurl: 'outside-link',
  linkgoto: 'link-code',
  inputbox: 'control',
  checkbox: 'control',
  dropdown: 'control',
  cyclinglink: 'control',
};

/** `(macro: …)`, with a link where it is one that leads to a passage by its name. */
const macro: Recogniser = (scan) => {
  const found = scan.match(MACRO);
  if (found === null) return false;
  const [head, name = ''] = found;
  const args = scan.at + head.length;
  const end = endOfCode(scan, args, '(', ')');
  if (end < 0) {
    scan.tell('unclosed', scan.text.slice(scan.at, scan.at + 60));
    return false;
  }
  const plainName = name.toLowerCase().replaceAll(/[-_]/g, '');
  const [words, to = words] = (plainName === 'linkgoto' && literals(scan.text.slice(args, end - 1))) || [];
  if (words !== undefined && to !== undefined) {
    scan.way(words, to);
    scan.at = end;
    return true;
  }
  if (/^link(?:reveal|repeat|replace)?$/.test(plainName) && takeLinkWithHook(scan, scan.text.slice(args, end - 1), end)) return true;
  const kind = (Object.hasOwn(KINDS, plainName) && KINDS[plainName]) || 'macro';
  scan.lose(kind, end, kind === 'variable-shown');
  scan.isAfterMacro = true;
  return true;
};

/** `(link: "words")[(go-to: "passage")]`; what else the hook does is told. */
function takeLinkWithHook(scan: Scan, args: string, end: number): boolean {
  const [words] = literals(args) ?? [];
  GOES_TO.lastIndex = end;
  const hook = GOES_TO.exec(scan.text);
  const [to] = literals(hook?.[2] ?? '') ?? [];
  if (words === undefined || hook === null || to === undefined) return false;
  if (hook[1]?.trim() !== '') scan.tell('link-code', scan.text.slice(scan.at, end + hook[0].length));
  scan.way(words, to);
  scan.at = end + hook[0].length;
  return true;
}

/** The square brackets of hooks are layout; others are text. */
const open: Recogniser = (scan) => {
  const isHook = scan.isAfterMacro && (!scan.sees('[[') || scan.sees('[[['));
  if (!isHook && scan.sees('[[')) return link(scan);
  if (!scan.open(isHook ? 'hook' : 'text')) return false;
  scan.emit(isHook ? '' : '[');
  scan.at += 1;
  return true;
};

const close: Recogniser = (scan) => {
  const kind = scan.brackets.pop();
  scan.emit(kind === 'hook' ? '' : ']');
  scan.at += 1;
  if (kind === 'hook') scan.isAfterMacro = true;
  const name = scan.match(HOOK_NAME);
  if (name !== null) scan.at += name[0].length;
  return true;
};

const namedHook: Recogniser = (scan) => {
  const found = scan.match(NAMED_HOOK);
  if (found === null || !scan.open('hook')) return false;
  scan.emit('');
  scan.at += found[0].length;
  return true;
};

/** A variable that is shown stays in the text, where its author finds it. */
export const variable: Recogniser = (scan) => {
  if (/\w/.test(scan.text.charAt(scan.at - 1))) return false;
  const found = scan.match(VARIABLE);
  if (found === null) return false;
  scan.tell('variable-shown', found[0]);
  scan.emit(found[0]);
  scan.at += found[0].length;
  return true;
};

export const HARLOWE: Recognisers = { '(': [macro], '[': [open], ']': [close], '|': [namedHook], $: [variable], _: [variable], '`': [backticks] };
