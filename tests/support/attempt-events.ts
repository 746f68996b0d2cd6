import { takeableChoices, timerChoice } from '#core/dialogue/choices.ts';
import type { Program } from '#core/dialogue/program.ts';
import { type Action, begin, step } from '#core/dialogue/steps.ts';
import { actionOf } from '#core/dialogue/script.ts';
import type { AttemptEvent } from '#core/results/event.ts';

/** The instant at which every made-up attempt starts. */
export const EPOCH = Date.UTC(2026, 0, 5, 9, 0, 0);

/** The events of a run, one second apart: started, its actions, and `ended` where it ends. */
export function eventsOf(program: Program, actions: readonly Action[]): AttemptEvent[] {
  const at = (index: number) => new Date(EPOCH + index * 1000).toISOString();
  const events: AttemptEvent[] = [
    {
      type: 'started',
      index: 0,
      at: at(0),
      seed: 7,
      timerFactor: 1,
      ...(program.variant === null ? {} : { variant: program.variant }),
    },
  ];
  let { state } = begin(program);
  for (const action of actions) {
    const index = events.length;
    const beat = program.beats[state.beat]?.id ?? '';
    events.push({ ...action, beat, ms: 800, index, at: at(index) });
    const result = step(program, state, action);
    if (!result.ok) throw new Error(`The test's run is refused: ${result.refusal}`);
    state = result.step.after;
  }
  const beat = program.beats[state.beat];
  if (beat?.kind === 'ending') {
    const index = events.length;
    events.push({ type: 'ended', ending: beat.id, index, at: at(index) });
  }
  return events;
}

/** The events of a scripted run. */
export function eventsOfScript(program: Program, script: string): AttemptEvent[] {
  return eventsOf(program, script.split(',').map(actionOf));
}

/** Actions that random numbers pick, until an ending, a dead end, a ring or the last number. */
export function randomActions(program: Program, picks: readonly number[]): Action[] {
  const actions: Action[] = [];
  let { state, stuck } = begin(program);
  for (const pick of picks) {
    const open: Action[] = takeableChoices(program, state).map(({ id }) => ({ type: 'chose', choice: id }));
    if (timerChoice(program, state) !== null) open.push({ type: 'timed-out' });
    const action = open[pick % Math.max(1, open.length)];
    if (stuck || action === undefined) break;
    const result = step(program, state, action);
    if (!result.ok) throw new Error(result.refusal);
    actions.push(action);
    ({ after: state, stuck } = result.step);
  }
  return actions;
}
