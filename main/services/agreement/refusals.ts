import { ContractError, type ErrorCode } from '#core/contract/errors.ts';

const REFUSALS = {
  'no-check': ['not-found', 'There is no such blind grading. It may have been taken back.'],
  'not-asked': ['not-found', 'This account is not asked to grade this scenario.'],
  'not-playable': ['not-allowed', 'This scenario breaks rules of the format, so it cannot be graded yet. Mend what the problems say first.'],
  'nothing-to-grade': ['not-allowed', 'This scenario has no choice to grade yet.'],
  'no-grader': ['bad-input', 'Some of these accounts cannot grade: ask trainers and HR whose accounts are in use, each once.'],
  'no-choice': ['bad-input', 'There is no such choice in what was asked to be graded.'],
  'handed-in': ['not-allowed', 'This was handed in, or the blind grading has ended: it stays as it is.'],
  unfinished: ['not-allowed', 'Some choices have no grade yet. Grade them all, then hand in.'],
  'too-few': ['not-allowed', 'Fewer than two have handed in, so there is nothing to compare. Wait for another one, or take it back.'],
  'not-ended': ['not-allowed', 'Somebody is still grading. What was graded is shown to nobody before all have handed in.'],
  'not-yours': ['forbidden', 'Only whoever asked for this blind grading, and HR, may end it or take it back.'],
  ended: ['not-allowed', 'This blind grading has ended: what was graded stays.'],
} as const satisfies Readonly<Record<string, readonly [ErrorCode, string]>>;

/** Why something is not done with a blind grading; `details.refusal` names it. */
export function agreementRefusal(refusal: keyof typeof REFUSALS): ContractError {
  const [code, message] = REFUSALS[refusal];
  return new ContractError(code, message, { refusal });
}
