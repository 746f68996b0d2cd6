import { isLargerThan } from '../scenario/json/limits.ts';
import { cleanText } from './clean-text.ts';
import { type Imported, type ImportOptions, refuseImport } from './imported.ts';
import { Losses, shortened } from './losses.ts';
import { MOST_BEATS, scenarioFrom } from './scenario-text.ts';
import type { RawTwineStory } from './twine/raw-story.ts';
import { readTwineHtml } from './twine/read-html.ts';
import { readTwee } from './twine/read-twee.ts';
import { toStory } from './twine/to-story.ts';

/** The largest file of text that is read, in bytes: a published story holds its player and often its pictures too. */
const MOST_IMPORTED_BYTES = 30_000_000;

/** The most stories of an archive. */
const MOST_STORIES = 50;

/** Some passages are no beats; where there are more than this, so are too many of the others. */
const MOST_PASSAGES = 2 * MOST_BEATS;

/** Twee 3 as a scenario. Never throws. */
export function fromTwee(text: string, options: ImportOptions): Imported {
  if (isLargerThan(text, MOST_IMPORTED_BYTES)) return refuseImport('too-large');
  if (text.trim() === '') return refuseImport('empty');
  if (!/^\uFEFF?::|[\r\n]::/.test(text)) return refuseImport('no-story');
  const headings = text.match(/^::/gm)?.length ?? 0;
  if (headings > MOST_PASSAGES) return refuseImport('too-many-passages', String(headings));
  const losses = new Losses();
  return together([imported(readTwee(cleanText(text), losses), losses, options, { from: 'Twee', taken: new Set() })]);
}

/** A page that Twine 2 published, proofed or archived as scenarios: an archive holds several. Never throws. */
export function fromTwineHtml(html: string, options: ImportOptions): Imported {
  if (isLargerThan(html, MOST_IMPORTED_BYTES)) return refuseImport('too-large');
  if (html.trim() === '') return refuseImport('empty');
  const stories = readTwineHtml(cleanText(html), () => new Losses());
  if (stories.length === 0) return refuseImport(/<div[^>]{0,200}\sid=["']?store-?area/i.test(html) ? 'twine-1' : 'no-story');
  if (stories.length > MOST_STORIES) return refuseImport('too-large', String(stories.length));
  const taken = new Set<string>();
  return together(stories.map(({ story, losses }) => imported(story, losses, options, { from: 'Twine', taken })));
}

/** A story, and what has become of it. */
interface One {
  readonly raw: RawTwineStory;
  readonly result: ReturnType<typeof scenarioFrom>;
}

function imported(raw: RawTwineStory, losses: Losses, options: ImportOptions, { from, taken }: { readonly from: string; readonly taken: Set<string> }): One {
  const { length } = raw.passages;
  if (length > MOST_PASSAGES) return { raw, result: refuseImport('too-many-passages', String(length)) };
  return { raw, result: scenarioFrom(toStory(raw, losses, from), losses, options, taken) };
}

/** All of those that can be imported; where none can, why the first cannot. */
function together(each: readonly One[]): Imported {
  const stories = each.flatMap(({ result }) => ('ok' in result ? [] : [result]));
  const refused = each.flatMap(({ raw, result }) => ('ok' in result ? [{ ...result, title: shortened(raw.title ?? '') }] : []));
  const [first] = refused;
  return stories.length === 0 && first !== undefined ? refuseImport(first.refusal, first.about) : { ok: true, stories, refused };
}
