import type { JsonValue } from '../scenario/json/json-value.ts';
import type { Source } from './source.ts';
import { eolNear, hasLines, indentAt, type Style, styleOf } from './style.ts';
import type { TextPatch } from './text-patch.ts';
import type { TreeNode } from './tree.ts';
import { type Layout, type WritePlace, writeJson } from './write-json.ts';

/** Something to put into an object (with a key) or a list (without): a value, or a text that is JSON already. */
export type NewChild = { readonly key?: string } & ({ readonly value: JsonValue } | { readonly raw: string });

/** Puts a child before the one at `index`, or after the last one. What is there already keeps its bytes. */
export function insertChild(source: Source, container: TreeNode, index: number, child: NewChild): TextPatch {
  const { text } = source;
  const style = sourceStyle(source);
  const { children } = container;
  const eol = eolNear(text, container.from + 1, style);
  const next = children[index];
  const last = children.at(-1);
  if (last === undefined) return insertOnly(source, container, style, child);
  const separator = separatorOf(text, container, index, style);
  const lined = hasLines(separator);
  // On a line with others it follows the layout of the line; on its own, that of its neighbour.
  const indent = lined ? indentAt(text, (next ?? last).keyFrom) : indentAt(text, container.from);
  const layout = lined ? layoutLike(text, next ?? last) : 'flat';
  const written = writeChild(child, { style, eol, indent, layout });
  if (next !== undefined) return { offset: next.keyFrom, length: 0, text: written + separator };
  return { offset: last.to, length: 0, text: separator + written };
}

/** Takes a child out, with the separator that it no longer needs. */
export function removeChild(container: TreeNode, index: number): TextPatch {
  const { children } = container;
  const [before, child, after] = [children[index - 1], children[index], children[index + 1]];
  if (child === undefined) throw new RangeError(`There is no child ${index}.`);
  if (before !== undefined) return patch(before.to, child.to);
  if (after !== undefined) return patch(child.keyFrom, after.keyFrom);
  return patch(container.from + 1, container.to - 1);
}

/** Takes several children out, those next to each other as one: the patches of neighbours would overlap. @param stays of each child */
export function removeChildren(container: TreeNode, stays: readonly boolean[]): readonly TextPatch[] {
  const { children, from, to } = container;
  const patches: TextPatch[] = [];
  for (let first = 0; first < children.length; first++) {
    if (stays[first] === true) continue;
    let next = first;
    while (next < children.length && stays[next] !== true) next++;
    const [before, after] = [children[first - 1], children[next]];
    if (before !== undefined) patches.push(patch(before.to, children[next - 1]?.to ?? before.to));
    else if (after !== undefined) patches.push(patch(children[0]?.keyFrom ?? from, after.keyFrom));
    else patches.push(patch(from + 1, to - 1));
    first = next;
  }
  return patches;
}

/** Moves a child to where the one at `index` is; the others close up. No byte of any child changes. */
export function moveChild(source: Source, container: TreeNode, from: number, index: number): readonly TextPatch[] {
  const { children } = container;
  const [child, target] = [children[from], children[index]];
  if (child === undefined || target === undefined || from === index) return [];
  const raw = source.text.slice(child.keyFrom, child.to);
  const separator = separatorOf(source.text, container, Math.max(1, index), sourceStyle(source));
  const put =
    index < from
      ? { offset: target.keyFrom, length: 0, text: raw + separator }
      : { offset: target.to, length: 0, text: separator + raw };
  return [removeChild(container, from), put];
}

/** Puts a value in another's place, laid out as that one was. */
export function replaceNode(source: Source, node: TreeNode, value: JsonValue): TextPatch {
  const { text } = source;
  const style = sourceStyle(source);
  const place = { style, eol: eolNear(text, node.from, style), indent: indentAt(text, node.from) };
  return { ...patch(node.from, node.to), text: writeJson(value, { ...place, layout: layoutLike(text, node) }) };
}

const styles = new WeakMap<Source, Style>();

function sourceStyle(source: Source): Style {
  const known = styles.get(source);
  if (known !== undefined) return known;
  if (source.root === null) throw new TypeError('A text without a tree has no style.');
  const style = styleOf(source.text, source.root);
  styles.set(source, style);
  return style;
}

function insertOnly({ text }: Source, container: TreeNode, style: Style, child: NewChild): TextPatch {
  const eol = eolNear(text, container.from + 1, style);
  const indent = indentAt(text, container.from);
  const inside = patch(container.from + 1, container.to - 1);
  const { parent } = container;
  const isScalarItem = container.kind === 'list' && 'value' in child && (typeof child.value !== 'object' || child.value === null);
  const isWithinLine = parent !== null && !hasLines(text.slice(parent.from, parent.to));
  if (style.oneLine || isScalarItem || isWithinLine) {
    const padding = container.kind === 'object' ? style.padding : '';
    return { ...inside, text: padding + writeChild(child, { style, eol, indent, layout: 'flat' }) + padding };
  }
  const inner = indent + style.unit;
  return { ...inside, text: `${eol}${inner}${writeChild(child, { style, eol, indent: inner, layout: 'usual' })}${eol}${indent}` };
}

function writeChild(child: NewChild, place: WritePlace): string {
  const written = 'raw' in child ? child.raw : writeJson(child.value, place);
  return child.key === undefined ? written : `${JSON.stringify(child.key)}${place.style.colon}${written}`;
}

/** What stands between two children around an index: a comma and the blanks that come with it. */
function separatorOf(text: string, container: TreeNode, index: number, style: Style): string {
  const { children } = container;
  const at = Math.min(Math.max(index, 1), children.length - 1);
  const [before, after] = [children[at - 1], children[at]];
  if (before !== undefined && after !== undefined && before !== after) return text.slice(before.to, after.keyFrom);
  const [only] = children;
  const lead = only === undefined ? '' : text.slice(container.from + 1, only.keyFrom);
  return hasLines(lead) ? `,${lead}` : `,${style.gap}`;
}

/** A new neighbour of a value in one line is in one line too, where that is not too long. */
function layoutLike(text: string, node: TreeNode): Layout {
  if (node.children.length === 0) return 'usual';
  return hasLines(text.slice(node.from, node.to)) ? 'lines' : 'even';
}

function patch(from: number, to: number): TextPatch {
  return { offset: from, length: to - from, text: '' };
}
