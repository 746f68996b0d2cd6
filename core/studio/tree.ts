import { visit } from 'jsonc-parser';
import { escapeSegment } from '../scenario/json/json-node.ts';

/** A value of a JSON text with its place. Unlike the parser's nodes it knows its end, and keys that stand twice are both there. */
export interface TreeNode {
  readonly kind: 'object' | 'list' | 'text' | 'number' | 'boolean' | 'null';
  /** The member's key or the list's index; "" at the root. */
  readonly key: string | number;
  /** Where the key begins and ends, quotes included; both the value's own beginning in a list and at the root. */
  readonly keyFrom: number;
  readonly keyTo: number;
  /** Where the value begins, in UTF-16 code units. */
  readonly from: number;
  /** Where it ends; where a text is cut off, the end of the text. */
  readonly to: number;
  /** Of a text, number or boolean; null for all else. */
  readonly value: string | number | boolean | null;
  readonly children: readonly TreeNode[];
  readonly parent: TreeNode | null;
}

/** A tree, and the first fault on the way to it. */
export interface Tree {
  readonly root: TreeNode | null;
  /** Where the text stops being JSON; null where it is JSON all through. */
  readonly faultAt: number | null;
}

interface Growing extends TreeNode {
  to: number;
  readonly children: Growing[];
  readonly parent: Growing | null;
}

/**
 * Reads a text into a tree, as much of it as can be told where it is not JSON. jsonc-parser reads by recursion, so the caller
 * makes sure first that the nesting is bounded.
 */
export function readTree(text: string): Tree {
  let root: Growing | null = null;
  let parent: Growing | null = null;
  let key: { readonly name: string; readonly from: number; readonly to: number } | null = null;
  let faultAt: number | null = null;
  const add = (kind: TreeNode['kind'], value: TreeNode['value'], from: number, length: number): Growing => {
    const name = key?.name ?? parent?.children.length ?? '';
    const [keyFrom, keyTo] = key === null ? [from, from] : [key.from, key.to];
    const node: Growing = { kind, key: name, keyFrom, keyTo, from, to: from + length, value, children: [], parent };
    key = null;
    if (parent !== null) parent.children.push(node);
    else root ??= node;
    return node;
  };
  const open = (kind: 'object' | 'list', from: number): void => {
    parent = add(kind, null, from, text.length - from);
  };
  const close = (offset: number, length: number): void => {
    key = null;
    if (parent === null) return;
    parent.to = offset + length;
    parent = parent.parent;
  };
  visit(
    text,
    {
      onObjectBegin: (offset) => open('object', offset),
      onObjectProperty: (name, offset, length) => {
        key = { name, from: offset, to: offset + length };
      },
      onObjectEnd: close,
      onArrayBegin: (offset) => open('list', offset),
      onArrayEnd: close,
      onLiteralValue: (value: unknown, offset, length) => {
        if (typeof value === 'string') add('text', value, offset, length);
        else if (typeof value === 'number') add('number', value, offset, length);
        else if (typeof value === 'boolean') add('boolean', value, offset, length);
        else add('null', null, offset, length);
      },
      onSeparator: (character) => {
        if (character === ',') key = null;
      },
      onError: (_, offset) => {
        faultAt ??= offset;
      },
    },
    { disallowComments: true, allowTrailingComma: false },
  );
  return { root, faultAt };
}

/** The member of that key: of several, the first, as the parser counts. */
export function member(node: TreeNode | null | undefined, key: string): TreeNode | null {
  return node?.kind === 'object' ? (node.children.find((child) => child.key === key) ?? null) : null;
}

/** The text of a member, where it is one. */
export function textOf(node: TreeNode | null | undefined, key: string): string | null {
  const found = member(node, key);
  return typeof found?.value === 'string' ? found.value : null;
}

/** The items of a list; none where it is no list. */
export function itemsOf(node: TreeNode | null | undefined): readonly TreeNode[] {
  return node?.kind === 'list' ? node.children : [];
}

/** The members of an object; none where it is no object. */
export function membersOf(node: TreeNode | null | undefined): readonly TreeNode[] {
  return node?.kind === 'object' ? node.children : [];
}

/** The RFC 6901 pointer to a node. */
export function pointerTo(node: TreeNode): string {
  let pointer = '';
  for (let at = node; at.parent !== null; at = at.parent) pointer = `/${escapeSegment(String(at.key))}${pointer}`;
  return pointer;
}

/** The keys and indices that a pointer names. */
export function segmentsOf(pointer: string): readonly string[] {
  return pointer.split('/').slice(1).map((segment) => segment.replaceAll('~1', '/').replaceAll('~0', '~'));
}

/** A pointer from its keys and indices. */
export function pointerFrom(...segments: readonly (string | number)[]): string {
  return segments.map((segment) => `/${escapeSegment(String(segment))}`).join('');
}

/** The child of a key or index, as a pointer spells it. */
export function childAt(node: TreeNode, segment: string): TreeNode | null {
  if (node.kind === 'object') return member(node, segment);
  return node.kind === 'list' && /^(?:0|[1-9]\d*)$/.test(segment) ? (node.children[Number(segment)] ?? null) : null;
}

/** The node at a pointer; null where there is none. */
export function nodeAt(root: TreeNode | null, pointer: string): TreeNode | null {
  let node = root;
  for (const segment of segmentsOf(pointer)) {
    if (node === null) return null;
    node = childAt(node, segment);
  }
  return node;
}
