import { distance } from 'fastest-levenshtein';
import { firstForeignCharacter, skeleton } from './confusables.ts';
import { codePointName, quote } from './quote.ts';

/** Longer words are not compared: nobody misspells a key of sixty letters. */
const LONGEST_WORD = 64;

/** A comparison of skeletons costs about as much as this many of lengths. */
const SKELETON_COST = 20;

/** How much comparing one document may cause, so that a hostile one cannot make it long. */
export class SuggestionBudget {
  left = 200_000;
}

/** The words that could have been meant in one place. */
export class Candidates {
  readonly words: readonly string[];
  #bySkeleton: Map<string, string> | undefined;

  constructor(words: Iterable<string>) {
    this.words = [...words];
  }

  /** The word that has this skeleton; indexed at the first question. */
  withSkeleton(bones: string, budget: SuggestionBudget): string | undefined {
    if (this.#bySkeleton === undefined) {
      this.#bySkeleton = new Map();
      for (const word of this.words) {
        budget.left -= SKELETON_COST;
        if (budget.left <= 0) break;
        if (word.length > LONGEST_WORD) continue;
        const own = skeleton(word);
        if (!this.#bySkeleton.has(own)) this.#bySkeleton.set(own, word);
      }
    }
    return this.#bySkeleton.get(bones);
  }
}

/** What a misspelt word was meant to be: the same but for case, hyphens or look-alikes, or else near. */
export function suggest(
  word: string,
  candidates: Candidates,
  budget: SuggestionBudget,
): string | undefined {
  if (budget.left <= 0 || word.length > LONGEST_WORD) return undefined;
  budget.left -= SKELETON_COST;
  return candidates.withSkeleton(skeleton(word), budget) ?? nearest(word, candidates, budget);
}

/** ` Did you mean "title"?`, with the foreign letter named where there is one, or nothing. */
export function didYouMean(word: string, suggestion: string | undefined): string {
  const foreign = firstForeignCharacter(word.slice(0, LONGEST_WORD));
  const letter =
    foreign === undefined
      ? ''
      : ` It contains ${codePointName(foreign)}, which may look like a plain letter and is not.`;
  return suggestion === undefined ? letter : `${letter} Did you mean ${quote(suggestion)}?`;
}

function nearest(
  word: string,
  candidates: Candidates,
  budget: SuggestionBudget,
): string | undefined {
  let best: string | undefined;
  let bestDistance = Math.min(3, Math.max(1, Math.floor(word.length / 3))) + 1;
  for (const candidate of candidates.words) {
    if (--budget.left <= 0) break;
    if (Math.abs(candidate.length - word.length) >= bestDistance) continue;
    const apart = isSwap(word, candidate) ? 1 : distance(word, candidate);
    if (apart < bestDistance) {
      best = candidate;
      bestDistance = apart;
    }
  }
  return best;
}

/** Whether two neighbours have changed places, the commonest slip, which plain edit distance counts as two. */
function isSwap(word: string, candidate: string): boolean {
  if (word.length !== candidate.length) return false;
  let at = 0;
  while (at < word.length && word[at] === candidate[at]) at++;
  if (word[at] !== candidate[at + 1] || word[at + 1] !== candidate[at]) return false;
  return word.slice(at + 2) === candidate.slice(at + 2);
}
