import { countProse, readingGrade } from '../../proof/prose.ts';
import { spanishSyllables } from './spanish-syllables.ts';

/** How easily something reads, by what reads like it; the easiest first. */
export const READING_LEVELS = ['talk', 'magazine', 'newspaper', 'report', 'contract'] as const;

export type ReadingLevel = (typeof READING_LEVELS)[number];

/** Fewer words say little about how the whole reads. */
const FEWEST_WORDS = 10;

/** The hardest Flesch-Kincaid grade of each level but the last; above the third the prover finds a scenario hard to read. */
const GRADES = [4, 6, 9, 12];

/** The lowest score of each level but the last on the Inflesz scale (Barrio Cantalejo and others, 2008). */
const SCORES = [80, 65, 55, 40];

/**
 * How texts read: English by the Flesch-Kincaid grade, Spanish by the Szigriszt-Pazos formula (1993) on the Inflesz scale.
 * Null where there are too few words to tell, or no formula for the language.
 *
 * @param locale of the texts, BCP 47
 */
export function readingLevel(texts: readonly string[], locale: string): ReadingLevel | null {
  const [language] = locale.toLowerCase().split('-');
  if ((language !== 'en' && language !== 'es') || wordsIn(texts) < FEWEST_WORDS) return null;
  return READING_LEVELS[language === 'en' ? gradesBelow(readingGrade(texts)) : scoresAbove(perspicuity(texts))] ?? null;
}

function gradesBelow(reached: number): number {
  return GRADES.filter((grade) => reached > grade).length;
}

function scoresAbove(reached: number): number {
  return SCORES.filter((score) => reached <= score).length;
}

/** The words of texts, as readers count them. */
export function wordsIn(texts: readonly string[]): number {
  return countProse(texts, () => 1).word;
}

/** The Szigriszt-Pazos perspicuity of Spanish texts: 100 is the easiest; hard ones fall below 0. */
function perspicuity(texts: readonly string[]): number {
  const counts = countProse(texts, spanishSyllables);
  return 206.835 - (62.3 * counts.syllable) / counts.word - counts.word / counts.sentence;
}
