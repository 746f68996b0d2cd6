import { isBest, type Offer } from './offers.ts';

/** Words that say sorry, in English and in Spanish. */
const APOLOGY = /\b(?:sorry|apolog\w*|perd[oó]n\w*|disculp\w*|lament\w*|lo siento|qu[eé] pena)/iu;

/** The longest of a beat's choices is at most a third longer than its shortest (in code points): what stands out is looked at first. */
const MOST_UNEVEN = 4 / 3;

/** Short ones differ by a word: nobody reads a choice by that. */
const SHORT = 24;

/** Pointers to beats in which a choice stands out by its length alone. */
export function unevenBeats(offers: readonly Offer[]): readonly string[] {
  return offers.flatMap(({ pointer, choices }) => {
    const lengths = choices.map(({ words }) => Array.from(words).length).filter((length) => length > 0);
    const [longest, shortest] = [Math.max(...lengths), Math.min(...lengths)];
    return lengths.length > 1 && longest > shortest * MOST_UNEVEN && longest - shortest > SHORT ? [pointer] : [];
  });
}

/** Pointers to choices that say sorry and are the best of their beat, where that is so of most that say it; else none. */
export function sorryAndBest(offers: readonly Offer[]): readonly string[] {
  const sorry = offers.flatMap((offer) =>
    offer.choices.filter(({ words }) => APOLOGY.test(words)).map((choice) => ({ at: choice.pointer, best: isBest(choice, offer) })),
  );
  const best = sorry.filter((each) => each.best);
  return best.length * 2 > sorry.length ? best.map(({ at }) => at) : [];
}
