import { fleschKincaid } from 'flesch-kincaid';
import { syllable } from 'syllable';

/** What readability formulas count. */
export type ProseCounts = Record<'sentence' | 'word' | 'syllable', number>;

/** Counts texts, each of which ends its last sentence. @param syllablesIn of one word; a word has one at least */
export function countProse(texts: readonly string[], syllablesIn: (word: string) => number): ProseCounts {
  const counts = { sentence: 0, word: 0, syllable: 0 };
  // A story says most of its words many times, and counting their syllables is most of the work.
  const known = new Map<string, number>();
  for (const text of texts) {
    const sentences = text.split(/[.!?…]+/u).filter((part) => /[\p{L}\p{N}]/u.test(part));
    const words = text.match(/[\p{L}\p{N}]+(?:['’-][\p{L}\p{N}]+)*/gu) ?? [];
    counts.sentence += sentences.length;
    counts.word += words.length;
    for (const word of words) {
      const syllables = known.get(word) ?? Math.max(1, syllablesIn(word));
      known.set(word, syllables);
      counts.syllable += syllables;
    }
  }
  return counts;
}

/** The Flesch-Kincaid grade of English texts, a year of school in the USA (Kincaid and others, 1975); NaN where there are no words. */
export function readingGrade(texts: readonly string[]): number {
  return fleschKincaid(countProse(texts, syllable));
}
