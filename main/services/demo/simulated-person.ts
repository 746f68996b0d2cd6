import { takeableChoices, timerChoice } from '#core/dialogue/choices.ts';
import type { ProgramChoice } from '#core/dialogue/program.ts';
import type { Replay } from '#core/results/replay.ts';
import type { PlayerEvent } from '#core/results/event.ts';
import type { ChoiceGrade } from '#core/scenario/format.ts';
import type { Chance } from './chance.ts';

/** Somebody who does not exist, and how they play. */
export interface SimulatedPerson {
  /** About 0 (picks blindly) to 3 (rarely errs). */
  readonly skill: number;
  /** 1 is average, 2 takes twice as long. */
  readonly pace: number;
  /** Ids of principles that do not come easily. */
  readonly weak: ReadonlySet<string>;
  /** How far the timers are stretched. */
  readonly timerFactor: number;
}

const WORTH: Readonly<Record<ChoiceGrade, number>> = { 'falls-short': 0, meets: 1, dazzles: 1.6 };

/** How much of a choice's worth is lost on someone whom its principle does not come easily to. */
const WEAKNESS = 0.7;

const USUAL_CHOICE_MS = 5_500;
const LEAST_CHOICE_MS = 700;

/** One in so many choices, somebody is called away and does not come back. */
const LEAVES_ONE_IN = 250;

/** Nobody goes on in circles for longer. */
const MOST_CHOICES = 80;

/** What a simulated person does where a run stands; null: leaves it for good. */
export function nextMove(replay: Replay, person: SimulatedPerson, practised: number, chance: Chance): PlayerEvent | null {
  const { program, state, steps } = replay;
  if (steps.length >= MOST_CHOICES || chance.below(LEAVES_ONE_IN) === 0) return null;
  const beat = program.beats[state.beat];
  if (beat?.kind !== 'choices') return null;
  const skill = person.skill + practised;
  const ms = Math.round(LEAST_CHOICE_MS + USUAL_CHOICE_MS * person.pace * Math.exp(0.55 * chance.normal() - 0.15));
  const choice = pick(takeableChoices(program, state), skill, person.weak, chance);
  const limit = Math.ceil(beat.timerMs * person.timerFactor);
  if (timerChoice(program, state) !== null && (choice === null || (limit > 0 && ms >= limit))) {
    return { type: 'timed-out', beat: beat.id, ms: limit > 0 ? limit : ms };
  }
  return choice === null ? null : { type: 'chose', beat: beat.id, choice: choice.id, ms };
}

function pick(choices: readonly ProgramChoice[], skill: number, weak: ReadonlySet<string>, chance: Chance): ProgramChoice | null {
  let best: ProgramChoice | null = null;
  let most = -Infinity;
  for (const choice of choices) {
    const loss = choice.shows.some((principle) => weak.has(principle)) ? WEAKNESS : 0;
    const appeal = skill * WORTH[choice.grade] * (1 - loss) + chance.gumbel();
    if (appeal <= most) continue;
    best = choice;
    most = appeal;
  }
  return best;
}
