import type { Program } from '#core/dialogue/program.ts';
import { namesOf } from '#core/dialogue/state.ts';
import type { Step } from '#core/dialogue/steps.ts';

/** Something a choice did that the report card names. Ids are the scenario's. */
export type StepEffect =
  | { readonly code: 'met'; readonly need: string }
  | { readonly code: 'promised' | 'kept' | 'released'; readonly promise: string }
  | { readonly code: 'walked-out' | 'won-back' | 'recovered' }
  | { readonly code: 'surprised' }
  | { readonly code: 'spent'; readonly units: number };

/** What came of a step, in the order people would tell it. */
export function stepEffects(program: Program, { before, choice, after }: Step): StepEffect[] {
  const effects: StepEffect[] = gained(after.met, before.met, program.needs).map((need) => ({
    code: 'met',
    need,
  }));
  effects.push(
    ...onPromises('promised', gained(after.promised, before.promised, program.promises)),
    ...onPromises('kept', gained(after.kept, before.kept, program.promises)),
    ...onPromises('released', gained(before.promised & ~after.promised, before.kept, program.promises)),
  );
  if (choice.recovers && before.slips > 0) effects.push({ code: 'recovered' });
  if (after.surprises > before.surprises) effects.push({ code: 'surprised' });
  if (after.spent > before.spent) effects.push({ code: 'spent', units: after.spent - before.spent });
  if (before.walkOut !== 'out' && after.walkOut === 'out') effects.push({ code: 'walked-out' });
  if (before.walkOut === 'out' && after.walkOut === 'back') effects.push({ code: 'won-back' });
  return effects;
}

/** The names whose bits are set now and were not then. */
function gained(now: number, then: number, names: readonly string[]): string[] {
  return namesOf(now & ~then, names);
}

function onPromises(code: 'promised' | 'kept' | 'released', ids: readonly string[]): StepEffect[] {
  return ids.map((promise) => ({ code, promise }));
}
