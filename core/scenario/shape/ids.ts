import type { ListNode, TextNode } from '../json/json-node.ts';
import { LONGEST_TEXT } from '../json/limits.ts';
import type { Table } from '../references.ts';
import { quote } from '../text/quote.ts';
import { keyed } from './keyed.ts';
import { list } from './list.ts';
import type { Reading, Shape } from './shape.ts';
import { wrongKind } from './shape.ts';

/** The pattern of every id of format 1. */
const ID_PATTERN = '^[a-z][a-z0-9]*(-[a-z0-9]+)*$';

const ID = new RegExp(ID_PATTERN);

/** Whether a text is spelt as an id. */
export function isId(value: string): boolean {
  return ID.test(value);
}

/** What is wrong with an id's spelling, with an example made from it where one can be. */
function misspeltId(value: string): string {
  const rule = 'Use letters a to z and digits, a letter first, and single hyphens between words';
  return `${quote(value)} cannot be an id. ${rule}, such as ${quote(exampleFrom(value))}.`;
}

/** A text that is an id. */
export function id(): Shape<string> {
  return {
    read(node, reading) {
      if (node.kind !== 'text') return wrongKind(node, 'an id in quotes', reading);
      const { value } = node;
      if (isId(value)) return value;
      reading.bag.atValue('schema', node, () => misspeltId(value));
      return undefined;
    },
    schema: () => ({ type: 'string', pattern: ID_PATTERN, maxLength: LONGEST_TEXT }),
  };
}

/** Text that names an id; how it is spelt says nothing more once it is known to be defined or not. */
export function idOf(
  what: string,
  use: (node: TextNode, reading: Reading) => void = () => undefined,
): Shape<string> {
  return {
    read(node, reading) {
      if (node.kind !== 'text') return wrongKind(node, `the id of a ${what}, in quotes`, reading);
      use(node, reading);
      return node.value;
    },
    schema: () => ({ type: 'string', pattern: ID_PATTERN, maxLength: LONGEST_TEXT }),
  };
}

/** The id of something that the document defines elsewhere. */
export function reference(table: Table): Shape<string> {
  return idOf(table, (node, { ledger }) => ledger.use(table, node));
}

/** An object whose keys are the ids that it defines; without a table nothing names them. */
export function idMap<T>(spec: {
  readonly table?: Table;
  readonly value: Shape<T>;
  readonly most?: number;
}): Shape<ReadonlyMap<string, T>> {
  const { table, ...rest } = spec;
  return keyed({
    what: 'an id',
    pattern: ID_PATTERN,
    misspelt: misspeltId,
    tell(ids, { ledger }) {
      if (table === undefined) return;
      if (ids === null) ledger.giveUp(table);
      else ledger.define(table, ids);
    },
    ...rest,
  });
}

/** A list that defines the ids it holds, each once. */
export function idList(table: Table, most: number): Shape<readonly string[]> {
  const ids = list(id(), { most, identity: (item) => item });
  return {
    read(node, reading) {
      if (node.kind === 'list') reading.ledger.define(table, textsOf(node));
      else reading.ledger.giveUp(table);
      return ids.read(node, reading);
    },
    schema: (definitions) => ({ ...ids.schema(definitions), uniqueItems: true }),
  };
}

function textsOf(node: ListNode): string[] {
  return node.children.flatMap((child) => (child.kind === 'text' ? [child.value] : []));
}

function exampleFrom(value: string): string {
  const plain = value.slice(0, 60).normalize('NFKD').replace(/\p{M}/gu, '').toLowerCase();
  const slug = plain.replace(/[^a-z0-9]+/g, '-').replace(/^[-0-9]+|-+$/g, '');
  return isId(slug) ? slug : 'phone-rings';
}
