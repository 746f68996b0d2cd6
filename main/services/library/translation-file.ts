import { hashJson } from '#core/results/hash.ts';
import type { Finding } from '#core/scenario/finding.ts';
import { parseTranslation, type Translation } from '#core/scenario/parse-translation.ts';
import type { Place } from '#core/scenario/places.ts';
import { readTextFile } from '../scenario-file.ts';
import type { FolderKind } from './document-folder.ts';
import type { Usable } from './programme-file.ts';
import type { Source } from './scenario-file.ts';

/** A translation with the text it was read from. */
export interface HeldTranslation {
  readonly file: string;
  readonly source: Source;
  readonly translation: Translation;
  readonly text: string;
  /** Of its contents, as a scenario's is. */
  readonly hash: string;
}

/** `<id>.<locale>.json`: a language has two or three letters, which no other kind of file ends in. */
const NAME = /^[a-z][a-z0-9-]*\.[a-z]{2,3}(-[A-Za-z0-9]{2,8})*\.json$/;

/** The translations that stand beside a folder's scenarios. */
export const TRANSLATIONS: FolderKind<Usable<HeldTranslation>> = {
  takes: (name) => NAME.test(name) && !name.startsWith('principles.'),
  async read(path, file, source) {
    const read = await readTextFile(path);
    if (!read.ok) return faulty(file, source, [read.finding]);
    // A scenario kept under such a name is told as a misnamed scenario.
    return /"beats"\s*:/.test(read.text) ? null : judgeTranslation(file, read.text, source);
  },
};

/** What a text is worth as the translation of that name. */
export function judgeTranslation(file: string, text: string, source: Source): Usable<HeldTranslation> {
  const parsed = parseTranslation(text);
  if (!parsed.ok) return faulty(file, source, parsed.findings);
  const { translation, document, places } = parsed;
  const name = `${translation.scenario}.${translation.locale}.json`;
  if (file !== name) return faulty(file, source, [misnamed(name, places.at('/scenario'))]);
  return { ok: true, value: { file, source, translation, text, hash: hashJson(document) } };
}

function faulty(file: string, source: Source, findings: readonly Finding[]): Usable<never> {
  return { ok: false, file, source, findings };
}

function misnamed(name: string, place: Place): Finding {
  const message = `The file of this translation must be called "${name}". Rename the file, or change "scenario" or "locale".`;
  return { rule: 'schema', severity: 'error', message, pointer: '/scenario', ...place };
}
