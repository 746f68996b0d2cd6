import { asObject, textIn } from '../json-look.ts';
import type { Losses } from '../losses.ts';
import type { RawTwinePassage, RawTwineStory } from './raw-story.ts';
import { type Header, readHeader } from './twee-header.ts';

/** Reads Twee 3, and Twee 1 and 2 as far as they are like it (Twee 3 Specification of the IFTF). Never throws. @param text with line ends `\n` */
export function readTwee(text: string, losses: Losses): RawTwineStory {
  const passages = passagesOf(text.split('\n'), losses);
  const named = (name: string): string | null => passages.find((passage) => passage.name === name)?.text ?? null;
  const data = dataOf(named('StoryData'), losses);
  const said = (key: string): string | null => textIn(data, key);
  return {
    title: named('StoryTitle')?.trim() ?? null,
    format: said('format'),
    formatVersion: said('format-version'),
    ifid: said('ifid'),
    start: said('start'),
    passages: passages.filter(({ name }) => name !== 'StoryTitle' && name !== 'StoryData'),
  };
}

function passagesOf(lines: readonly string[], losses: Losses): RawTwinePassage[] {
  const passages: RawTwinePassage[] = [];
  let header: (Header & { readonly line: number }) | null = null;
  let content: string[] = [];
  const end = (): void => {
    const text = content.join('\n').trimEnd();
    if (header !== null) passages.push({ ...header, text, line: header.line + 1 });
    else if (text.trim() !== '') losses.add('outside-text', null, 1, text);
    content = [];
  };
  for (const [index, line] of lines.entries()) {
    if (line.startsWith('::')) {
      end();
      const read = readHeader(line.slice(2));
      if (read.fault) losses.add('header', read.name, index + 1, line);
      header = { ...read, line: index + 1 };
    } else {
      content.push(line);
    }
  }
  end();
  return passages;
}

function dataOf(text: string | null, losses: Losses): ReturnType<typeof asObject> {
  if (text === null) return null;
  try {
    return asObject(JSON.parse(text));
  } catch {
    losses.add('header', 'StoryData', null, text);
    return null;
  }
}
