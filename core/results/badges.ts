import type { DialogueState } from '../dialogue/state.ts';
import { hasBit } from '../dialogue/state.ts';
import type { ReportCard } from '../grading/report-card.ts';
import { type Replay, replayCard } from './replay.ts';

/** Everything that can be recognised, in the order it is told. */
export const BADGES = [
  'promise-under-pressure',
  'recovered-to-a',
  'same-care',
  'core-then-surprise',
  'honest-no',
  'small-means',
] as const;

export type BadgeId = (typeof BADGES)[number];

/** A learner's first assessed attempt at a scenario, played to its ending. */
export interface FirstAttempt {
  /** UUID. */
  readonly attempt: string;
  readonly replay: Replay;
}

/** Something a learner has shown. */
export interface Badge {
  readonly id: BadgeId;
  /** The attempts that showed it, oldest first: the first one, or as many as it takes. */
  readonly attempts: readonly string[];
}

interface Shown extends FirstAttempt {
  readonly card: ReportCard;
}

/** A run of fewer choices, such as a tutorial, shows nothing yet. */
const LEAST_CHOICES = 3;

/** A mood below this presses: the customer is frustrated, or worse. */
const PRESSING_MOOD = 40;

/** So many customers make a habit. */
const CUSTOMERS = 3;

/** The principle that an honest no is told by. */
const HONEST_NO = 'explain-the-no';

/**
 * What first assessed attempts have shown. Only what was earned is told; nothing is lost again but by a review that
 * sets the attempt aside, as the next one is the first then.
 *
 * @param firsts one a scenario, oldest first, each resting at an ending
 * @throws RunNotEndedError where one does not
 */
export function earnedBadges(firsts: readonly FirstAttempt[]): Badge[] {
  const shown = firsts
    .map((first) => ({ ...first, card: replayCard(first.replay) }))
    .filter(({ card }) => card.choices.length >= LEAST_CHOICES);
  return BADGES.flatMap((id) => {
    const attempts = id === 'same-care' ? sameCare(shown) : shown.filter(RULES[id]).slice(0, 1);
    return attempts.length === 0 ? [] : [{ id, attempts: attempts.map(({ attempt }) => attempt) }];
  });
}

const RULES: Readonly<Record<Exclude<BadgeId, 'same-care'>, (shown: Shown) => boolean>> = {
  'promise-under-pressure': keptUnderPressure,
  'recovered-to-a': ({ card }) => card.grade === 'A' && hasSlip(card),
  'core-then-surprise': ({ card }) =>
    card.grade === 'A' && card.core.met.length > 0 && card.surprises > 0 && card.surprises === card.dazzles,
  'honest-no': endsWellAfterNo,
  'small-means': ({ card, replay }) => card.grade === 'A' && replay.program.allowance > 0 && card.spent === 0,
};

/** A promise was made, things pressed before it was kept, and it was kept, as was every other one. */
function keptUnderPressure({ card, replay: { program, steps } }: Shown): boolean {
  if (card.grade === 'F' || card.brokenPromises.length > 0) return false;
  return program.promises.some((_, bit) => {
    const made = steps.findIndex(({ after }) => hasBit(after.promised, bit));
    const kept = steps.findIndex(({ after }) => hasBit(after.kept, bit));
    return made >= 0 && kept > made && steps.slice(made, kept).some(({ after }) => presses(after));
  });
}

function presses({ mood, walkOut }: DialogueState): boolean {
  return mood < PRESSING_MOOD || walkOut === 'out';
}

/** The no was explained each time it came up, and the story still came to a good end. */
function endsWellAfterNo({ card, replay }: Shown): boolean {
  const no = card.principles.get(HONEST_NO);
  const beat = replay.program.scenario.beats.get(card.ending);
  const endedWell = card.grade !== 'F' && beat?.kind === 'ending' && beat.ending.tone === 'good';
  return endedWell && no !== undefined && no.shown > 0 && no.lapses === 0;
}

/** The first attempts with three different customers in which no choice fell short and nobody was let down. */
function sameCare(shown: readonly Shown[]): Shown[] {
  const customers = new Map<string, Shown>();
  for (const one of shown) {
    const { cast, customer } = one.replay.program.scenario;
    const name = cast.get(customer)?.name ?? customer;
    const cared = one.card.grade !== 'F' && one.card.slips === 0 && !hasSlip(one.card);
    if (cared && !customers.has(name)) customers.set(name, one);
  }
  return customers.size < CUSTOMERS ? [] : [...customers.values()].slice(0, CUSTOMERS);
}

function hasSlip({ choices }: ReportCard): boolean {
  return choices.some(({ grade }) => grade === 'falls-short');
}
