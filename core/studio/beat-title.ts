import { itemsOf, member, textOf, type TreeNode } from './tree.ts';

/** What a beat is known by, and who says it. */
export interface BeatTitle {
  /** "": nothing is written in it yet. */
  readonly words: string;
  /** The person who says it, by id; null: the narrator, or nobody. */
  readonly speaker: string | null;
}

/**
 * What a beat is known by to whoever writes it, for its id is made once and says little: an ending by its own title, every
 * other beat by the first words in it that are told, said or done.
 */
export function beatTitle(beat: TreeNode | null): BeatTitle {
  const own = textOf(member(beat, 'ending'), 'title');
  if (isSaid(own)) return { words: own, speaker: null };
  const line = itemsOf(member(beat, 'lines')).find((each) => isSaid(textOf(each, 'say')));
  if (line !== undefined) return { words: textOf(line, 'say') ?? '', speaker: textOf(line, 'who') };
  const choices = itemsOf(member(beat, 'choices')).map((choice) => textOf(choice, 'say') ?? textOf(choice, 'do'));
  return { words: choices.find(isSaid) ?? '', speaker: null };
}

function isSaid(words: string | null): words is string {
  return words !== null && words.trim() !== '';
}
