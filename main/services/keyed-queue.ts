/** Runs jobs of one key after one another; jobs of different keys do not wait for each other. */
export class KeyedQueue {
  readonly #last = new Map<string, Promise<void>>();

  run<Result>(key: string, job: () => Promise<Result>): Promise<Result> {
    const before = this.#last.get(key) ?? Promise.resolve();
    const result = before.then(job);
    const settled: Promise<void> = result.then(
      () => this.#forget(key, settled),
      () => this.#forget(key, settled),
    );
    this.#last.set(key, settled);
    return result;
  }

  #forget(key: string, settled: Promise<void>): void {
    if (this.#last.get(key) === settled) this.#last.delete(key);
  }
}
