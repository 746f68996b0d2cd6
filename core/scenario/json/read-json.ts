import type { FindingBag } from '../finding-bag.ts';
import { quote } from '../text/quote.ts';
import { checkKey, checkNumber, checkText } from './check-scalars.ts';
import type { Cursor } from './cursor.ts';
import { NotJson, skipBlanks, unexpected } from './cursor.ts';
import type { ContainerNode, JsonNode, ObjectNode } from './json-node.ts';
import { DEEPEST, isLargerThan, MOST_BYTES } from './limits.ts';
import { PendingChildren } from './pending.ts';
import { isDigit, readNumber } from './read-number.ts';
import { readText } from './read-text.ts';

const QUOTE = 0x22;
const COMMA = 0x2c;
const MINUS = 0x2d;
const COLON = 0x3a;
const OPEN_LIST = 0x5b;
const CLOSE_LIST = 0x5d;
const OPEN_OBJECT = 0x7b;
const CLOSE_OBJECT = 0x7d;
const BYTE_ORDER_MARK = 0xfeff;

/** What an object or list has until its end is read. */
const NOT_YET: readonly JsonNode[] = [];

/** Names the rule that a repeated key breaks in an object. */
type RepeatedKeyRule = (object: ObjectNode) => 'schema' | 'duplicate-id';

/** Thrown and caught within the reader: deeper than it goes, nothing is built. */
class TooDeep extends Error {
  override readonly name = 'TooDeep';
}

/**
 * Reads strict JSON (RFC 8259) into nodes that know their places, without recursion. Faults go into
 * the bag: text that is not JSON, a byte order mark, lone surrogates, numbers beyond a double,
 * repeated and forbidden keys (`schema`); size, nesting and length (`limit`). Null where the text
 * could not be read to its end.
 */
export function readJson(
  text: string,
  bag: FindingBag,
  repeatedKeyRule: RepeatedKeyRule,
): JsonNode | null {
  if (isLargerThan(text, MOST_BYTES)) {
    const most = `${MOST_BYTES.toLocaleString('en')} bytes of UTF-8`;
    bag.atOffset('limit', 0, () => `The text is larger than ${most}. Take something out of it.`);
    return null;
  }
  try {
    return new Reader(text, bag, repeatedKeyRule).read();
  } catch (fault) {
    if (fault instanceof NotJson) bag.atOffset('schema', fault.offset, () => fault.message);
    else if (!(fault instanceof TooDeep)) throw fault;
    return null;
  }
}

class Reader {
  readonly #cursor: Cursor;
  readonly #bag: FindingBag;
  readonly #repeatedKeyRule: RepeatedKeyRule;
  readonly #pending = new PendingChildren();
  /** The innermost open object or list. */
  #parent: ContainerNode | null = null;
  /** Whether the bracket that opens the parent was the last thing read. */
  #opened = false;

  constructor(text: string, bag: FindingBag, repeatedKeyRule: RepeatedKeyRule) {
    this.#cursor = { text, at: 0 };
    this.#bag = bag;
    this.#repeatedKeyRule = repeatedKeyRule;
  }

  read(): JsonNode {
    const cursor = this.#cursor;
    this.#skipByteOrderMark();
    skipBlanks(cursor);
    const root = this.#readValue('', cursor.at);
    while (this.#parent !== null) this.#readOn(this.#parent);
    skipBlanks(cursor);
    if (cursor.at < cursor.text.length) throw unexpected(cursor, 'the end of the text');
    return root;
  }

  #skipByteOrderMark(): void {
    if (this.#cursor.text.charCodeAt(0) !== BYTE_ORDER_MARK) return;
    this.#cursor.at = 1;
    const advice = 'Save the file as UTF-8 without BOM.';
    this.#bag.atOffset('schema', 0, () => `The text begins with a byte order mark (BOM). ${advice}`);
  }

  /** Reads what comes next inside `parent`: its end, its first member, or a comma and one more. */
  #readOn(parent: ContainerNode): void {
    const cursor = this.#cursor;
    const first = this.#opened;
    this.#opened = false;
    skipBlanks(cursor);
    const code = cursor.text.charCodeAt(cursor.at);
    if (code === (parent.kind === 'object' ? CLOSE_OBJECT : CLOSE_LIST)) {
      cursor.at++;
      parent.children = this.#pending.close();
      this.#parent = parent.parent;
    } else if (first) {
      this.#readMember(parent);
    } else if (code === COMMA) {
      cursor.at++;
      skipBlanks(cursor);
      this.#readMember(parent);
    } else {
      throw unexpected(cursor, parent.kind === 'object' ? '"," or "}"' : '"," or "]"');
    }
  }

  #readMember(parent: ContainerNode): void {
    const offset = this.#cursor.at;
    if (parent.kind === 'object') this.#addMember(parent, this.#readKey(), offset);
    else {
      const place = this.#pending.reserve();
      this.#pending.put(place, this.#readValue(this.#pending.indexOf(place), offset));
    }
  }

  #readKey(): string {
    const cursor = this.#cursor;
    const { text } = cursor;
    if (text.charCodeAt(cursor.at) !== QUOTE) throw unexpected(cursor, 'a key in double quotes');
    const key = readText(cursor);
    skipBlanks(cursor);
    if (text.charCodeAt(cursor.at) !== COLON) {
      throw unexpected(cursor, `":" after the key ${quote(key)}`);
    }
    cursor.at++;
    skipBlanks(cursor);
    return key;
  }

  #addMember(parent: ObjectNode, key: string, keyOffset: number): void {
    if (this.#pending.hasKey(key)) {
      // It is read, for what is wrong inside it, but the first of its name is the one that counts.
      const node = this.#readValue(key, keyOffset);
      const advice = 'Rename it or take it out.';
      this.#bag.atKey(
        this.#repeatedKeyRule(parent),
        node,
        () => `The key ${quote(key)} stands here a second time. ${advice}`,
      );
      return;
    }
    const place = this.#pending.reserve();
    const node = this.#readValue(key, keyOffset);
    this.#pending.put(place, node);
    checkKey(node, key, this.#bag);
  }

  /** Reads a scalar to its end, an object or list as far as its opening bracket. */
  #readValue(key: string | number, keyOffset: number): JsonNode {
    const cursor = this.#cursor;
    const parent = this.#parent;
    const offset = cursor.at;
    const code = cursor.text.charCodeAt(offset);
    // Each node is written out: to spread the fields they share would double the time of reading.
    if (code === QUOTE) {
      const value = readText(cursor);
      return checkText({ kind: 'text', offset, key, keyOffset, parent, value }, this.#bag);
    }
    if (code === OPEN_OBJECT) {
      const children = NOT_YET;
      return this.#open({ kind: 'object', offset, key, keyOffset, parent, children });
    }
    if (code === OPEN_LIST) {
      const children = NOT_YET;
      return this.#open({ kind: 'list', offset, key, keyOffset, parent, children });
    }
    if (code === MINUS || isDigit(code)) {
      const value = readNumber(cursor);
      return checkNumber({ kind: 'number', offset, key, keyOffset, parent, value }, this.#bag);
    }
    if (this.#skipWord('null')) {
      return { kind: 'null', offset, key, keyOffset, parent, value: null };
    }
    const value = this.#skipWord('true');
    if (!value && !this.#skipWord('false')) throw unexpected(cursor, 'a value');
    return { kind: 'boolean', offset, key, keyOffset, parent, value };
  }

  #skipWord(word: string): boolean {
    const found = this.#cursor.text.startsWith(word, this.#cursor.at);
    if (found) this.#cursor.at += word.length;
    return found;
  }

  #open<Node extends ContainerNode>(node: Node): Node {
    if (this.#pending.depth === DEEPEST) {
      const advice = 'Take some levels out; nothing further in was read.';
      const deep = `This is nested deeper than ${DEEPEST} levels.`;
      this.#bag.atValue('limit', node, () => `${deep} ${advice}`);
      throw new TooDeep();
    }
    this.#cursor.at++;
    this.#pending.open();
    this.#parent = node;
    this.#opened = true;
    return node;
  }
}
