import type { ContractClient } from '#core/contract/client.ts';
import type { AttemptDetail } from '#core/contract/schemas.ts';
import type { DialogueClock } from '#core/dialogue/actor.ts';
import { choiceBeat } from '#core/dialogue/choices.ts';
import { momentsOf } from '#core/dialogue/moments.ts';
import type { Program } from '#core/dialogue/program.ts';
import type { DialogueState } from '#core/dialogue/state.ts';
import { type Action, step } from '#core/dialogue/steps.ts';
import type { AttemptMode, PlayerEvent } from '#core/results/event.ts';
import { toCallFailure } from '../transport/failure.ts';
import { choiceViews } from './choice-view.ts';
import {
  arrivedAt,
  type PlayRequest,
  type PlaySnapshot,
  type PracticeEvent,
  type TurnEvent,
} from './play-snapshot.ts';
import { firstPosition, type OpenedAttempt, type Position, positionAfter, readAttempt } from './position.ts';
import { reactionIn } from './reaction.ts';
import { takenIn } from './taken.ts';
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
  /** Of the scenario text that is played. */
  readonly hash: string;
  readonly mode: AttemptMode;
  readonly timerFactor: number;
  readonly #seed: number;
  readonly #options: PlaySessionOptions;
  readonly #listeners = new Set<() => void>();
  #time: TurnClock;
  #snapshot: PlaySnapshot;
  #nextIndex: number;
  /** Notes on their way to main, one after the other: a step waits for them. */
  #notes: Promise<void> = Promise.resolve();
  #closed = false;

  constructor(detail: AttemptDetail, opened: OpenedAttempt, options: PlaySessionOptions) {
    this.program = opened.program;
    this.attempt = detail.attempt;
    this.hash = detail.hash;
    this.mode = detail.mode;
    this.timerFactor = detail.timerFactor;
    this.#seed = detail.seed;
    this.#options = options;
    this.#nextIndex = options.nextIndex ?? detail.events.length;
    this.#time = this.#startClock(opened.replay.state, detail.remainingMs);
    this.#snapshot = this.#standing(opened, detail);
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
    const { feedbackAfter, line, paused, phase, position, typed } = this.#snapshot;
    if (paused) return;
    if (phase !== 'reading' && phase !== 'feedback') return;
    if (phase === 'reading' && !typed) this.#update({ typed: true });
    else if (phase === 'reading' && line === feedbackAfter) this.#lookAtChoice(line);
    else if (line + 1 < position.scene.lines.length) this.#update({ phase: 'reading', line: line + 1, typed: false });
    else this.#rest();
  }

  /** The line has typed itself out. */
  lineTyped(): void {
    if (this.#snapshot.phase === 'reading') this.#update({ typed: true });
  }

  /**
   * Passes over lines, but never over what is said of a choice.
   *
   * @param to the line to stop at; past the last one: the choices, or the end
   */
  skip(to: number): void {
    const { feedbackAfter, phase, line, position, paused } = this.#snapshot;
    if (paused || phase !== 'reading' || to <= line) return;
    if (feedbackAfter !== null && to > feedbackAfter) return this.#lookAtChoice(feedbackAfter);
    const last = position.scene.lines.length - 1;
    if (to <= last) return this.#update({ line: to, typed: false });
    this.#update({ line: last, typed: true });
    this.#rest();
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

  /** Takes the next step of the coach's hint; practice only. */
  hint(): void {
    if (this.mode !== 'practice' || this.#snapshot.phase !== 'choosing' || this.#snapshot.sending !== null) return;
    void this.#send({ type: 'hinted', beat: this.#beatId(), step: this.#snapshot.hints });
  }

  /**
   * Takes back choices; practice only.
   *
   * @param visit how many choices stay
   */
  rewind(visit: number): void {
    const first = this.#snapshot.taken[visit];
    if (this.mode !== 'practice' || first === undefined || this.#snapshot.sending !== null) return;
    void this.#send({ type: 'rewound', toIndex: first.index - 1 });
  }

  /** Notes that a line was read again, which changes nothing; nobody waits for it. */
  reread(beat: string, line: number): void {
    if (this.#snapshot.sending !== null || this.#closed) return;
    this.#notes = this.#note(this.#notes, { type: 'reread', beat, line });
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

  /** The player looks at something else than the choices: at the stage, or at what was said. */
  setAside(): void {
    this.#time.stop('aside');
  }

  takeUp(): void {
    this.#time.go('aside');
  }

  dismissMovedElsewhere(): void {
    this.#update({ movedElsewhere: false });
  }

  /** The player leaves; the attempt is kept as it stands. */
  close(): void {
    this.#time.close();
    this.#closed = true;
  }

  #standing(opened: OpenedAttempt, { events }: Pick<AttemptDetail, 'events'>): PlaySnapshot {
    const taken = takenIn(opened, events);
    const last = taken.at(-1);
    const position =
      last === undefined ? firstPosition(this.program) : positionAfter(this.program, last.from, last.step);
    return arrivedAt(this.program, position, taken, [], this.timerFactor);
  }

  #startClock(state: DialogueState, remainingMs: number | null): TurnClock {
    return new TurnClock(this.program, state, remainingMs, {
      clock: this.#options.clock,
      timerFactor: this.timerFactor,
      onElapsed: () => this.#timeOut(),
      onHold: (remaining) => this.#hold(remaining),
    });
  }

  /** Tells the scene line by line, or shows it as read. */
  #tell(read: boolean): void {
    const { lines } = this.#snapshot.position.scene;
    this.#update({ phase: 'reading' });
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

  /** The customer has reacted, up to this line: now the choice itself. */
  #lookAtChoice(line: number): void {
    this.#update({ phase: 'feedback', line, typed: true, feedbackAfter: null });
  }

  #takesAnswers(): boolean {
    const { phase, sending, paused } = this.#snapshot;
    return phase === 'choosing' && sending === null && !paused && this.#time.takesAnswers();
  }

  #timeOut(): void {
    void this.#send({ type: 'timed-out', beat: this.#beatId(), ms: this.#time.activeMs() });
  }

  async #note(before: Promise<void>, event: Extract<PlayerEvent, { type: 'reread' }>): Promise<void> {
    await before;
    try {
      const at = { attempt: this.attempt, index: this.#nextIndex };
      const { nextIndex } = await this.#options.calls.append({ ...at, event });
      this.#nextIndex = nextIndex;
    } catch {
      // The next step finds out where the attempt stands.
    }
  }

  async #send(request: PlayRequest): Promise<void> {
    this.#time.stop('sending');
    this.#update({ sending: { request, failure: null } });
    await this.#notes;
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
      if (isLast && request.type !== 'abandon' && isSameEvent(request, stored)) {
        this.#accepted(request, detail.events.length);
      } else this.#restart(detail);
    } catch (error) {
      this.#update({ sending: { request, failure: toCallFailure(error) } });
    }
  }

  #accepted(event: TurnEvent | PracticeEvent, nextIndex: number): void {
    if (this.#closed) return;
    const index = this.#nextIndex;
    this.#nextIndex = nextIndex;
    if (event.type === 'hinted') {
      this.#time.go('sending');
      this.#update({ hints: event.step + 1, sending: null });
    } else if (event.type === 'rewound') this.#goBack(event.toIndex);
    else this.#goOn(event, index);
  }

  #goOn(event: TurnEvent, index: number): void {
    const action: Action =
      event.type === 'chose' ? { type: 'chose', choice: event.choice } : { type: 'timed-out' };
    const { position, taken, paused } = this.#snapshot;
    const result = step(this.program, position.scene.state, action);
    if (!result.ok) throw new RangeError(`Main took a step that is refused here: ${result.refusal}.`);
    this.#time.take(action);
    const next = positionAfter(this.program, position, result.step);
    const all = [...taken, { index, step: result.step, from: position }];
    const arrived = arrivedAt(this.program, next, all, momentsOf(result.step), this.timerFactor);
    this.#update({ ...arrived, paused });
    if (this.mode === 'assessed') return this.#tell(false);
    // The customer comes first: what they make of it, then what it was worth.
    const reaction = reactionIn(this.program, next.scene);
    if (reaction < 0) return this.#lookAtChoice(reaction);
    this.#update({ feedbackAfter: reaction });
    this.#tell(false);
  }

  #goBack(toIndex: number): void {
    const { taken } = this.#snapshot;
    const kept = taken.filter(({ index }) => index <= toIndex);
    const from: Position = taken[kept.length]?.from ?? firstPosition(this.program);
    this.#time.close();
    this.#time = this.#startClock(from.scene.state, null);
    this.#update(arrivedAt(this.program, from, kept, [], this.timerFactor));
    this.#tell(true);
  }

  #restart(detail: AttemptDetail): void {
    if (this.#closed) return;
    const opened = readAttempt(detail);
    this.#nextIndex = detail.events.length;
    this.#time.close();
    this.#time = this.#startClock(opened.replay.state, detail.remainingMs);
    const { paused } = this.#snapshot;
    if (paused) this.#time.stop('paused');
    this.#update({ ...this.#standing(opened, detail), paused, movedElsewhere: true });
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
function isSameEvent(ours: TurnEvent | PracticeEvent, stored: AttemptDetail['events'][number]): boolean {
  const fields = new Map<string, unknown>(Object.entries(stored));
  return Object.entries(ours).every(([key, value]) => fields.get(key) === value);
}
