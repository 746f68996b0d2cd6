const VOWELS = /[aeiouáéíóúü]+/g;
const STRONG = /[aeoáéó]/g;
/** An accent on a weak vowel beside a strong one keeps the two apart, as in "día" and "país". */
const APART = /(?<=[aeoáéó])[íú]|[íú](?=[aeoáéó])/g;

/**
 * The syllables of a Spanish word: strong vowels are one each, weak ones go with their neighbours, and an h between
 * vowels is not heard (Real Academia Española, Ortografía de la lengua española, 2010, on diphthongs and hiatus).
 * Where none of its letters is counted as a vowel, as in "y", 0.
 */
export function spanishSyllables(word: string): number {
  const heard = word.toLowerCase().normalize('NFC').replaceAll(/(?<=[aeiouáéíóúü])h(?=[aeiouáéíóúü])/g, '');
  const groups = heard.match(VOWELS) ?? [];
  return groups.reduce((sum, group) => sum + Math.max(1, countOf(group, STRONG) + countOf(group, APART)), 0);
}

function countOf(text: string, what: RegExp): number {
  return text.match(what)?.length ?? 0;
}
