import type { ChoiceGrade } from '../../scenario/format.ts';
import { itemsOf, member, membersOf, pointerTo, textOf, type TreeNode } from '../tree.ts';

/** A choice as somebody sees it who decides by its looks. */
export interface OfferedChoice {
  /** RFC 6901 pointer to it. */
  readonly pointer: string;
  /** What is said or done; "" where nothing is written yet. */
  readonly words: string;
  /** 0 falls short, 1 meets, 2 dazzles; null: no grade yet. */
  readonly worth: number | null;
}

/** The choices of a beat that a player sees side by side. */
export interface Offer {
  /** RFC 6901 pointer to the beat. */
  readonly pointer: string;
  readonly choices: readonly OfferedChoice[];
}

const WORTH: Readonly<Record<ChoiceGrade, number>> = { 'falls-short': 0, meets: 1, dazzles: 2 };

/** Every beat where a player has something to compare: two visible choices or more. */
export function offersIn(root: TreeNode | null): readonly Offer[] {
  return membersOf(member(root, 'beats')).flatMap((beat) => {
    const choices = itemsOf(member(beat, 'choices'))
      .filter((choice) => member(choice, 'silent')?.value !== true)
      .map((choice) => ({ pointer: pointerTo(choice), words: wordsOf(choice), worth: worthOf(choice) }));
    return choices.length < 2 ? [] : [{ pointer: pointerTo(beat), choices }];
  });
}

/** Whether a choice is the best that its beat has, or as good as the best. */
export function isBest({ worth }: OfferedChoice, { choices }: Offer): boolean {
  return worth !== null && choices.every((other) => (other.worth ?? 0) <= worth);
}

function wordsOf(choice: TreeNode): string {
  return (textOf(choice, 'say') ?? textOf(choice, 'do') ?? '').trim();
}

function worthOf(choice: TreeNode): number | null {
  const grade = textOf(choice, 'grade');
  return grade === 'falls-short' || grade === 'meets' || grade === 'dazzles' ? WORTH[grade] : null;
}
