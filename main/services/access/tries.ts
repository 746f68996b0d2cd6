import { createHmac } from 'node:crypto';
import type { ContractError } from '#core/contract/errors.ts';
import { KeyedQueue } from '../keyed-queue.ts';
import type { TriesStore } from '../store/store.ts';
import { delayAfter } from './delays.ts';
import { tooSoon } from './refusals.ts';

/** Whose secret is tried. */
export interface Subject {
  readonly kind: 'staff' | 'pin' | 'code';
  /** A name's key, or an id. */
  readonly key: string;
  /** Whether there is somebody of that name. */
  readonly known: boolean;
}

interface TriesParts {
  readonly store: TriesStore;
  /** Keys what is stored: people type passphrases where names belong. */
  readonly key: Uint8Array;
  readonly now: () => Date;
}

/** Counts wrong tries, across restarts, and makes whoever guesses wait longer and longer. */
export class Tries {
  readonly #parts: TriesParts;
  /** Tries of one subject come one after the other, so that none gets around the wait. */
  readonly #queue = new KeyedQueue();

  constructor(parts: TriesParts) {
    this.#parts = parts;
  }

  /**
   * Lets one try be checked.
   *
   * @param wrong what is thrown where `check` says no
   * @throws ContractError `forbidden` where it is too soon for another try; `check` is not called then
   */
  attempt(subject: Subject, check: () => Promise<boolean>, wrong: () => ContractError): Promise<void> {
    const { store, now } = this.#parts;
    const id = this.#idOf(subject);
    return this.#queue.run(id, async () => {
      const earlier = await store.find(id);
      const at = now();
      if (earlier !== null) {
        const wait = await this.#waitOf(id, subject, earlier, at);
        if (wait > 0) throw tooSoon(wait);
      }
      // Counted before it is checked: ending the process in between wins no try.
      const failures = (earlier?.failures ?? 0) + 1;
      await store.put(id, subject.known, { failures, failedAt: at.toISOString() });
      if (!(await check())) throw wrong();
      await store.remove(id);
    });
  }

  /** Forgets what was tried in vain. */
  async forget(subject: Subject): Promise<void> {
    await this.#parts.store.remove(this.#idOf(subject));
  }

  async #waitOf(
    id: string,
    { known }: Subject,
    { failures, failedAt }: { readonly failures: number; readonly failedAt: string },
    at: Date,
  ): Promise<number> {
    const since = at.getTime() - Date.parse(failedAt);
    if (since >= 0) return delayAfter(failures) - since;
    // The clock was set back: the wait begins anew, and does not last until that day comes again.
    await this.#parts.store.put(id, known, { failures, failedAt: at.toISOString() });
    return delayAfter(failures);
  }

  #idOf({ kind, key }: Subject): string {
    return createHmac('sha256', this.#parts.key).update(`failed-try ${kind} ${key}`).digest('hex');
  }
}
