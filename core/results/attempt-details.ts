import { tallyPrinciples, type PrincipleTally } from '../grading/principles.ts';
import type { ChoiceGrade } from '../scenario/format.ts';
import type { AttemptEvent } from './event.ts';
import type { Replay } from './replay.ts';
import { standingEvents } from './standing-events.ts';

/** One choice of an attempt, as a row of a long table says it. */
export interface AttemptChoice {
  /** 1-based; what was rewound is left out. */
  readonly step: number;
  readonly beat: string;
  readonly choice: string;
  readonly grade: ChoiceGrade;
  /** True where the timer took it. */
  readonly timedOut: boolean;
  /** Active milliseconds since the beat's choices appeared; 0 for one taken over from an earlier attempt. */
  readonly ms: number;
}

/** One principle of an attempt: those that had an opportunity (`tallyPrinciples`). */
export interface AttemptPrinciple extends PrincipleTally {
  readonly principle: string;
}

/** What an attempt says besides its result, as rows of the two long tables. */
export interface AttemptDetails {
  readonly choices: readonly AttemptChoice[];
  readonly principles: readonly AttemptPrinciple[];
}

/**
 * The rows of an attempt that is over, from its events; an abandoned one has those of the choices it came to.
 *
 * @param replay the replay of exactly these events
 */
export function attemptDetails(replay: Replay, events: readonly AttemptEvent[]): AttemptDetails {
  const { program, steps } = replay;
  const times = standingEvents(events).flatMap((event) => ('ms' in event ? [event.ms] : []));
  return {
    choices: steps.map(({ before, choice, timedOut }, index) => ({
      step: index + 1,
      beat: program.beats[before.beat]?.id ?? '',
      choice: choice.id,
      grade: choice.grade,
      timedOut,
      ms: times[index] ?? 0,
    })),
    principles: [...tallyPrinciples(program, steps)].map(([principle, tally]) => ({ principle, ...tally })),
  };
}
