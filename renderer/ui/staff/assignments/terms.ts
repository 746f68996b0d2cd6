import type { Day } from '#core/assignments/days.ts';

/** The terms of an assignment as they are typed: empty means without a limit, or for good. */
export interface TypedTerms {
  readonly dueOn: string;
  readonly attemptLimit: string;
  readonly validMonths: string;
}

export const NO_TERMS: TypedTerms = { dueOn: '', attemptLimit: '', validMonths: '' };

/** What is wrong with each of the terms; `past`: a day that is over, which may be meant. */
export interface TermsFaults {
  readonly dueOn?: 'missing' | 'past';
  readonly attemptLimit?: 'no-number';
  readonly validMonths?: 'no-number';
}

/** The most attempts and months that the contract takes. */
const MOST_ATTEMPTS = 100;
const MOST_MONTHS = 120;

/** Terms as the contract takes them; null where something typed is none. */
export function termsOf({ dueOn, attemptLimit, validMonths }: TypedTerms) {
  const limit = wholeOrNone(attemptLimit, MOST_ATTEMPTS);
  const months = wholeOrNone(validMonths, MOST_MONTHS);
  if (!isDay(dueOn) || limit === undefined || months === undefined) return null;
  return { dueOn, attemptLimit: limit, validMonths: months };
}

/**
 * What is wrong with terms, field by field.
 *
 * @param accepted a day that may be over, for it was so before or is meant
 */
export function termsFaults(terms: TypedTerms, today: Day, accepted: string | null): TermsFaults {
  const { dueOn } = terms;
  const isPast = isDay(dueOn) && dueOn < today && dueOn !== accepted;
  return {
    ...(isDay(dueOn) ? {} : { dueOn: 'missing' }),
    ...(isPast ? { dueOn: 'past' } : {}),
    ...(wholeOrNone(terms.attemptLimit, MOST_ATTEMPTS) === undefined ? { attemptLimit: 'no-number' } : {}),
    ...(wholeOrNone(terms.validMonths, MOST_MONTHS) === undefined ? { validMonths: 'no-number' } : {}),
  };
}

function isDay(typed: string): boolean {
  return /^\d{4}-\d\d-\d\d$/.test(typed);
}

/** undefined: not a whole number from 1. */
function wholeOrNone(typed: string, most: number): number | null | undefined {
  if (typed.trim() === '') return null;
  const value = Number(typed);
  return Number.isInteger(value) && value >= 1 && value <= most ? value : undefined;
}
