/**
 * What the readers at the other end of one port have asked for. A port has no brakes of its own, so a
 * stream sends a piece only when its reader has asked for one.
 */
export class Pulls {
  readonly #asked = new Map<string, Asked>();

  /** Counts one more piece for a stream; a number that names none is passed over, for it may have just ended. */
  add(stream: string): void {
    const asked = this.#asked.get(stream);
    if (asked === undefined) return;
    asked.pieces += 1;
    asked.wake();
  }

  /** The stream, held to what its reader asks for, until it ends or the call is cancelled. */
  hold(stream: string, source: AsyncIterator<unknown>, signal?: AbortSignal): AsyncIterableIterator<unknown> {
    const asked = new Asked();
    this.#asked.set(stream, asked);
    const stop = (): void => {
      signal?.removeEventListener('abort', cancel);
      this.#asked.delete(stream);
      asked.stop();
    };
    // A call may be cancelled before anyone reads its stream, so the source is told here as well.
    const cancel = (): void => {
      stop();
      void Promise.resolve(source.return?.()).catch(() => undefined);
    };
    signal?.addEventListener('abort', cancel);
    if (signal?.aborted === true) cancel();
    const next = async (): Promise<IteratorResult<unknown>> => {
      if (!(await asked.take())) return end();
      const piece = await source.next();
      if (piece.done === true) stop();
      return piece;
    };
    const end = async (): Promise<IteratorResult<unknown>> => {
      stop();
      await source.return?.();
      return { done: true, value: undefined };
    };
    return {
      next: () =>
        next().catch((error: unknown) => {
          stop();
          throw error;
        }),
      return: end,
      [Symbol.asyncIterator]() {
        return this;
      },
    };
  }
}

class Asked {
  pieces = 0;
  #stopped = false;
  #waiting: (() => void) | null = null;

  /** True when a piece may be sent; false when none ever will. */
  async take(): Promise<boolean> {
    while (!this.#stopped && this.pieces === 0) {
      await new Promise<void>((resolve) => {
        this.#waiting = resolve;
      });
    }
    if (this.#stopped) return false;
    this.pieces -= 1;
    return true;
  }

  wake(): void {
    this.#waiting?.();
    this.#waiting = null;
  }

  stop(): void {
    this.#stopped = true;
    this.wake();
  }
}
