import { type DialogueActor, type DialogueClock, dialogueActor, saveDialogue } from '#core/dialogue/actor.ts';
import type { Program } from '#core/dialogue/program.ts';
import type { DialogueState } from '#core/dialogue/state.ts';
import type { Action } from '#core/dialogue/steps.ts';
import { ARRIVAL_GUARD_MS } from './arrival-guard.ts';
import { fullTime } from './position.ts';
import { createStopwatch } from './stopwatch.ts';

/** How often the time that is left is kept while a timer runs. */
const HOLD_EVERY_MS = 2000;

/** Why time stands still. */
export type Stop = 'paused' | 'hidden' | 'aside' | 'sending';

export interface TurnClockOptions {
  readonly clock: DialogueClock;
  readonly timerFactor: number;
  /** The beat's timer has run out. */
  readonly onElapsed: () => void;
  /** The time that is left is worth keeping. */
  readonly onHold: (remainingMs: number) => void;
}

/** The time of a running attempt: the dialogue machine, its timers, and the player's active time. */
export class TurnClock {
  readonly #program: Program;
  readonly #options: TurnClockOptions;
  readonly #stopwatch;
  readonly #stops = new Set<Stop>();
  readonly #actor: DialogueActor;
  /** Whether choices are on screen, so that time counts. */
  #open = false;
  #shownAt = 0;
  #holding: unknown = null;

  /** @param remainingMs what was left of the beat's timer; null: all of it */
  constructor(
    program: Program,
    state: DialogueState,
    remainingMs: number | null,
    options: TurnClockOptions,
  ) {
    const { clock, timerFactor } = options;
    this.#program = program;
    this.#options = options;
    this.#stopwatch = createStopwatch(() => clock.now());
    const full = fullTime(program, state, timerFactor);
    this.#actor = dialogueActor(program, {
      clock,
      timerFactor,
      timeouts: 'host',
      saved: { state, remainingMs: full === null ? null : (remainingMs ?? full) },
    });
    this.#actor.on('timer-elapsed', options.onElapsed);
    this.#actor.start();
  }

  /** Active milliseconds left on this beat's timer; null where no clock runs. */
  remainingMs(): number | null {
    if (this.#fullTime() === null) return null;
    return saveDialogue(this.#program, this.#actor, this.#options.clock).remainingMs;
  }

  /** Active milliseconds since the choices appeared, in whole ones. */
  activeMs(): number {
    return Math.round(this.#stopwatch.read());
  }

  /** False while the choices are out of sight, and in the moment after they appeared. */
  takesAnswers(): boolean {
    return this.#open && !this.#stops.has('aside') && this.#options.clock.now() - this.#shownAt >= ARRIVAL_GUARD_MS;
  }

  /** The choices are on screen: time runs from now on. */
  choicesShown(): void {
    const full = this.#fullTime() ?? 0;
    this.#stopwatch.reset(full - (this.remainingMs() ?? full));
    this.#actor.send({ type: 'choices-shown' });
    this.#open = true;
    this.#shownAt = this.#options.clock.now();
    if (this.#stops.size === 0) this.#stopwatch.run();
    else this.#actor.send({ type: 'paused' });
    this.#keepHolding();
  }

  stop(reason: Stop): void {
    const ran = this.#stops.size === 0;
    this.#stops.add(reason);
    if (!ran || !this.#open) return;
    this.#actor.send({ type: 'paused' });
    this.#stopwatch.stop();
    if (reason !== 'sending') this.#hold();
  }

  go(reason: Stop): void {
    if (!this.#stops.delete(reason)) return;
    if (reason === 'aside') this.#shownAt = this.#options.clock.now();
    if (this.#stops.size > 0 || !this.#open) return;
    this.#actor.send({ type: 'continued' });
    this.#stopwatch.run();
  }

  /** The turn is over: the machine takes the step too. */
  take(action: Action): void {
    this.#open = false;
    this.#stops.delete('sending');
    this.#stopwatch.stop();
    this.#actor.send(action);
  }

  /** Keeps what is left one last time; nothing runs from now on. */
  close(): void {
    this.#hold();
    this.#open = false;
    this.#options.clock.clearTimeout(this.#holding);
    this.#actor.stop();
  }

  #keepHolding(): void {
    const { clock } = this.#options;
    clock.clearTimeout(this.#holding);
    if (this.#fullTime() === null) return;
    this.#hold();
    const again = (): void => {
      if (!this.#open) return;
      if (this.#stops.size === 0) this.#hold();
      this.#holding = clock.setTimeout(again, HOLD_EVERY_MS);
    };
    this.#holding = clock.setTimeout(again, HOLD_EVERY_MS);
  }

  #hold(): void {
    const remaining = this.remainingMs();
    // A step on its way settles the matter: a note about the beat before it would only be refused.
    if (!this.#open || remaining === null || this.#stops.has('sending')) return;
    this.#options.onHold(Math.round(remaining));
  }

  #fullTime(): number | null {
    const { state } = this.#actor.getSnapshot().context;
    return fullTime(this.#program, state, this.#options.timerFactor);
  }
}
