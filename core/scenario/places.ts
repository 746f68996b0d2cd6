import type { JsonNode } from './json/json-node.ts';
import { escapeSegment } from './json/json-node.ts';

/** A place in a text. */
export interface Place {
  /** 1-based; `\n`, `\r\n` and a lone `\r` end lines. */
  readonly line: number;
  /** 1-based, in UTF-16 code units. */
  readonly column: number;
}

/** Offsets into lines and columns; the table of lines is made at the first question. */
export class LineTable {
  readonly #text: string;
  #starts: number[] | undefined;

  constructor(text: string) {
    this.#text = text;
  }

  placeOf(offset: number): Place {
    this.#starts ??= lineStarts(this.#text);
    let low = 0;
    let high = this.#starts.length - 1;
    while (low < high) {
      const middle = (low + high + 1) >>> 1;
      if ((this.#starts[middle] ?? 0) <= offset) low = middle;
      else high = middle - 1;
    }
    return { line: low + 1, column: offset - (this.#starts[low] ?? 0) + 1 };
  }
}

/** Where the values of a document stand in its text. */
export class Places {
  readonly #lines: LineTable;
  readonly #root: JsonNode;
  readonly #children = new Map<JsonNode, ReadonlyMap<string, JsonNode>>();

  constructor(lines: LineTable, root: JsonNode) {
    this.#lines = lines;
    this.#root = root;
  }

  /**
   * Where the value at an RFC 6901 pointer begins. Where the document has none, the place of the
   * nearest value that would enclose it, so a missing key is found at its object.
   */
  at(pointer: string): Place {
    let node = this.#root;
    for (const segment of pointer.split('/').slice(1)) {
      const child = this.#childrenOf(node).get(segment);
      if (child === undefined) break;
      node = child;
    }
    return this.#lines.placeOf(node.offset);
  }

  #childrenOf(node: JsonNode): ReadonlyMap<string, JsonNode> {
    const known = this.#children.get(node);
    if (known !== undefined) return known;
    const children = new Map<string, JsonNode>();
    if (node.kind === 'object' || node.kind === 'list') {
      for (const child of node.children) children.set(escapeSegment(String(child.key)), child);
    }
    this.#children.set(node, children);
    return children;
  }
}

function lineStarts(text: string): number[] {
  const starts = [0];
  for (let at = 0; at < text.length; at++) {
    const code = text.charCodeAt(at);
    if (code === 0x0a || (code === 0x0d && text.charCodeAt(at + 1) !== 0x0a)) starts.push(at + 1);
  }
  return starts;
}
