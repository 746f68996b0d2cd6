import { formatNumber, isOfNewerFormat } from './format-1/format-number.ts';
import { schemaAddress } from './format-1/text-kinds.ts';
import type { Grade } from './format.ts';
import { memberOf } from './json/json-node.ts';
import type { Accepted, DocumentKind, Refused } from './parse-document.ts';
import { parseDocument } from './parse-document.ts';
import { id } from './shape/ids.ts';
import { list } from './shape/list.ts';
import { notes, object, required } from './shape/object.ts';
import { filledText, text } from './shape/scalars.ts';

/** One thing good service does, such as owning a mistake; choices name it in `shows`. */
export interface Principle {
  readonly id: string;
  readonly name: string;
  /** What it asks for, in a sentence or two; may be empty. */
  readonly summary: string;
  /** How it looks when it falls short, is met, and dazzles. */
  readonly looks: Readonly<Record<Grade, string>>;
}

/** Principles, or everything that is wrong with them. */
export type PrinciplesResult = Refused | (Accepted & { readonly principles: readonly Principle[] });

const MOST_PRINCIPLES = 200;

const looks = object({
  noun: '"looks"',
  fields: {
    F: required('How it looks when it falls short.', filledText()),
    C: required('How it looks when it is met.', filledText()),
    A: required('How it looks when it dazzles.', filledText()),
  },
});

const principle = object({
  noun: 'A principle',
  fields: {
    id: required('What choices name it by.', id()),
    name: required('What the player reads.', filledText()),
    summary: required('What it asks for.', text()),
    looks: required('How it looks at each grade.', looks),
  },
});

const principles = list(principle, {
  least: 1,
  most: MOST_PRINCIPLES,
  identity: (item) => memberOf(item, 'id'),
});

const PRINCIPLES: DocumentKind<{ readonly principles: readonly Principle[] }> = {
  shape: object({
    noun: 'A file of principles',
    fields: {
      $schema: schemaAddress(),
      format: required('The number of the format.', formatNumber()),
      principles: required('Every principle.', principles),
      notes: notes(),
    },
  }),
  idMaps: [],
  isForeign: isOfNewerFormat,
};

/** Reads the text of `principles.json`, as strictly as a scenario. Never throws. */
export function parsePrinciples(content: string): PrinciplesResult {
  const result = parseDocument(content, PRINCIPLES);
  if (!result.ok) return result;
  const { value, ...accepted } = result;
  return { ...accepted, principles: value.principles };
}
