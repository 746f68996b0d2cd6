import { LONGEST_CHOICE, LONGEST_LINE, secondsToRead } from '../../proof/rules/text.ts';
import { itemsOf, member, membersOf, segmentsOf, textOf, type TreeNode } from '../tree.ts';

/** The characters a text at a pointer should have at most, in code points; null where nothing is said about it. */
export function longestAt(pointer: string): number | null {
  const [home, , part, , key] = segmentsOf(pointer);
  if (home !== 'beats') return null;
  if (part === 'lines' && key === 'say') return LONGEST_LINE;
  return part === 'choices' && (key === 'say' || key === 'do') ? LONGEST_CHOICE : null;
}

/** What a player reads in a beat: its lines and the choices that are shown, as far as they are written. */
export function readIn(beat: TreeNode | null): readonly string[] {
  const lines = itemsOf(member(beat, 'lines')).map((line) => textOf(line, 'say'));
  const shown = itemsOf(member(beat, 'choices')).filter((choice) => member(choice, 'silent')?.value !== true);
  const choices = shown.map((choice) => textOf(choice, 'say') ?? textOf(choice, 'do'));
  return [...lines, ...choices].filter((text) => text !== null && text.trim() !== '').map(String);
}

/** What players read in all beats. */
export function readInAll(root: TreeNode | null): readonly string[] {
  return membersOf(member(root, 'beats')).flatMap(readIn);
}

/** How long it takes to read texts, in seconds: what a timer must leave. */
export function secondsFor(texts: readonly string[]): number {
  return Math.ceil(secondsToRead(texts.reduce((sum, text) => sum + Array.from(text).length, 0)));
}
