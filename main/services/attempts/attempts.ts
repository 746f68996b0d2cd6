import type { AttemptDetail, AttemptSummary, ListedAttempt, SeenBeat } from '#core/contract/schemas.ts';
import { choiceBeat } from '#core/dialogue/choices.ts';
import type { AttemptEvent, PlayerEvent } from '#core/results/event.ts';
import { type Replay, replayEvent } from '#core/results/replay.ts';
import { KeyedQueue } from '../keyed-queue.ts';
import { StaleIndexError } from '../store/store.ts';
import { additionOf } from './addition.ts';
import { archivedTranslation } from './archived-translation.ts';
import { type LiveAttempt, LiveAttempts } from './live-attempts.ts';
import type { AttemptsParts } from './parts.ts';
import { indexConflict, notAllowed, unplayable, notFound } from './refusals.ts';
import { seenLines } from './seen-lines.ts';
import { startAttempt, type StartRequest } from './start-attempt.ts';
import { detailOf, summaryOf } from './views.ts';

/** More than any run has: nobody rereads lines ten thousand times. */
const MOST_EVENTS = 10_000;

export type AppendAnswer = AttemptSummary & { readonly nextIndex: number };

/**
 * Plays, as main sees them. Each event is replayed before it is stored and stored before it is
 * answered; whoever calls may only see and change the attempts of one learner.
 */
export class Attempts {
  readonly #parts: AttemptsParts;
  readonly #live: LiveAttempts;
  readonly #queue = new KeyedQueue();
  readonly #starts = new KeyedQueue();

  constructor(parts: AttemptsParts) {
    this.#parts = parts;
    this.#live = new LiveAttempts(parts.store);
  }

  /** Starts an attempt; another one of the same scenario may be in progress, and stays so. */
  start(learner: string, request: StartRequest): Promise<AttemptDetail> {
    // One after the other: two windows do not use the last attempt that counts twice.
    return this.#starts.run(learner, async () => {
      const { live, texts } = await startAttempt(this.#parts, learner, request);
      this.#live.keep(live);
      const { scenario, translation } = texts;
      return detailOf(live.row, learner, live.events, scenario.text, translation?.text ?? null);
    });
  }

  /** Adds a player's event; where the run comes to an ending, adds `ended` and seals the record too. */
  append(learner: string, attempt: string, index: number, event: PlayerEvent): Promise<AppendAnswer> {
    return this.#queue.run(attempt, async () => {
      const live = await this.#next(learner, attempt, index);
      if (index >= MOST_EVENTS && live.row.status === 'in-progress') throw notAllowed('too-many-events');
      const { row } = await this.#add(live, { ...event, index, at: this.#timeAfter(live) });
      return { ...summaryOf(row, learner), nextIndex: row.next_index };
    });
  }

  abandon(learner: string, attempt: string, index: number): Promise<AttemptSummary> {
    return this.#queue.run(attempt, async () => {
      const live = await this.#next(learner, attempt, index);
      const { row } = await this.#add(live, { type: 'abandoned', index, at: this.#timeAfter(live) });
      return summaryOf(row, learner);
    });
  }

  /** Keeps the time left on the current beat's timer: never more than before, nor than a full one. */
  hold(learner: string, attempt: string, index: number, remainingMs: number): Promise<void> {
    return this.#queue.run(attempt, async () => {
      const live = await this.#next(learner, attempt, index);
      if (live.row.status !== 'in-progress') throw notAllowed('over');
      const full = fullTimer(live);
      if (full === 0) throw notAllowed('no-timer');
      const kept = await this.#parts.store.attempts.hold(attempt, index, Math.min(remainingMs, full));
      if (!kept) throw indexConflict(index, live.row.next_index);
    });
  }

  get(learner: string, attempt: string): Promise<AttemptDetail> {
    return this.#queue.run(attempt, async () => {
      const { store } = this.#parts;
      const row = await store.attempts.find(attempt);
      if (row?.learner !== learner) throw notFound(attempt);
      const text = await store.archived(row.hash);
      if (text === null) throw unplayable('archived-scenario');
      const translation = await archivedTranslation(store, row);
      return detailOf(row, learner, await store.attempts.events(attempt), text, translation);
    });
  }

  /** The learner's attempts, newest first. */
  async list(learner: string): Promise<ListedAttempt[]> {
    const { attempts } = this.#parts.store;
    const [rows, setAside] = await Promise.all([attempts.listOf(learner), attempts.setAsideOf(learner)]);
    return rows.map((row) => ({ ...summaryOf(row, learner), setAside: setAside.has(row.id) }));
  }

  /** The lines of a scenario text that the learner has been shown, in other attempts than `besides`. */
  async seen(learner: string, hash: string, besides?: string): Promise<SeenBeat[]> {
    const { store } = this.#parts;
    const rows = await store.attempts.listOf(learner);
    return seenLines(store, hash, rows.filter(({ id }) => id !== besides));
  }

  async #next(learner: string, attempt: string, index: number): Promise<LiveAttempt> {
    const live = await this.#live.get(attempt);
    if (live?.row.learner !== learner) throw notFound(attempt);
    const next = live.replay.positions.length;
    if (index !== next) throw indexConflict(index, next);
    return live;
  }

  async #add(live: LiveAttempt, event: AttemptEvent): Promise<LiveAttempt> {
    const replay = allowed(live.replay, event);
    const { addition, replay: after } = additionOf(this.#parts, live, event, replay);
    try {
      const { row } = await this.#parts.store.attempts.add(addition);
      return this.#live.keep({ row, events: [...live.events, ...addition.events], replay: after });
    } catch (error) {
      this.#live.forget(live.row.id);
      if (error instanceof StaleIndexError) throw indexConflict(event.index, event.index + 1);
      throw error;
    }
  }

  /** Now, but never before the last event: a clock that was set back does not reorder a record. */
  #timeAfter(live: LiveAttempt): string {
    const now = this.#parts.deps.now().toISOString();
    const last = live.events.at(-1)?.at ?? now;
    return now > last ? now : last;
  }
}

function allowed(replay: Replay, event: AttemptEvent): Replay {
  const result = replayEvent(replay, event);
  if (!result.ok) throw notAllowed(result.refusal);
  return result.replay;
}

/** A full timer at the current beat in active milliseconds, stretched; 0 where it has none or it is off. */
function fullTimer({ row, replay }: LiveAttempt): number {
  const beat = choiceBeat(replay.program, replay.state);
  return Math.ceil((beat?.timerMs ?? 0) * row.timer_factor);
}
