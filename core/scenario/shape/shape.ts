import type { FindingBag } from '../finding-bag.ts';
import type { JsonNode } from '../json/json-node.ts';
import type { JsonValue } from '../json/json-value.ts';
import type { Ledger } from '../references.ts';
import { quote } from '../text/quote.ts';
import type { SuggestionBudget } from '../text/suggest.ts';

/** A JSON Schema (draft 2020-12), or a part of one. */
export interface JsonSchema {
  readonly [keyword: string]: JsonValue;
}

/** What reading one document shares: its findings, what names what, and how much may be compared. */
export interface Reading {
  readonly bag: FindingBag;
  readonly ledger: Ledger;
  readonly budget: SuggestionBudget;
}

/** One description of a value that both checks it and renders itself as JSON Schema. */
export interface Shape<T> {
  /** The value, or undefined once what is wrong with it is in the bag. */
  read(node: JsonNode, reading: Reading): T | undefined;
  /** The schema; parts that have a name are put into `definitions` and referred to. */
  schema(definitions: Map<string, JsonSchema>): JsonSchema;
}

/** Reports a value of the wrong kind, and nothing where the reader has already refused it. */
export function wrongKind(node: JsonNode, expected: string, { bag }: Reading): undefined {
  if (node.kind === 'refused') return undefined;
  bag.atValue(
    'schema',
    node,
    () => `${labelOf(node)} must be ${expected}, but it is ${describe(node)}.`,
  );
  return undefined;
}

/** What a message calls a value, at the beginning of a sentence: its key or its number in a list. */
export function labelOf(node: JsonNode): string {
  if (node.parent === null) return 'The document';
  if (typeof node.key === 'string') return quote(node.key);
  const entry = `Entry ${node.key + 1}`;
  const list = node.parent.key;
  return typeof list === 'string' && list !== '' ? `${entry} of ${quote(list)}` : entry;
}

/** What a message says a value is. */
function describe(node: JsonNode): string {
  switch (node.kind) {
    case 'object':
      return 'an object ({…})';
    case 'list':
      return node.children.length === 0 ? 'an empty list' : 'a list ([…])';
    case 'text':
      return node.value === '' ? 'an empty text' : `the text ${quote(node.value)}`;
    case 'number':
      return `the number ${node.value}`;
    default:
      return String(node.value);
  }
}
