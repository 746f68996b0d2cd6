import { assign, emit, setup } from 'xstate';
import { canTake } from './choices.ts';
import {
  type DialogueContext,
  type DialogueEvent,
  type DialogueMachineOptions,
  possibleBeats,
  type TimerElapsed,
} from './machine-parts.ts';
import type { Program, ProgramBeat, ProgramChoice, ProgramChoiceBeat } from './program.ts';
import { passOn, takeChoice } from './reduce.ts';

interface TakeParams {
  readonly choice: ProgramChoice;
}
interface LeadsToParams extends TakeParams {
  /** Index of the beat this transition stands for. */
  readonly beat: number;
}
interface PassParams {
  readonly beat: number;
}

/**
 * The XState machine of a scenario: one state a beat, one transition for every beat a choice may lead
 * to, the timer as a delayed transition. It holds no rule: guards and actions ask the reducer.
 *
 * A ring of pass-through beats comes to rest where `settle` does, and stays there.
 */
export function dialogueMachine(program: Program, options: DialogueMachineOptions) {
  const { now, timerFactor } = options;
  const leadsTo = (context: DialogueContext, { choice, beat }: LeadsToParams): boolean =>
    takeChoice(program, context.state, choice).beat === beat;
  const machine = setup({
    types: {
      context: {} as DialogueContext,
      events: {} as DialogueEvent,
      emitted: {} as TimerElapsed,
    },
    delays: { timer: ({ context }) => context.remainingMs },
    guards: {
      isChosen: ({ context, event }, params: LeadsToParams) =>
        event.type === 'chose' &&
        event.choice === params.choice.id &&
        canTake(program, context.state, params.choice) &&
        leadsTo(context, params),
      leadsTo: ({ context }, params: LeadsToParams) => leadsTo(context, params),
      passesTo: ({ context }, { beat }: PassParams) =>
        !context.passed.some(
          ([at, seen]) => at === context.state.beat && seen === context.state.seen,
        ) && passOn(program, context.state).beat === beat,
    },
    actions: {
      take: assign(({ context }, { choice }: TakeParams) => ({
        state: takeChoice(program, context.state, choice),
        passed: [],
      })),
      passOn: assign(({ context }) => ({
        state: passOn(program, context.state),
        passed: [...context.passed, [context.state.beat, context.state.seen] as const],
      })),
      windTimer: assign((_, { ms }: { ms: number }) => ({ remainingMs: ms * timerFactor })),
      startTimer: assign(() => ({ runningSince: now() })),
      holdTimer: assign(({ context }) => ({
        remainingMs: Math.max(0, context.remainingMs - (now() - context.runningSince)),
      })),
      sayElapsed: emit((_, { beat }: { beat: string }) => ({
        type: 'timer-elapsed' as const,
        beat,
      })),
    },
  });

  const targetOf = (beat: number): string => `#${stateId(program.beats[beat]?.id ?? '')}`;

  const timeouts = (choice: ProgramChoice) =>
    possibleBeats(program, choice).map((beat) => ({
      guard: { type: 'leadsTo' as const, params: { choice, beat } },
      target: targetOf(beat),
      reenter: true,
      actions: { type: 'take' as const, params: { choice } },
    }));

  const chosen = (beat: ProgramChoiceBeat) =>
    beat.choices
      .filter((choice) => !choice.silent)
      .flatMap((choice) =>
        possibleBeats(program, choice).map((to) => ({
          guard: { type: 'isChosen' as const, params: { choice, beat: to } },
          target: targetOf(to),
          reenter: true,
          actions: { type: 'take' as const, params: { choice } },
        })),
      );

  const timedBeat = (beat: ProgramChoiceBeat, choice: ProgramChoice) =>
    machine.createStateConfig({
      id: stateId(beat.id),
      entry: { type: 'windTimer', params: { ms: beat.timerMs } },
      on: { chose: chosen(beat), 'timed-out': timeouts(choice) },
      initial: 'lines',
      states: {
        lines: { on: { 'choices-shown': timerFactor === 0 ? 'untimed' : 'timed' } },
        timed: {
          entry: 'startTimer',
          exit: 'holdTimer',
          on: { paused: 'held' },
          after: { timer: options.timeouts === 'machine' ? timeouts(choice) : 'elapsed' },
        },
        held: { on: { continued: 'timed' } },
        untimed: {},
        elapsed: { entry: { type: 'sayElapsed', params: { beat: beat.id } } },
      },
    });

  const stateOf = (beat: ProgramBeat) => {
    const id = stateId(beat.id);
    if (beat.kind === 'ending') return machine.createStateConfig({ id, type: 'final' });
    if (beat.kind === 'pass') {
      const always = [...new Set(beat.ways.map((way) => way.beat))].map((to) => ({
        guard: { type: 'passesTo' as const, params: { beat: to } },
        target: targetOf(to),
        reenter: true,
        actions: 'passOn' as const,
      }));
      return machine.createStateConfig({ id, always });
    }
    const timed = beat.choices[beat.timerChoice];
    if (timed !== undefined) return timedBeat(beat, timed);
    return machine.createStateConfig({ id, on: { chose: chosen(beat) } });
  };

  return machine.createMachine({
    id: 'dialogue',
    context: { state: program.initial, passed: [], remainingMs: 0, runningSince: 0 },
    initial: program.beats[program.initial.beat]?.id ?? '',
    states: Object.fromEntries(program.beats.map((beat) => [beat.id, stateOf(beat)])),
  });
}

/** The compiled machine of a scenario. */
export type DialogueMachine = ReturnType<typeof dialogueMachine>;

function stateId(beat: string): string {
  return `beat-${beat}`;
}
