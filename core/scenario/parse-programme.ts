import { isOfNewerFormat } from './format-1/format-number.ts';
import type { Accepted, DocumentKind, Refused } from './parse-document.ts';
import { parseDocument } from './parse-document.ts';
import { programme } from './programme-1.ts';
import type { Programme } from './programme.ts';

/** A programme, or everything that is wrong with it. */
export type ProgrammeResult = Refused | (Accepted & { readonly programme: Programme });

const PROGRAMME: DocumentKind<Programme> = {
  shape: programme,
  idMaps: [],
  isForeign: isOfNewerFormat,
};

/**
 * Reads the text of `<id>.programme.json`, format 1, as strictly as a scenario. Whether its scenarios
 * and principles are there is for the lint to say (`programmeFaults`). Never throws.
 */
export function parseProgramme(content: string): ProgrammeResult {
  const result = parseDocument(content, PROGRAMME);
  if (!result.ok) return result;
  const { value, ...accepted } = result;
  return { ...accepted, programme: value };
}
