import { PictureError } from '#core/house/picture-fault.ts';
import { ELEMENTS, FETCHING, LOOKS, namedIn, PLACES, plainValue, SCRIPTED, SILENT } from './allowed.ts';
import { looksIn, rulesIn, type StyleRules } from './style-rules.ts';
import { readSvgTree, type SvgNode } from './svg-tree.ts';

/** A drawing written anew from what of it is known to be harmless. */
export interface CleanSvg {
  readonly text: string;
  /** In the drawing's own units. */
  readonly width: number;
  readonly height: number;
  /** The names of elements that were left out and may be missed. */
  readonly leftOut: readonly string[];
}

/** More copies and masks than any drawing has. */
const MOST_USES = 500;

/**
 * Writes an SVG anew, element by element and attribute by attribute, from what draws and does nothing else. What runs,
 * fetches or grows is refused, for its author meant something by it; what is merely not needed is left out.
 *
 * @throws PictureError
 */
export function cleanSvg(text: string): CleanSvg {
  const root = readSvgTree(text);
  const left = new Set<string>();
  refuseDangers(root);
  const writer = new Writer(root, left);
  const box = boxOf(root);
  const body = root.children.map((child) => (typeof child === 'string' ? '' : writer.write(child, false))).join('');
  const looks = writer.print(root, new Set(['viewBox', 'width', 'height', 'x', 'y', 'id', 'preserveAspectRatio', 'transform']));
  const [x, y, width, height] = box;
  const head = `<svg xmlns="http://www.w3.org/2000/svg" width="${width}" height="${height}" viewBox="${x} ${y} ${width} ${height}"${looks}>`;
  return { text: `${head}${body}</svg>\n`, width, height, leftOut: [...left].toSorted() };
}

function refuseDangers(node: SvgNode): void {
  const { name, attributes, children } = node;
  if (name !== null && SCRIPTED.has(name)) throw new PictureError('has-script');
  if (name !== null && FETCHING.has(name)) throw new PictureError('fetches');
  for (const [attribute, value] of attributes) {
    if (/^on/i.test(attribute)) throw new PictureError('has-script');
    if (attribute === 'href' && !value.trim().startsWith('#')) throw new PictureError(/^\s*javascript:/i.test(value) ? 'has-script' : 'fetches');
    if (attribute === 'style' || LOOKS.has(attribute)) refuseFetching(value);
  }
  for (const child of children) {
    if (typeof child !== 'string') refuseDangers(child);
    else if (name === 'style') refuseFetching(child);
  }
}

/** Style that names something outside, in any way there is. */
function refuseFetching(style: string): void {
  if (/@import|url\s*\(\s*["']?\s*[^\s"'#]/i.test(style) || style.includes('\\')) throw new PictureError('fetches');
}

function styleSheets(node: SvgNode): StyleRules {
  const own = node.name === 'style' ? rulesIn(node.children.filter((child) => typeof child === 'string').join('')) : [];
  return [...own, ...node.children.flatMap((child) => (typeof child === 'string' ? [] : styleSheets(child)))];
}

/** Where the drawing is on its own sheet: its view box, else its size. */
function boxOf({ attributes }: SvgNode): readonly [number, number, number, number] {
  const [x = 0, y = 0, width = 0, height = 0] = (attributes.get('viewBox') ?? '').trim().split(/[\s,]+/).map(Number);
  const box = [x, y, width, height] as const;
  if (box.every(Number.isFinite) && width > 0 && height > 0) return box;
  const [w, h] = ['width', 'height'].map((side) => Number(/^\s*(\d+(?:\.\d+)?)\s*(?:px)?\s*$/.exec(attributes.get(side) ?? '')?.[1]));
  if (w === undefined || h === undefined || !(w > 0) || !(h > 0)) throw new PictureError('damaged');
  return [0, 0, w, h];
}

class Writer {
  readonly #rules: StyleRules;
  readonly #left: Set<string>;
  readonly #shown: ReadonlySet<string>;
  #uses = 0;

  constructor(root: SvgNode, left: Set<string>) {
    this.#rules = styleSheets(root);
    this.#left = left;
    this.#shown = new Set(everyNode(root).flatMap((node) => this.#shows(node)));
  }

  /** @param isShown whether it is within what another element shows: such a thing may show nothing itself, or it would grow without end */
  write(node: SvgNode | string, isShown: boolean): string {
    if (typeof node === 'string') return escaped(node);
    const { name, attributes, children } = node;
    if (name === null || !ELEMENTS.has(name)) {
      if (name !== null && !SILENT.has(name)) this.#left.add(name);
      return '';
    }
    const isShownHere = isShown || this.#shown.has(attributes.get('id') ?? '');
    const uses = this.#shows(node).length;
    this.#uses += uses;
    if ((uses > 0 && isShownHere) || this.#uses > MOST_USES) throw new PictureError('too-involved');
    const isText = name === 'text' || name === 'tspan';
    const inner = children.filter((child) => typeof child !== 'string' || isText).map((child) => this.write(child, isShownHere)).join('');
    return `<${name}${this.print(node)}${inner === '' ? '/>' : `>${inner}</${name}>`}`;
  }

  print(node: SvgNode, without: ReadonlySet<string> = new Set()): string {
    const kept = [...this.#attributesOf(node)].filter(([name]) => !without.has(name));
    return kept.map(([name, value]) => ` ${name}="${escaped(value)}"`).join('');
  }

  #attributesOf({ attributes }: SvgNode): ReadonlyMap<string, string> {
    const all = new Map<string, string>();
    for (const [name, value] of attributes) {
      const plain = PLACES.has(name) || LOOKS.has(name) ? plainValue(value) : null;
      if (plain !== null) all.set(name, plain);
      if (name === 'href' && /^#[\w.-]+$/.test(value.trim())) all.set(name, value.trim());
    }
    const classes = (attributes.get('class') ?? '').split(/\s+/);
    for (const [name, looks] of this.#rules) if (classes.includes(name)) for (const [key, value] of looks) all.set(key, value);
    for (const [key, value] of looksIn(attributes.get('style') ?? '')) all.set(key, value);
    return all;
  }

  /** The ids of what it shows: of a copy's original, or of a mask. */
  #shows(node: SvgNode): readonly string[] {
    const attributes = this.#attributesOf(node);
    const copied = node.name === 'use' ? [(attributes.get('href') ?? '').slice(1)] : [];
    return [...copied, ...namedIn(attributes.get('mask') ?? '')];
  }
}

function everyNode(node: SvgNode): readonly SvgNode[] {
  return [node, ...node.children.flatMap((child) => (typeof child === 'string' ? [] : everyNode(child)))];
}

function escaped(text: string): string {
  return text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;').replaceAll('"', '&quot;');
}
