import type { LossKind } from '../losses.ts';
import type { Recogniser, Scan } from './scan.ts';

const TAG = /<(\/?)([a-z][a-z0-9-]*)((?:\s(?:"[^"]{0,1000}"|'[^']{0,1000}'|[^<>"']){0,2000})?)\/?>/iy;

/** Elements that text does not run through: a line ends there. */
const BLOCKS = new Set(
  'address article aside blockquote br center dd div dl dt figure figcaption footer form h1 h2 h3 h4 h5 h6 header hr li main nav ol p pre section table td th tr ul'.split(' '),
);

/** Elements that lay text out within a line, or stand around others; what is none of HTML's is text in angle brackets. */
const SILENT = new Set(
  'a abbr area b bdi bdo big body caption cite code col colgroup data datalist del details dfn dialog em fieldset font head html i ins kbd label legend link map mark meta meter optgroup option output param progress q rp rt ruby s samp small source span strike strong sub summary sup tbody tfoot thead time title track tt u var wbr'.split(
    ' ',
  ),
);

const LOST: Readonly<Record<string, LossKind>> = {
  img: 'image',
  svg: 'image',
  picture: 'image',
  canvas: 'image',
  audio: 'media',
  video: 'media',
  iframe: 'media',
  embed: 'media',
  object: 'media',
  input: 'control',
  select: 'control',
  textarea: 'control',
  button: 'control',
};

/** Tags and comments of HTML, which every story format lets through. */
export const tag: Recogniser = (scan) => {
  if (scan.sees('<!--')) return comment(scan, '-->');
  const found = scan.match(TAG);
  if (found === null) return false;
  const [whole, slash = '', name = '', attributes = ''] = found;
  const element = name.toLowerCase();
  if (slash === '' && (element === 'script' || element === 'style')) return code(scan, element);
  if (slash === '' && element === 'a') return anchor(scan, whole, attributes);
  const kind = Object.hasOwn(LOST, element) ? LOST[element] : undefined;
  if (kind === undefined && !BLOCKS.has(element) && !SILENT.has(element) && !element.startsWith('tw-')) return false;
  if (slash === '' && kind !== undefined) scan.tell(kind, attributeOf(attributes, 'alt') || whole);
  scan.emit(BLOCKS.has(element) ? '\n' : '');
  scan.at += whole.length;
  return true;
};

/** Something its author wrote for themselves. */
export function comment(scan: Scan, end: string): boolean {
  const at = scan.find(end, scan.at + 2);
  if (at < 0) return false;
  scan.lose('comment', at + end.length);
  return true;
}

/** A script or style sheet within the text; one that does not end takes the rest with it, as in a browser. */
function code(scan: Scan, element: 'script' | 'style'): boolean {
  const end = scan.find(`</${element}>`, scan.at, scan.text.length);
  if (end < 0) scan.tell('unclosed', scan.text.slice(scan.at, scan.at + 60));
  scan.lose(element, end < 0 ? scan.text.length : end + element.length + 3);
  return true;
}

/** A link that is written in HTML leads to a passage, or out of the story. */
function anchor(scan: Scan, whole: string, attributes: string): boolean {
  const from = scan.at + whole.length;
  const to = attributeOf(attributes, 'data-passage');
  const end = scan.find('</a>', from);
  if (to !== '' && end >= 0) {
    scan.way(scan.text.slice(from, end), to);
    scan.at = end + 4;
    return true;
  }
  if (attributeOf(attributes, 'href') !== '') scan.tell('outside-link', whole);
  scan.emit('');
  scan.at = from;
  return true;
}

/** The value of an attribute; "" where there is none. */
function attributeOf(attributes: string, name: string): string {
  const found = new RegExp(`\\s${name}\\s*=\\s*(?:"([^"]*)"|'([^']*)'|([^\\s"'>]+))`, 'i').exec(attributes);
  return found?.[1] ?? found?.[2] ?? found?.[3] ?? '';
}
