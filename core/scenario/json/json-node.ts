import type { JsonObject, JsonValue } from './json-value.ts';

/** Where a node stands. Offsets are UTF-16 code units from the start of the text. */
interface NodePlace {
  /** Where the value begins. */
  readonly offset: number;
  /** The member's key or the list's index; "" at the root. */
  readonly key: string | number;
  /** Where the key begins; the value's own offset in a list and at the root. */
  readonly keyOffset: number;
  readonly parent: ContainerNode | null;
}

/** An object ({…}). */
export interface ObjectNode extends NodePlace {
  readonly kind: 'object';
  /** The members in the text's order, the first of each key only; filled in once its end is read. */
  children: readonly JsonNode[];
}

/** A list ([…]). */
export interface ListNode extends NodePlace {
  readonly kind: 'list';
  /** Filled in once its end is read. */
  children: readonly JsonNode[];
}

/** A value with values in it. */
export type ContainerNode = ObjectNode | ListNode;

/** A string, its escapes read. */
export interface TextNode extends NodePlace {
  readonly kind: 'text';
  readonly value: string;
}

/** A number, finite. */
export interface NumberNode extends NodePlace {
  readonly kind: 'number';
  readonly value: number;
}

interface BooleanNode extends NodePlace {
  readonly kind: 'boolean';
  readonly value: boolean;
}

interface NullNode extends NodePlace {
  readonly kind: 'null';
  readonly value: null;
}

/** A value the reader itself has already found fault with; nothing more is said about it. */
interface RefusedNode extends NodePlace {
  readonly kind: 'refused';
  readonly value: null;
}

/** A JSON value with its place in the text. */
export type JsonNode =
  ObjectNode | ListNode | TextNode | NumberNode | BooleanNode | NullNode | RefusedNode;

/** The RFC 6901 pointer to a node, or to the member `missing` that the node ought to have. */
export function pointerOf(node: JsonNode, missing?: string): string {
  const segments = missing === undefined ? [] : [missing];
  for (let at: JsonNode = node; at.parent !== null; at = at.parent) segments.push(String(at.key));
  let pointer = '';
  for (const segment of segments.toReversed()) pointer += `/${escapeSegment(segment)}`;
  return pointer;
}

/** One segment of a pointer, escaped as RFC 6901 asks. */
export function escapeSegment(segment: string): string {
  return segment.replaceAll('~', '~0').replaceAll('/', '~1');
}

/** The member of that key, if the node is an object that has one. */
export function memberOf(node: JsonNode | undefined, key: string): JsonNode | undefined {
  return node?.kind === 'object' ? node.children.find((child) => child.key === key) : undefined;
}

/**
 * The plain value of a node; its objects have no prototype, so no key can reach anything inherited.
 * Recursion is safe: the reader has bounded the nesting.
 */
export function valueOf(node: JsonNode): JsonValue {
  if (node.kind === 'list') return node.children.map(valueOf);
  return node.kind === 'object' ? objectOf(node) : node.value;
}

/** Shared by all: an object without a prototype is large, and a hostile file can hold a million. */
const EMPTY: JsonObject = Object.freeze(Object.create(null));

/** The plain object of an object node. */
export function objectOf(node: ObjectNode): JsonObject {
  if (node.children.length === 0) return EMPTY;
  const object: Record<string, JsonValue> = Object.create(null);
  for (const child of node.children) object[child.key] = valueOf(child);
  return object;
}
