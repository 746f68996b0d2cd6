import type { TreeNode } from './tree.ts';

/** How a text is laid out, as far as new values need to know. */
export interface Style {
  readonly eol: string;
  /** One step of indentation; "" where the text has no lines of its own for members. */
  readonly unit: string;
  /** What stands between a key and its value. */
  readonly colon: string;
  /** What stands after a comma on one line. */
  readonly gap: string;
  /** What stands inside the braces of an object on one line. */
  readonly padding: string;
  /** Whether objects of nothing but plain values stand on one line. */
  readonly flatObjects: boolean;
  /** Whether the whole text stands on one line. */
  readonly oneLine: boolean;
}

const EOL = /\r\n|\n|\r/;

/** A text's style, read from its first examples; where there are none, as the bundled scenarios are written. */
export function styleOf(text: string, root: TreeNode): Style {
  const first = root.children[0];
  const oneLine = first !== undefined && isOnLine(text, root);
  const flat = oneLine && root.kind === 'object' ? root : firstWithin(root, (node) => isPlain(node) && isOnLine(text, node));
  return {
    eol: EOL.exec(text)?.[0] ?? '\n',
    unit: oneLine ? '' : unitOf(text, root),
    colon: colonOf(text, first),
    gap: gapOf(text, root) ?? (colonOf(text, first).endsWith(' ') ? ' ' : ''),
    padding: paddingOf(text, flat),
    flatObjects: flat !== null || firstWithin(root, isPlain) === null,
    oneLine,
  };
}

/** The line end that is used around a place: the last one before it, else the text's first. */
export function eolNear(text: string, offset: number, style: Style): string {
  const at = text.lastIndexOf('\n', offset - 1);
  if (at < 0 || offset === 0) return style.eol;
  return text.charAt(at - 1) === '\r' ? '\r\n' : '\n';
}

/** The blanks that the line of a place begins with. */
export function indentAt(text: string, offset: number): string {
  let start = offset;
  while (start > 0 && text.charAt(start - 1) !== '\n' && text.charAt(start - 1) !== '\r') start--;
  return /^[ \t]*/.exec(text.slice(start, offset))?.[0] ?? '';
}

/** Whether a piece of text goes over a line's end. */
export function hasLines(text: string): boolean {
  return EOL.test(text);
}

function unitOf(text: string, root: TreeNode): string {
  for (const child of root.children) {
    if (!EOL.test(text.slice(root.from, child.keyFrom))) continue;
    const [own, outer] = [indentAt(text, child.keyFrom), indentAt(text, root.from)];
    if (own.length > outer.length && own.startsWith(outer)) return own.slice(outer.length);
  }
  return '  ';
}

function colonOf(text: string, first: TreeNode | undefined): string {
  const colon = first === undefined ? '' : text.slice(first.keyTo, first.from);
  return colon === '' || hasLines(colon) ? ': ' : colon;
}

function gapOf(text: string, root: TreeNode): string | null {
  const several = (node: TreeNode): boolean => node.children.length > 1 && isOnLine(text, node);
  const [first, second] = (several(root) ? root : firstWithin(root, several))?.children ?? [];
  if (first === undefined || second === undefined) return null;
  return text.slice(first.to, second.keyFrom).split(',')[1] ?? null;
}

function paddingOf(text: string, flat: TreeNode | null): string {
  const first = flat?.children[0];
  return flat === null || first === undefined ? ' ' : text.slice(flat.from + 1, first.keyFrom);
}

function isOnLine(text: string, node: TreeNode): boolean {
  return !hasLines(text.slice(node.from, node.to));
}

function isPlain(node: TreeNode): boolean {
  return node.kind === 'object' && node.children.length > 0 && node.children.every(({ children }) => children.length === 0);
}

/** The first value inside another, in the order of the text, that `is` holds for. Recursion is safe: the nesting is bounded. */
function firstWithin(node: TreeNode, is: (node: TreeNode) => boolean): TreeNode | null {
  for (const child of node.children) {
    if (is(child)) return child;
    const found = child.children.length > 0 ? firstWithin(child, is) : null;
    if (found !== null) return found;
  }
  return null;
}
