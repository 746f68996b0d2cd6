import { asObject, listIn, numberIn, objectIn, textIn, type Unknowns } from '../json-look.ts';
import type { Losses } from '../losses.ts';
import type { ImportNote } from '../notes.ts';
import { plainWords, readPassage } from '../passage/read-passage.ts';
import type { ForeignPassage } from '../story.ts';

const THE_END = 'The end';

/** A branching scenario's end screens, by their keys: `end 1` is the default one, number -1. */
export function endScreens(scenario: Unknowns, losses: Losses): ReadonlyMap<string, ForeignPassage> {
  const screens = new Map<string, ForeignPassage>();
  for (const [place, each] of listIn(scenario, 'endScreens').entries()) {
    const screen = asObject(each);
    const key = `end ${-(numberIn(screen, 'contentId') ?? -1 - place)}`;
    const onLoss = (kind: Parameters<Losses['add']>[0], line: number | null, what: string): void => losses.add(kind, key, line, what);
    const title = plainWords(textIn(screen, 'endScreenTitle') ?? '', 'html', null, onLoss);
    const { paragraphs } = readPassage({ text: textIn(screen, 'endScreenSubtitle') ?? '', line: null }, 'html', onLoss);
    const score = numberIn(screen, 'endScreenScore');
    const name = title || paragraphs[0] || THE_END;
    if (objectIn(screen, 'endScreenImage') !== null) losses.add('image', name, null, textIn(screen, 'endScreenAltText') ?? 'endScreenImage');
    if (score !== null && score !== 0) losses.add('score', name, null, `${name}: ${score}`);
    const notes = scoreNote(score);
    if (!screens.has(key)) screens.set(key, { key, name, line: null, paragraphs, ways: [], next: null, ending: title || null, notes, position: null });
  }
  return screens;
}

/** The end screen of a key; one that nobody wrote is an ending without words. */
export function endingOf(screens: ReadonlyMap<string, ForeignPassage>, key: string): ForeignPassage {
  return screens.get(key) ?? { key, name: THE_END, line: null, paragraphs: [], ways: [], next: null, ending: THE_END, notes: [], position: null };
}

/** What an ending is worth in the other program; nothing where it is worth nothing. */
export function scoreNote(score: number | null): readonly ImportNote[] {
  return score === null || score === 0 ? [] : [{ kind: 'score', text: String(score) }];
}
