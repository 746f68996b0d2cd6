import { ContractError } from '#core/contract/errors.ts';
import type { ReplayRefusal } from '#core/results/replay.ts';

/** Why an event was refused: the replay's reasons, and main's own. */
export type AttemptRefusal = ReplayRefusal | 'too-many-events' | 'no-learner' | 'not-published';

const READ_AGAIN = 'Read the attempt again and go on from there.';

const MESSAGES: Readonly<Record<AttemptRefusal, string>> = {
  'no-choices-here': `The run rests where there is nothing to choose. ${READ_AGAIN}`,
  'no-such-choice': `This beat has no such choice. ${READ_AGAIN}`,
  'not-offered': `That choice is not offered in this state. ${READ_AGAIN}`,
  'too-dear': 'The allowance does not cover that choice. Take another one.',
  'no-timer': `This beat has no timer that could run out. ${READ_AGAIN}`,
  'not-started': `The attempt has not been started. ${READ_AGAIN}`,
  'started-twice': `The attempt has already been started. ${READ_AGAIN}`,
  'wrong-variant': `The attempt plays another variant. ${READ_AGAIN}`,
  'wrong-index': `Another event was stored first. ${READ_AGAIN}`,
  'wrong-beat': `The run is not at that beat. ${READ_AGAIN}`,
  'wrong-line': `That beat has no such line. ${READ_AGAIN}`,
  'nothing-to-rewind': `There is no such event to go back to. ${READ_AGAIN}`,
  'practice-only': 'Going back and hints are for practice; this attempt counts. Go on without them.',
  'not-at-an-ending': `The run has not come to an ending. ${READ_AGAIN}`,
  'wrong-ending': `The run has come to another ending. ${READ_AGAIN}`,
  over: 'This attempt is over, and nothing can be added to it. Start a new one.',
  'too-many-events': 'This attempt holds as many events as one can. Abandon it and start a new one.',
  'not-published': 'This scenario is not published, so nobody but the studio can play it. Pick one from the catalogue, or ask a trainer to publish it.',
  'no-learner': 'No player is chosen in this session. Pick a player, then try again.',
};

/** The refusal as the contract tells it. */
export function notAllowed(refusal: AttemptRefusal): ContractError {
  return new ContractError('not-allowed', MESSAGES[refusal], { refusal });
}

/** Every attempt that counts was used, as an assignment limits them. */
export function limitReached(limit: number): ContractError {
  const attempts = limit === 1 ? 'the one attempt that counts' : `all ${limit} attempts that count`;
  return new ContractError(
    'not-allowed',
    `You have used ${attempts} here. Practise as often as you like, or ask your trainer for another one.`,
    { refusal: 'limit-reached', limit },
  );
}

/** Something else was stored first; `nextIndex` is where the attempt now stands. */
export function indexConflict(index: number, nextIndex: number): ContractError {
  return new ContractError('conflict', `Event ${index} is not the next one of this attempt; ${nextIndex} is. ${READ_AGAIN}`, {
    index,
    nextIndex,
  });
}

/** What is stored of an attempt was changed from outside, so that it cannot be gone on with. */
export function unplayable(part: 'archived-scenario' | 'events'): ContractError {
  return new ContractError(
    'unavailable',
    'What is stored of this attempt does not add up, so nobody can go on with it. Start a new one; "extra-mile verify" says what is wrong.',
    { part },
  );
}

/** There is no such attempt, or it is another's. */
export function notFound(attempt: string): ContractError {
  return new ContractError('not-found', 'This player has no such attempt. Pick one from the list.', { attempt });
}
