import { createEmptyCard, fsrs, Rating, TypeConvert } from 'ts-fsrs';
import type { ChoiceGrade } from '#core/scenario/format.ts';
import type { ReviewCard } from '../store/store.ts';

/** By whole days, and without chance: the same answers at the same times give the same days. */
const scheduler = fsrs({ enable_fuzz: false, enable_short_term: false });

const RATINGS = {
  'falls-short': Rating.Again,
  meets: Rating.Good,
  dazzles: Rating.Easy,
} as const satisfies Readonly<Record<ChoiceGrade, Rating>>;

/**
 * A principle's card after an answer.
 *
 * @param card null: the principle comes up for the first time
 */
export function nextCard(principle: string, card: ReviewCard | null, grade: ChoiceGrade, now: Date): ReviewCard {
  const before = card === null ? createEmptyCard(now) : TypeConvert.card({ ...card, state: card.state });
  const { due, last_review: _, ...after } = scheduler.next(before, now, RATINGS[grade]).card;
  return { ...after, principle, due: due.toISOString(), last_review: now.toISOString() };
}
