import { isOfNewerFormat } from '../../scenario/format-1/format-number.ts';
import { type DocumentKind, parseDocument, type Refused } from '../../scenario/parse-document.ts';
import { preset } from './preset-1.ts';
import type { ExportPreset } from './preset.ts';

/** A preset, or everything that is wrong with it. */
export type PresetResult = Refused | { readonly ok: true; readonly preset: ExportPreset };

const PRESET: DocumentKind<ExportPreset> = { shape: preset, idMaps: [], isForeign: isOfNewerFormat };

/** Reads the text of `<id>.preset.json`, format 1, as strictly as a scenario. Never throws. */
export function parsePreset(content: string): PresetResult {
  const result = parseDocument(content, PRESET);
  return result.ok ? { ok: true, preset: result.value } : result;
}
