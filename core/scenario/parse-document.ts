import { FindingBag } from './finding-bag.ts';
import type { Finding } from './finding.ts';
import type { JsonNode, ObjectNode } from './json/json-node.ts';
import { objectOf } from './json/json-node.ts';
import type { JsonObject } from './json/json-value.ts';
import { readJson } from './json/read-json.ts';
import { LineTable, Places } from './places.ts';
import { Ledger } from './references.ts';
import type { Reading, Shape } from './shape/shape.ts';
import { SuggestionBudget } from './text/suggest.ts';

/** A document that broke a rule; `places` is null where the text could not be read to its end. */
export interface Refused {
  readonly ok: false;
  readonly findings: readonly Finding[];
  readonly places: Places | null;
}

/** A document that breaks no rule. */
export interface Accepted {
  readonly ok: true;
  /** As parsed, before defaults; its objects have no prototype. */
  readonly document: JsonObject;
  readonly findings: readonly Finding[];
  readonly places: Places;
}

/** How one kind of document is read. */
export interface DocumentKind<T> {
  readonly shape: Shape<T>;
  /** The members of the document whose keys are ids: a key repeated there is a `duplicate-id`. */
  readonly idMaps: readonly string[];
  /** Where it reports and answers true, nothing else about the document is judged. */
  readonly isForeign?: (root: JsonNode, reading: Reading) => boolean;
}

/** Reads a document of one kind, or says all that is wrong with it. Never throws. */
export function parseDocument<T>(
  text: string,
  kind: DocumentKind<T>,
): Refused | (Accepted & { readonly value: T }) {
  const bag = new FindingBag();
  const lines = new LineTable(text);
  const root = readJson(text, bag, (object) =>
    isIdMap(object, kind.idMaps) ? 'duplicate-id' : 'schema',
  );
  if (root === null) return { ok: false, findings: bag.toFindings(lines), places: null };
  const places = new Places(lines, root);
  const value = readShape(root, kind, { bag, ledger: new Ledger(), budget: new SuggestionBudget() });
  if (!bag.isEmpty || value === undefined || root.kind !== 'object') {
    return { ok: false, findings: bag.toFindings(lines), places };
  }
  return { ok: true, value, document: objectOf(root), findings: [], places };
}

function readShape<T>(root: JsonNode, kind: DocumentKind<T>, reading: Reading): T | undefined {
  if (kind.isForeign?.(root, reading) === true) return undefined;
  const value = kind.shape.read(root, reading);
  reading.ledger.resolve(reading.bag, reading.budget);
  return value;
}

function isIdMap(object: ObjectNode, idMaps: readonly string[]): boolean {
  const isTopMember = object.parent !== null && object.parent.parent === null;
  return isTopMember && idMaps.includes(String(object.key));
}
