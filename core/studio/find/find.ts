import type { Source } from '../source.ts';
import type { TreeNode } from '../tree.ts';
import { wordedNodes } from './worded.ts';

/** What is looked for. */
export interface FindQuery {
  /** As they stand in the story; not empty. */
  readonly words: string;
  /** Nothing that is part of a longer word. */
  readonly wholeWord: boolean;
  /** Capital and small letters are told apart. */
  readonly matchCase: boolean;
}

/** A place where it stands. */
export interface Hit {
  readonly node: TreeNode;
  /** Within the text as it is read, in UTF-16 code units. */
  readonly from: number;
  readonly to: number;
}

/** Signs that people type for one another: whoever looks for one finds all. */
const ALIKE: readonly (readonly [RegExp, string])[] = [
  [/['’]/gu, "['’]"],
  [/["“”]/gu, '["“”]'],
];

/** Every place in the words of a scenario where something stands, in the order of the format; none overlaps another. */
export function findIn({ root }: Source, query: FindQuery): readonly Hit[] {
  const pattern = patternOf(query);
  return wordedNodes(root).flatMap((node) =>
    [...String(node.value).matchAll(pattern)].map((match) => ({ node, from: match.index, to: match.index + match[0].length })),
  );
}

function patternOf({ words, wholeWord, matchCase }: FindQuery): RegExp {
  const escaped = words.replaceAll(/[\\^$.*+?()[\]{}|/]/gu, String.raw`\$&`);
  const alike = ALIKE.reduce((text, [signs, any]) => text.replaceAll(signs, any), escaped);
  const whole = wholeWord ? String.raw`(?<![\p{L}\p{M}\p{N}_])${alike}(?![\p{L}\p{M}\p{N}_])` : alike;
  return new RegExp(whole, matchCase ? 'gu' : 'giu');
}
