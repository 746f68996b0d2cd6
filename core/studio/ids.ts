import { isId } from '../scenario/shape/ids.ts';

/** A made id is no longer than this, without the number that tells it from others. */
const LONGEST = 28;

/** Words that say nothing about what a text is about; an id does without them where others are left. */
const SMALL = new Set(['a', 'an', 'and', 'the', 'of', 'to', 'in', 'on', 'is', 'it', 'you', 'your', 'i', 'we', 'el', 'la', 'los', 'las', 'de', 'y', 'un', 'una']);

/**
 * A readable id that nothing else has, made from words: "The phone rings" gives `phone-rings`, or `phone-rings-2` where
 * that is taken.
 *
 * @param fallback an id for words that hold none of a to z, such as `beat`
 */
export function newId(words: string, taken: ReadonlySet<string>, fallback: string): string {
  const made = idFrom(words) ?? fallback;
  if (!taken.has(made)) return made;
  const stem = made.replace(/-\d+$/, '');
  for (let number = 2; ; number++) {
    const numbered = `${stem}-${number}`;
    if (!taken.has(numbered)) return numbered;
  }
}

function idFrom(words: string): string | null {
  const plain = words.slice(0, 200).normalize('NFKD').replace(/\p{M}/gu, '').toLowerCase().replace(/['\u2019]/g, '');
  const all = plain.split(/[^a-z0-9]+/).filter((word) => word !== '');
  const telling = all.filter((word) => !SMALL.has(word));
  let id = '';
  for (const word of telling.length > 0 ? telling : all) {
    const longer = id === '' ? word.slice(0, LONGEST) : `${id}-${word}`;
    if (longer.length > LONGEST) break;
    id = longer;
  }
  const begun = id.replace(/^[-0-9]+/, '');
  return isId(begun) ? begun : null;
}
