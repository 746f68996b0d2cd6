import { type Losses, type LossKind, shortened } from '../losses.ts';
import type { ImportNote } from '../notes.ts';
import { markupOf, type Markup } from '../passage/formats.ts';
import { readPassage } from '../passage/read-passage.ts';
import type { ForeignPassage, ForeignStory } from '../story.ts';
import type { RawTwinePassage, RawTwineStory } from './raw-story.ts';

/** Passages that story formats carry out and never show by themselves. */
const SPECIAL = new Set(
  'StoryAuthor StoryBanner StoryCaption StoryDisplayTitle StoryIncludes StoryInit StoryInterface StoryMenu StorySettings StoryShare StorySubtitle PassageDone PassageFooter PassageHeader PassageReady ClickUndo StoryBookmark MenuOptions MenuShare MenuStory'.split(
    ' ',
  ),
);
const SPECIAL_TAGS = /^(?:header|footer|startup|debug-(?:header|footer|startup)|init|widget|annotation|twine\.private)$/i;
const CODE_TAGS: Readonly<Record<string, LossKind>> = { script: 'script', stylesheet: 'style', 'twine.image': 'image', 'twine.audio': 'media', 'twine.video': 'media', 'twine.font': 'style', 'twine.vtt': 'media' };

/** The most of what is not kept that a beat's own note repeats. */
const MOST_NOTED = 20;

/** Words of the one link of a passage that say nothing but that it goes on. */
const GOES_ON = /^(?:continue|next|go on|more|proceed|onwards?|continuar|siguiente|seguir|sigue|adelante|weiter|suite|\W{1,4})\W{0,3}$/iu;

/** A story of Twine as passages that become beats. */
export function toStory(raw: RawTwineStory, losses: Losses, from: string): ForeignStory {
  const markup = markupOf(raw.format, raw.passages.map(({ text }) => text).join('\n'));
  const shown = raw.passages.filter((passage) => isShown(passage, losses));
  const keys = new Set<string>();
  const passages = shown.map((passage) => {
    const isFirst = !keys.has(passage.name);
    if (!isFirst) losses.add('same-name', passage.name, passage.line, passage.name);
    // A second passage of a name is kept, but no link leads there.
    const key = isFirst ? passage.name : `${passage.name}\n${keys.size}`;
    keys.add(key);
    return toPassage(passage, key, markup, losses);
  });
  const { format, formatVersion, ifid } = raw;
  const said = [from, [format, formatVersion].filter((part) => part !== null).join(' '), ifid ?? ''].filter((part) => part !== '');
  const origin: readonly ImportNote[] = [{ kind: 'from', text: shortened(said.join(', '), 300) }];
  return { title: shortened(raw.title ?? '', 200), summary: null, locale: null, start: startOf(raw, keys, losses), passages, origin };
}

function isShown({ name, tags, line, text }: RawTwinePassage, losses: Losses): boolean {
  const code = tags.map((tag) => tag.toLowerCase()).find((tag) => Object.hasOwn(CODE_TAGS, tag) || tag.startsWith('twine.'));
  if (code !== undefined) losses.add(CODE_TAGS[code] ?? 'special-passage', name, line, text);
  else if (SPECIAL.has(name) || tags.some((tag) => SPECIAL_TAGS.test(tag))) losses.add('special-passage', name, line, text);
  else return true;
  return false;
}

function toPassage({ name, tags, position, text, line }: RawTwinePassage, key: string, markup: Markup, losses: Losses): ForeignPassage {
  const leftOut: string[] = [];
  const { paragraphs, ways } = readPassage({ text, line }, markup, (kind, at, what) => {
    losses.add(kind, name, at, what);
    if (leftOut.length < MOST_NOTED) leftOut.push(shortened(what, 300));
  });
  if (tags.length > 0) losses.add('tags', name, line, tags.join(' '));
  const notes: readonly ImportNote[] = [
    { kind: 'passage', text: shortened(name, 300) },
    ...(tags.length === 0 ? [] : [{ kind: 'tags', text: shortened(tags.join(', '), 300) } as const]),
    ...leftOut.map((what) => ({ kind: 'left-out', text: what }) as const),
  ];
  const [only] = ways.length === 1 ? ways : [];
  const goesOn = only !== undefined && GOES_ON.test(only.words);
  const common = { key, name, line, paragraphs, ending: null, notes, position: positionOf(position) };
  return goesOn ? { ...common, ways: [], next: only.to } : { ...common, ways, next: null };
}

function startOf(raw: RawTwineStory, keys: ReadonlySet<string>, losses: Losses): string | null {
  const { start } = raw;
  if (start !== null && keys.has(start)) return start;
  if (keys.has('Start') && start === null) return 'Start';
  const [first] = keys;
  if (first !== undefined) losses.add('start', first, null, start ?? first);
  return first ?? null;
}

/** Twine draws passages closer together than beats are drawn. */
const SPREAD = 2.5;

function positionOf(text: string | null): ForeignPassage['position'] {
  const found = /^\s*(-?\d{1,6})(?:\.\d*)?\s*,\s*(-?\d{1,6})(?:\.\d*)?\s*$/.exec(text ?? '');
  const [, x, y] = found ?? [];
  return x === undefined || y === undefined ? null : { x: Math.min(1_000_000, Number(x) * SPREAD), y: Math.min(1_000_000, Number(y) * SPREAD) };
}
