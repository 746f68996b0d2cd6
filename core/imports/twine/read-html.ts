import { Parser } from 'htmlparser2';
import type { Losses } from '../losses.ts';
import type { RawTwinePassage, RawTwineStory } from './raw-story.ts';

/** A story of a file of HTML, and what of it is not kept. */
export interface HtmlStory {
  readonly story: RawTwineStory;
  readonly losses: Losses;
}

type Attributes = Readonly<Record<string, string>>;

interface OpenStory {
  readonly attributes: Attributes;
  readonly losses: Losses;
  readonly passages: (RawTwinePassage & { readonly pid: string })[];
}

interface OpenPassage {
  readonly attributes: Attributes;
  readonly line: number;
  readonly text: string[];
}

/**
 * The stories in a page that Twine 2 published, proofed or archived (Twine 2 HTML Output Specification of the IFTF). Reads tag by
 * tag and builds no tree, so no page makes it slow. Never throws.
 *
 * @param newLosses makes what a story's losses are collected in
 */
export function readTwineHtml(html: string, newLosses: () => Losses): readonly HtmlStory[] {
  const stories: HtmlStory[] = [];
  const lineAt = lineCounter(html);
  let story: OpenStory | null = null;
  let passage: OpenPassage | null = null;
  let code: { readonly kind: 'script' | 'style'; readonly line: number; readonly text: string[] } | null = null;
  const endPassage = (): void => {
    if (story !== null && passage !== null) story.passages.push({ ...passageFrom(passage), pid: passage.attributes['pid'] ?? '' });
    passage = null;
  };
  const endStory = (): void => {
    endPassage();
    if (story !== null) stories.push({ story: storyFrom(story), losses: story.losses });
    story = null;
  };
  const parser = new Parser({
    onopentag: (name, attributes) => {
      if (passage !== null && !name.startsWith('tw-')) {
        passage.text.push(html.slice(parser.startIndex, parser.endIndex + 1));
      } else if (name === 'tw-storydata') {
        endStory();
        story = { attributes, losses: newLosses(), passages: [] };
      } else if (name === 'tw-passagedata') {
        endPassage();
        passage = { attributes, line: lineAt(parser.endIndex + 1), text: [] };
      } else if (name === 'script' || name === 'style') {
        code = { kind: name, line: lineAt(parser.startIndex), text: [] };
      }
    },
    ontext: (text) => {
      (passage ?? code)?.text.push(text);
    },
    onclosetag: (name, isImplied) => {
      if (name === 'tw-passagedata') endPassage();
      else if (name === 'tw-storydata') endStory();
      else if (passage !== null && !isImplied) passage.text.push(html.slice(parser.startIndex, parser.endIndex + 1));
      else if (code !== null && name === code.kind) {
        const text = code.text.join('').trim();
        if (text !== '') story?.losses.add(code.kind, null, code.line, text);
        code = null;
      }
    },
  });
  parser.end(html);
  endStory();
  return stories;
}

function passageFrom({ attributes, line, text }: OpenPassage): RawTwinePassage {
  const { name = '', tags = '', position = null } = attributes;
  return { name: name.trim(), tags: tags.split(/\s+/).filter((tag) => tag !== ''), position, text: text.join('').trimEnd(), line };
}

function storyFrom({ attributes, passages }: OpenStory): RawTwineStory {
  const said = (key: string): string | null => attributes[key] ?? null;
  const start = said('startnode');
  return {
    title: said('name'),
    format: said('format'),
    formatVersion: said('format-version'),
    ifid: said('ifid'),
    start: start === null ? null : (passages.find(({ pid }) => pid === start)?.name ?? null),
    passages,
  };
}

/** The 1-based line of places that are asked for in order. */
function lineCounter(text: string): (at: number) => number {
  let line = 1;
  let counted = 0;
  return (at) => {
    for (; counted < at; counted++) if (text.charAt(counted) === '\n') line += 1;
    return line;
  };
}
