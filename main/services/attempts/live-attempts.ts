import type { AttemptEvent } from '#core/results/event.ts';
import type { Replay } from '#core/results/replay.ts';
import { openArchived, replayArchived } from '#core/results/verify.ts';
import type { AttemptRow } from '../store/attempt-row.ts';
import type { Store } from '../store/store.ts';
import { unplayable } from './refusals.ts';

/** An attempt that is being played, as main knows it. */
export interface LiveAttempt {
  readonly row: AttemptRow;
  readonly events: readonly AttemptEvent[];
  readonly replay: Replay;
}

/** As many as are played at once on any one computer; the one not used for longest is let go of. */
const MOST_LIVE = 32;

/** Replays at hand, so that an event costs one step and not the whole run again. */
export class LiveAttempts {
  readonly #store: Store;
  /** In the order of their last use. */
  readonly #live = new Map<string, LiveAttempt>();

  constructor(store: Store) {
    this.#store = store;
  }

  /** The attempt with its replay, rebuilt from the store where it is not at hand; null: no such attempt. */
  async get(id: string): Promise<LiveAttempt | null> {
    const known = this.#live.get(id);
    if (known !== undefined) return this.keep(known);
    const row = await this.#store.attempts.find(id);
    if (row === null) return null;
    const events = await this.#store.attempts.events(id);
    return this.keep({ row, events, replay: await this.#replay(row, events) });
  }

  keep(live: LiveAttempt): LiveAttempt {
    const { id } = live.row;
    this.#live.delete(id);
    if (live.row.status === 'in-progress') this.#live.set(id, live);
    const [oldest] = this.#live.keys();
    if (this.#live.size > MOST_LIVE && oldest !== undefined) this.#live.delete(oldest);
    return live;
  }

  /** Lets go of an attempt, so that the next use reads what is stored. */
  forget(id: string): void {
    this.#live.delete(id);
  }

  async #replay(row: AttemptRow, events: readonly AttemptEvent[]): Promise<Replay> {
    const archived = openArchived(row.hash, await this.#store.archived(row.hash));
    if (!archived.ok) throw unplayable('archived-scenario');
    const replayed = replayArchived({ variant: row.variant, mode: row.mode, events }, archived);
    if (!replayed.ok) throw unplayable('events');
    return replayed.replay;
  }
}
