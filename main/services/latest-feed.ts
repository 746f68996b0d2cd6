/**
 * A value that changes, and its readers. A reader gets the value as it stands, then each change; one
 * that is slow skips what it missed and gets the latest only, so nothing piles up behind it.
 */
export class LatestFeed<Value> {
  #value: Value;
  #version = 1;
  #closed = false;
  readonly #readers = new Set<FeedReader<Value>>();

  constructor(value: Value) {
    this.#value = value;
  }

  get value(): Value {
    return this.#value;
  }

  /** How many are reading. */
  get readers(): number {
    return this.#readers.size;
  }

  publish(value: Value): void {
    this.#value = value;
    this.#version += 1;
    for (const reader of this.#readers) reader.wake();
  }

  /** Ends every reader. */
  close(): void {
    this.#closed = true;
    for (const reader of this.#readers) reader.stop();
  }

  /** Reads until the reader stops, the signal says so, or the feed is closed. */
  read(signal?: AbortSignal): AsyncIteratorObject<Value, undefined, void> {
    const reader = new FeedReader<Value>(
      (seen) => (this.#version === seen ? null : { value: this.#value, version: this.#version }),
      () => {
        signal?.removeEventListener('abort', stop);
        this.#readers.delete(reader);
      },
    );
    const stop = (): void => reader.stop();
    this.#readers.add(reader);
    signal?.addEventListener('abort', stop);
    if (this.#closed || signal?.aborted === true) reader.stop();
    return reader;
  }
}

type Newer<Value> = (seen: number) => { value: Value; version: number } | null;

class FeedReader<Value> implements AsyncIteratorObject<Value, undefined, void> {
  readonly #newer: Newer<Value>;
  readonly #onStop: () => void;
  #seen = 0;
  #stopped = false;
  /** Readers that asked and wait; there is one at most unless a caller asks twice. */
  #waiting: ((result: IteratorResult<Value, undefined>) => void)[] = [];

  constructor(newer: Newer<Value>, onStop: () => void) {
    this.#newer = newer;
    this.#onStop = onStop;
  }

  next(): Promise<IteratorResult<Value, undefined>> {
    return new Promise((resolve) => {
      this.#waiting.push(resolve);
      this.wake();
    });
  }

  return(): Promise<IteratorResult<Value, undefined>> {
    this.stop();
    return Promise.resolve({ done: true, value: undefined });
  }

  wake(): void {
    if (this.#waiting.length === 0) return;
    if (this.#stopped) {
      for (const resolve of this.#waiting.splice(0)) resolve({ done: true, value: undefined });
      return;
    }
    const news = this.#newer(this.#seen);
    if (news === null) return;
    this.#seen = news.version;
    this.#waiting.shift()?.({ done: false, value: news.value });
  }

  stop(): void {
    if (this.#stopped) return;
    this.#stopped = true;
    this.#onStop();
    this.wake();
  }

  [Symbol.asyncIterator](): this {
    return this;
  }

  async [Symbol.asyncDispose](): Promise<void> {
    await this.return();
  }
}
