import { canTake, choiceBeat } from '../dialogue/choices.ts';
import type { Program } from '../dialogue/program.ts';
import type { DialogueState } from '../dialogue/state.ts';
import type { Step } from '../dialogue/steps.ts';

/** How often a principle could be shown in a run, and how often it was. */
export interface PrincipleTally {
  /** Choices taken where it could have been shown, or that named it. */
  readonly opportunities: number;
  /** Taken choices that showed it without falling short. */
  readonly shown: number;
  /** Those of `shown` that dazzled. */
  readonly dazzled: number;
  /** Taken choices that named it and fell short. */
  readonly lapses: number;
}

const NONE: PrincipleTally = { opportunities: 0, shown: 0, dazzled: 0, lapses: 0 };

/** The tallies of every principle that had an opportunity, in the order they first had one. */
export function tallyPrinciples(
  program: Program,
  steps: readonly Step[],
): ReadonlyMap<string, PrincipleTally> {
  const tallies = new Map<string, PrincipleTally>();
  for (const step of steps) {
    const named = new Set(step.choice.shows);
    const { grade } = step.choice;
    for (const principle of new Set([...principlesAtStake(program, step.before), ...named])) {
      const tally = tallies.get(principle) ?? NONE;
      const taken = named.has(principle);
      tallies.set(principle, {
        opportunities: tally.opportunities + 1,
        shown: tally.shown + (taken && grade !== 'falls-short' ? 1 : 0),
        dazzled: tally.dazzled + (taken && grade === 'dazzles' ? 1 : 0),
        lapses: tally.lapses + (taken && grade === 'falls-short' ? 1 : 0),
      });
    }
  }
  return tallies;
}

/** The ids of the principles that some choice of this state would show without falling short, each once. */
export function principlesAtStake(program: Program, state: DialogueState): string[] {
  const choices = choiceBeat(program, state)?.choices ?? [];
  const shown = choices
    .filter(({ grade }) => grade !== 'falls-short')
    .filter((choice) => canTake(program, state, choice))
    .flatMap(({ shows }) => shows);
  return [...new Set(shown)];
}
