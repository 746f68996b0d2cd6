import type { ContractClient } from '#core/contract/client.ts';
import type { AttemptDetail } from '#core/contract/schemas.ts';
import type { DialogueClock } from '#core/dialogue/actor.ts';
import { choiceBeat } from '#core/dialogue/choices.ts';
import { momentsOf } from '#core/dialogue/moments.ts';
import type { Program } from '#core/dialogue/program.ts';
import { type Action, step } from '#core/dialogue/steps.ts';
import { toCallFailure } from '../transport/failure.ts';
import { choiceViews } from './choice-view.ts';
import { arrivedAt, type PlayRequest, type PlaySnapshot, type TurnEvent } from './play-snapshot.ts';
import { type OpenedAttempt, positionAfter, positionOf, readAttempt } from './position.ts';
import { TurnClock } from './turn-clock.ts';

/** The calls a running attempt makes. */
export type PlayCalls = Pick<ContractClient['attempts'], 'append' | 'hold' | 'get' | 'abandon'>;

export interface PlaySessionOptions {
  readonly calls: PlayCalls;
  readonly clock: DialogueClock;
  /** True where the player has read this scene's lines already: they stand there at once. */
  readonly read: boolean;
  /** Index of the next event, where main has added some since; absent: after the detail's last. */
  readonly nextIndex?: number;
}

/**
 * A running attempt as one window plays it: the lines, the choices, the timer, and every step stored
 * by main before the screen moves on. It knows no screen; time and calls are passed in.
 */
export class PlaySession {
  readonly program: Program;
  readonly attempt: string;
  readonly timerFactor: number;
  readonly #seed: number;
  readonly #options: PlaySessionOptions;
  readonly #listeners = new Set<() => void>();
  #time: TurnClock;
  #snapshot: PlaySnapshot;
  #nextIndex: number;
  #closed = false;

  constructor(detail: AttemptDetail, opened: OpenedAttempt, options: PlaySessionOptions) {
    this.program = opened.program;
    this.attempt = detail.attempt;
    this.timerFactor = detail.timerFactor;
    this.#seed = detail.seed;
    this.#options = options;
    this.#nextIndex = options.nextIndex ?? detail.events.length;
    this.#time = this.#startClock(opened, detail.remainingMs);
    this.#snapshot = arrivedAt(this.program, positionOf(opened), [], this.timerFactor);
    this.#tell(options.read);
  }

  readonly subscribe = (listener: () => void): (() => void) => {
    this.#listeners.add(listener);
    return () => this.#listeners.delete(listener);
  };

  readonly get = (): PlaySnapshot => this.#snapshot;

  /** Active milliseconds left on the timer; null where no clock runs. */
  readonly remainingMs = (): number | null => this.#time.remainingMs();

  /** The player's press: it completes the line, or goes on to the next one. */
  press(): void {
    const { phase, typed, line, position, paused } = this.#snapshot;
    if (phase !== 'reading' || paused) return;
    if (!typed) this.#update({ typed: true });
    else if (line + 1 < position.scene.lines.length) this.#update({ line: line + 1, typed: false });
    else this.#rest();
  }

  /** The line has typed itself out. */
  lineTyped(): void {
    if (this.#snapshot.phase === 'reading') this.#update({ typed: true });
  }

  choose(id: string): void {
    const view = this.#snapshot.choices.find((choice) => choice.id === id);
    if (view === undefined || view.tooDear || !this.#takesAnswers()) return;
    void this.#send({ type: 'chose', beat: this.#beatId(), choice: id, ms: this.#time.activeMs() });
  }

  /** Lets a beat pass where timers are off. */
  letPass(): void {
    if (this.#snapshot.canLetPass && this.#takesAnswers()) this.#timeOut();
  }

  /** Sends again what did not get through. */
  retry(): void {
    const { sending } = this.#snapshot;
    if (sending !== null && sending.failure !== null) void this.#send(sending.request);
  }

  abandon(): void {
    if (this.#snapshot.sending === null) void this.#send({ type: 'abandon' });
  }

  pause(): void {
    this.#update({ paused: true });
    this.#time.stop('paused');
  }

  continue(): void {
    const { sending } = this.#snapshot;
    if (sending?.request.type === 'abandon' && sending.failure !== null) {
      this.#update({ sending: null });
      this.#time.go('sending');
    }
    this.#update({ paused: false });
    this.#time.go('paused');
  }

  /** The window is out of sight, or about to close. */
  hide(): void {
    this.#time.stop('hidden');
  }

  show(): void {
    this.#time.go('hidden');
  }

  dismissMovedElsewhere(): void {
    this.#update({ movedElsewhere: false });
  }

  /** The player leaves; the attempt is kept as it stands. */
  close(): void {
    this.#time.close();
    this.#closed = true;
  }

  #startClock(opened: OpenedAttempt, remainingMs: number | null): TurnClock {
    return new TurnClock(this.program, opened.replay.state, remainingMs, {
      clock: this.#options.clock,
      timerFactor: this.timerFactor,
      onElapsed: () => this.#timeOut(),
      onHold: (remaining) => this.#hold(remaining),
    });
  }

  /** Tells the scene line by line, or shows it as read. */
  #tell(read: boolean): void {
    const { lines } = this.#snapshot.position.scene;
    if (read) this.#update({ line: lines.length - 1, typed: true });
    if (read || lines.length === 0) this.#rest();
  }

  /** All lines are told: the choices, or the end. */
  #rest(): void {
    const { position } = this.#snapshot;
    const { state } = position.scene;
    if (position.stuck) this.#update({ phase: 'stuck' });
    else if (choiceBeat(this.program, state) === null) this.#update({ phase: 'ended' });
    else {
      this.#time.choicesShown();
      const choices = choiceViews(this.program, state, this.#seed, position.visit);
      this.#update({ phase: 'choosing', choices });
    }
  }

  #takesAnswers(): boolean {
    const { phase, sending, paused } = this.#snapshot;
    return phase === 'choosing' && sending === null && !paused && this.#time.takesAnswers();
  }

  #timeOut(): void {
    void this.#send({ type: 'timed-out', beat: this.#beatId(), ms: this.#time.activeMs() });
  }

  async #send(request: PlayRequest): Promise<void> {
    this.#time.stop('sending');
    this.#update({ sending: { request, failure: null } });
    const { calls } = this.#options;
    const at = { attempt: this.attempt, index: this.#nextIndex };
    try {
      if (request.type === 'abandon') {
        await calls.abandon(at);
        this.#update({ phase: 'abandoned', sending: null });
      } else {
        const { nextIndex } = await calls.append({ ...at, event: request });
        this.#accepted(request, nextIndex);
      }
    } catch (error) {
      const failure = toCallFailure(error);
      const outOfStep = failure.code === 'conflict' || failure.code === 'not-allowed';
      if (outOfStep) await this.#catchUp(request);
      else this.#update({ sending: { request, failure } });
    }
  }

  /** Something else was stored first, or our own step was and its answer was lost on the way. */
  async #catchUp(request: PlayRequest): Promise<void> {
    try {
      const detail = await this.#options.calls.get({ attempt: this.attempt });
      const [stored, ...later] = detail.events.slice(this.#nextIndex);
      const isLast = stored !== undefined && later.every(({ type }) => type === 'ended');
      if (isLast && request.type !== 'abandon' && isSameTurn(request, stored)) {
        this.#accepted(request, detail.events.length);
      } else this.#restart(detail);
    } catch (error) {
      this.#update({ sending: { request, failure: toCallFailure(error) } });
    }
  }

  #accepted(event: TurnEvent, nextIndex: number): void {
    if (this.#closed) return;
    const action: Action =
      event.type === 'chose' ? { type: 'chose', choice: event.choice } : { type: 'timed-out' };
    const { position, paused } = this.#snapshot;
    const result = step(this.program, position.scene.state, action);
    if (!result.ok) throw new RangeError(`Main took a step that is refused here: ${result.refusal}.`);
    this.#nextIndex = nextIndex;
    this.#time.take(action);
    const next = positionAfter(this.program, position, result.step);
    const arrived = arrivedAt(this.program, next, momentsOf(result.step), this.timerFactor);
    this.#update({ ...arrived, paused });
    this.#tell(false);
  }

  #restart(detail: AttemptDetail): void {
    if (this.#closed) return;
    const opened = readAttempt(detail);
    this.#nextIndex = detail.events.length;
    this.#time.close();
    this.#time = this.#startClock(opened, detail.remainingMs);
    const arrived = arrivedAt(this.program, positionOf(opened), [], this.timerFactor);
    const { paused } = this.#snapshot;
    if (paused) this.#time.stop('paused');
    this.#update({ ...arrived, paused, movedElsewhere: true });
    if (detail.status === 'abandoned') this.#update({ phase: 'abandoned' });
    else this.#tell(true);
  }

  /** Nobody waits for it: the next one, or the next step, makes up for one that is lost. */
  #hold(remainingMs: number): void {
    const index = this.#nextIndex;
    this.#options.calls.hold({ attempt: this.attempt, index, remainingMs }).catch(() => undefined);
  }

  #beatId(): string {
    return this.program.beats[this.#snapshot.position.scene.state.beat]?.id ?? '';
  }

  #update(change: Partial<PlaySnapshot>): void {
    if (this.#closed) return;
    this.#snapshot = { ...this.#snapshot, ...change };
    for (const listener of this.#listeners) listener();
  }
}

/** True when the stored event says all that ours says. */
function isSameTurn(ours: TurnEvent, stored: AttemptDetail['events'][number]): boolean {
  const fields = new Map<string, unknown>(Object.entries(stored));
  return Object.entries(ours).every(([key, value]) => fields.get(key) === value);
}
