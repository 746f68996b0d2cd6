import { CHAPBOOK } from './chapbook.ts';
import { HARLOWE } from './harlowe.ts';
import { tag } from './html.ts';
import { link } from './link.ts';
import type { Recogniser, Recognisers } from './scan.ts';
import { SNOWMAN } from './snowman.ts';
import { SUGARCUBE } from './sugarcube.ts';

/** How a passage is written: a story format of Twine, any other of which links alone are known, or plain HTML. */
export type Markup = 'harlowe' | 'sugarcube' | 'chapbook' | 'snowman' | 'other' | 'html';

const OWN: Readonly<Record<Markup, Recognisers>> = {
  harlowe: HARLOWE,
  sugarcube: SUGARCUBE,
  chapbook: CHAPBOOK,
  snowman: SNOWMAN,
  other: { '[': [link] },
  html: {},
};

/** What each markup is made of: its own, and the tags of HTML. */
export const MARKUPS: Readonly<Record<Markup, Recognisers>> = {
  harlowe: withTags(OWN.harlowe),
  sugarcube: withTags(OWN.sugarcube),
  chapbook: withTags(OWN.chapbook),
  snowman: withTags(OWN.snowman),
  other: withTags(OWN.other),
  html: withTags(OWN.html),
};

/** Markups in which a line ends only where a blank one follows. */
export const FLOWING: ReadonlySet<Markup> = new Set(['chapbook', 'snowman']);

/**
 * The markup of a story.
 *
 * @param format the story format's name; where the file does not say it, its text tells
 */
export function markupOf(format: string | null, text: string): Markup {
  const said = format?.toLowerCase() ?? '';
  for (const known of ['harlowe', 'sugarcube', 'chapbook', 'snowman'] as const) if (said.startsWith(known)) return known;
  if (said !== '' && !/^(?:paperthin|illume|proof)/.test(said)) return 'other';
  const head = text.slice(0, 1_000_000);
  if (/<<\/?[a-z]/i.test(head)) return 'sugarcube';
  if (/\((?:set|if|link-goto|go-to|print|display|else):/i.test(head)) return 'harlowe';
  if (/<%[=-]?/.test(head)) return 'snowman';
  return /^\[(?:if|unless|else|cont|continued?|align|after|note|javascript|css)\b[^\]\n]{0,300}\][ \t]*$|\{(?:embed|reveal link|link to|back link)\b/im.test(head) ? 'chapbook' : 'other';
}

function withTags(own: Recognisers): Recognisers {
  const tags: readonly Recogniser[] = [...(own['<'] ?? []), tag];
  return { ...own, '<': tags };
}
