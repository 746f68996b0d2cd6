import { formatNumber, isOfNewerFormat } from '../scenario/format-1/format-number.ts';
import { semanticVersion } from '../scenario/format-1/text-kinds.ts';
import { memberOf } from '../scenario/json/json-node.ts';
import { type Accepted, type DocumentKind, parseDocument, type Refused } from '../scenario/parse-document.ts';
import { list } from '../scenario/shape/list.ts';
import { defaulted, object, required, type ValueOf } from '../scenario/shape/object.ts';
import { filledText, integer, text, textThat } from '../scenario/shape/scalars.ts';
import type { Shape } from '../scenario/shape/shape.ts';
import { PACK_LIMITS } from './limits.ts';

/** The longest name, author or licence of a pack, in code points. */
export const LONGEST_PACK_WORDS = 200;

const DAY = /^\d{4}-(0[1-9]|1[0-2])-(0[1-9]|[12]\d|3[01])$/;
const SHA256 = '^[0-9a-f]{64}$';

const words = (): Shape<string> => {
  const said = filledText(LONGEST_PACK_WORDS);
  const unsaid = text();
  return {
    read: (node, reading) => (node.kind === 'text' && node.value === '' ? unsaid : said).read(node, reading),
    schema: () => ({ type: 'string', maxLength: LONGEST_PACK_WORDS }),
  };
};

const file = {
  path: required('Where it stands in the pack.', filledText(PACK_LIMITS.path)),
  bytes: required('How many bytes it has.', integer(0, PACK_LIMITS.file)),
  sha256: required('The SHA-256 of its bytes, in lower-case hexadecimal digits.', textThat((value) => new RegExp(SHA256).test(value), 'a SHA-256 in 64 digits', SHA256)),
};

const manifest = {
  format: required('The number of the format.', formatNumber()),
  name: required('What the pack is called.', filledText(LONGEST_PACK_WORDS)),
  author: defaulted('Who wrote what is in it.', words(), '', ''),
  licence: defaulted('What others may do with it.', words(), '', ''),
  created: required('The day on which it was made, UTC.', textThat((value) => DAY.test(value), 'a day, such as "2026-11-22"', DAY.source)),
  appVersion: required('The version of Extra Mile that made it.', semanticVersion()),
  files: required(
    'Every other file of the pack.',
    list(object({ noun: 'A file of a pack', fields: file }), { least: 1, most: PACK_LIMITS.files, identity: (item) => memberOf(item, 'path') }),
  ),
};

/** What a pack says of itself: format 1 of `manifest.json`. */
export type PackManifest = ValueOf<typeof manifest>;

/** A manifest, or everything that is wrong with it. */
export type PackManifestResult = Refused | (Accepted & { readonly manifest: PackManifest });

const MANIFEST: DocumentKind<PackManifest> = {
  shape: object({ noun: 'The manifest of a pack', fields: manifest }),
  idMaps: [],
  isForeign: isOfNewerFormat,
};

/** Reads the text of a pack's `manifest.json`, as strictly as a scenario. Never throws. */
export function parsePackManifest(content: string): PackManifestResult {
  const result = parseDocument(content, MANIFEST);
  if (!result.ok) return result;
  const { value, ...accepted } = result;
  return { ...accepted, manifest: value };
}

/** The text of a manifest: the same contents are the same bytes, whatever the order they were listed in. */
export function writePackManifest({ name, author, licence, created, appVersion, files }: PackManifest): string {
  const listed = files
    .toSorted((a, b) => (a.path < b.path ? -1 : Number(a.path > b.path)))
    .map(({ path, bytes, sha256 }) => ({ path, bytes, sha256 }));
  return `${JSON.stringify({ format: 1, name, author, licence, created, appVersion, files: listed }, null, 2)}\n`;
}
