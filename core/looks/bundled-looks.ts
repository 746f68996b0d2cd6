import { parseDocument } from '../scenario/parse-document.ts';
import { idMap } from '../scenario/shape/ids.ts';
import { lookParts, type LookParts } from './parts.ts';

/**
 * The looks that come along, by their ids, from the text of `assets/looks.json`.
 *
 * @throws Error where the text breaks a rule; the message says which
 */
export function parseLooks(text: string): ReadonlyMap<string, LookParts> {
  const result = parseDocument(text, { shape: idMap({ value: lookParts }), idMaps: [] });
  if (result.ok) return result.value;
  throw new Error(`looks.json cannot be used: ${result.findings.map(({ message }) => message).join(' ')}`);
}
