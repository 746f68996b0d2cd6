import { fromH5p, MOST_CONTENT_BYTES } from '#core/imports/from-h5p.ts';
import { fromTwee, fromTwineHtml } from '#core/imports/from-twine.ts';
import { type Imported, type ImportOptions, refuseImport } from '#core/imports/imported.ts';
import { isZip, readZipEntries } from '../files/read-zip-entries.ts';
import { decodeStory } from './decode-story.ts';

const CONTENT = 'content/content.json';
const ABOUT = 'h5p.json';

/** A file to read, and how. */
export interface StoryJob extends ImportOptions {
  readonly bytes: Uint8Array;
}

/** A file of another program as scenarios. What it is, its contents say and not its name. Never throws. */
export async function readStory(bytes: Buffer, options: ImportOptions): Promise<Imported> {
  if (bytes.length === 0) return refuseImport('empty');
  return isZip(bytes) ? readH5p(bytes, options) : readText(bytes, options);
}

async function readH5p(bytes: Buffer, options: ImportOptions): Promise<Imported> {
  const read = await readZipEntries(bytes, new Map([[CONTENT, MOST_CONTENT_BYTES], [ABOUT, 1_000_000]]));
  if (!read.ok) return refuseImport('damaged-zip', read.problem);
  const content = read.files.get(CONTENT);
  if (content === undefined) return refuseImport('no-content');
  return fromH5p({ content: content.toString('utf8'), about: read.files.get(ABOUT)?.toString('utf8') ?? null }, options);
}

function readText(bytes: Buffer, options: ImportOptions): Imported {
  const { text, encoding } = decodeStory(bytes);
  const imported = ofItsKind(text, options);
  if (encoding === null || !imported.ok) return imported;
  const told = { kind: 'encoding', total: 1, items: [{ where: null, line: null, what: encoding }] } as const;
  return { ...imported, stories: imported.stories.map((story) => ({ ...story, notKept: [...story.notKept, told] })) };
}

function ofItsKind(text: string, options: ImportOptions): Imported {
  if (/<tw-storydata|<div[^>]{0,200}\sid=["']?store-?area/i.test(text)) return fromTwineHtml(text, options);
  if (/^\uFEFF?\s*\{/u.test(text) && text.includes('"branchingScenario"')) return fromH5p({ content: text, about: null }, options);
  if (/^\uFEFF?::|[\r\n]::/u.test(text)) return fromTwee(text, options);
  return refuseImport(text.trim() === '' ? 'empty' : 'unknown-kind');
}
