import { getShortestPaths } from 'xstate/graph';
import { compileScenario } from '#core/dialogue/compile.ts';
import { takeableChoices, timerChoice } from '#core/dialogue/choices.ts';
import { dialogueMachine } from '#core/dialogue/machine.ts';
import type { DialogueEvent } from '#core/dialogue/machine-parts.ts';
import type { Program } from '#core/dialogue/program.ts';
import type { DialogueState } from '#core/dialogue/state.ts';
import type { Scenario } from '#core/scenario/format.ts';

/**
 * `xstate/graph` on the machine the game runs: the shortest path to every state, known by the library's
 * own default, the JSON of value and context. Timers are off, so a timeout is an event like any other;
 * and each state is offered only the events it can take, which is kinder than the library's default.
 *
 * @returns the states it found. The machine never rests at a beat that passes on; and it keeps which of them it
 * came through, so that one state of the dialogue can be several of its own
 */
export function stateGraphPaths(scenario: Scenario, onProgress: (states: number) => void): DialogueState[] {
  const program = compileScenario(scenario);
  const machine = dialogueMachine(program, { timerFactor: 0, now: () => 0, timeouts: 'machine' });
  let states = 0;
  const paths = getShortestPaths(machine, {
    events: ({ context }) => {
      states += 1;
      if (states % 100 === 0) onProgress(states);
      return eventsAt(program, context.state);
    },
  });
  return paths.map(({ state }) => state.context.state);
}

function eventsAt(program: Program, state: DialogueState): DialogueEvent[] {
  const chosen = takeableChoices(program, state).map(({ id }): DialogueEvent => ({ type: 'chose', choice: id }));
  return timerChoice(program, state) === null ? chosen : [...chosen, { type: 'timed-out' }];
}
