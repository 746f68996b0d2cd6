import { createActor } from 'xstate';
import type { DialogueActor } from '#core/dialogue/actor.ts';
import { takeableChoices, timerChoice } from '#core/dialogue/choices.ts';
import { compileScenario } from '#core/dialogue/compile.ts';
import { linesOnArrival } from '#core/dialogue/lines.ts';
import { type DialogueMachine, dialogueMachine } from '#core/dialogue/machine.ts';
import type { Program } from '#core/dialogue/program.ts';
import type { Scenario } from '#core/scenario/format.ts';
import type { Player } from '../measurements/choices.ts';

/** No timer runs out while a program plays. */
const CLOCK = { setTimeout: () => 0, clearTimeout: () => undefined };

/** The XState machine as the game runs it, built once as ink's story is compiled once: lines first, then the choices on screen, then one of them. */
export class MachinePlayer implements Player {
  readonly #program: Program;
  readonly #machine: DialogueMachine;
  #actor: DialogueActor;

  constructor(scenario: Scenario) {
    this.#program = compileScenario(scenario);
    this.#machine = dialogueMachine(this.#program, { timerFactor: 1, now: () => 0, timeouts: 'host' });
    this.#actor = this.#begin();
  }

  restart(): void {
    this.#actor.stop();
    this.#actor = this.#begin();
    this.#arrive();
  }

  offers(): readonly string[] {
    return takeableChoices(this.#program, this.#actor.getSnapshot().context.state).map(({ id }) => id);
  }

  choose(id: string): void {
    this.#actor.send({ type: 'chose', choice: id });
    this.#arrive();
  }

  mood(): number {
    return this.#actor.getSnapshot().context.state.mood;
  }

  #begin(): DialogueActor {
    const actor = createActor(this.#machine, { clock: CLOCK });
    actor.start();
    return actor;
  }

  #arrive(): void {
    const { state } = this.#actor.getSnapshot().context;
    linesOnArrival(this.#program, state);
    if (timerChoice(this.#program, state) !== null) this.#actor.send({ type: 'choices-shown' });
  }
}
