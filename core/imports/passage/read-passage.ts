import { cleanText } from '../clean-text.ts';
import { shortened } from '../losses.ts';
import type { ForeignWay } from '../story.ts';
import { takeVariables } from './chapbook.ts';
import { MARKUPS, type Markup } from './formats.ts';
import { paragraphsOf } from './plain-text.ts';
import { type OnLoss, Scan } from './scan.ts';

/** The text of a passage, as its file has it. */
export interface RawPassage {
  readonly text: string;
  /** 1-based, of the text; null: it has no lines of its own. */
  readonly line: number | null;
}

/** What a passage says, and where it leads. */
export interface ReadPassage {
  readonly paragraphs: readonly string[];
  readonly ways: readonly ForeignWay[];
}

/** The most characters of a link's words. */
const LONGEST_WORDS = 1_000;

/** Reads the text of a passage; `onLoss` is told of what is not kept. Never throws. */
export function readPassage({ text, line }: RawPassage, markup: Markup, onLoss: OnLoss): ReadPassage {
  const scan = new Scan(cleanText(text), line, onLoss);
  if (markup === 'chapbook') takeVariables(scan);
  const scanned = scan.run(MARKUPS[markup]);
  const ways = scan.ways.map(({ words, to, line: at }) => ({ words: plainWords(words, markup, at, onLoss) || to, to, line: at }));
  return { paragraphs: paragraphsOf(scanned, markup, ways.map(({ words }) => words)), ways };
}

/** The words of a link or a heading, without what lays them out. */
export function plainWords(words: string, markup: Markup, line: number | null, onLoss: OnLoss): string {
  const scan = new Scan(cleanText(words), line, onLoss);
  const { '[': _links, ...others } = MARKUPS[markup];
  const whole = paragraphsOf(scan.run(others), markup, []).join(' ');
  if (whole.length > LONGEST_WORDS) onLoss('cut-text', line, whole);
  return shortened(whole, LONGEST_WORDS);
}
