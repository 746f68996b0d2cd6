import { type TextPlace, textPlaces } from '../follow/text-places.ts';
import type { Source } from '../source.ts';
import { member, membersOf, textOf, type TreeNode } from '../tree.ts';
import { type TextContext, textContext } from './text-context.ts';

/** How a text stands in another language: not translated, translated from what it said before, or translated. */
export type StringState = 'missing' | 'stale' | 'translated';

/** A text of a scenario in another language. */
export interface TranslatedText {
  /** RFC 6901 pointer into the scenario. */
  readonly pointer: string;
  /** What the scenario says. */
  readonly source: string;
  /** What it is in the other language; "" where it is missing. */
  readonly text: string;
  readonly state: StringState;
  /** What was translated; other than `source` where it is stale. */
  readonly was: string;
  readonly context: TextContext;
}

/** A string of a translation for which the scenario has no text any more. */
export interface LeftOver {
  readonly pointer: string;
  readonly source: string;
  readonly text: string;
}

/** Everything that a translation has, lacks and has for nothing. */
export interface TranslationStrings {
  /** In the scenario's order. */
  readonly texts: readonly TranslatedText[];
  /** In the translation's order. */
  readonly left: readonly LeftOver[];
}

/** Compares a scenario's text with a translation's, each as far as it can be read. */
export function translationStrings(scenario: Source, translation: Source): TranslationStrings {
  const entries = new Map(entriesOf(translation).map((node) => [String(node.key), node]));
  const places = textPlaces(scenario).filter(isReadable);
  const texts = places.map((place) => translatedText(scenario, place, entries.get(place.pointer) ?? null));
  const needed = new Set(places.map(({ pointer }) => pointer));
  const left = [...entries].flatMap(([pointer, node]) =>
    needed.has(pointer) ? [] : [{ pointer, source: textOf(node, 'source') ?? '', text: textOf(node, 'text') ?? '' }],
  );
  return { texts, left };
}

/** The strings of a translation, as they stand in it. */
export function entriesOf(translation: Source): readonly TreeNode[] {
  return membersOf(member(translation.root, 'strings'));
}

function translatedText(scenario: Source, { pointer, text: source, node }: TextPlace, entry: TreeNode | null): TranslatedText {
  const text = textOf(entry, 'text') ?? '';
  const was = textOf(entry, 'source') ?? '';
  const state = text.trim() === '' ? 'missing' : was === source ? 'translated' : 'stale';
  return { pointer, source, text, state, was, context: textContext(scenario, node) };
}

/** Where nothing is said, nothing is to be translated. */
function isReadable({ text }: TextPlace): boolean {
  return text.trim() !== '';
}
