/**
 * A stream that many parts of a page follow, read once for all of them: a browser keeps only a few connections
 * open to one address, and a list of rows that each held one would leave none for anything else.
 */
export class SharedFeed {
  readonly #follow: (signal: AbortSignal) => void;
  #followers = 0;
  #reading: AbortController | null = null;

  constructor(follow: (signal: AbortSignal) => void) {
    this.#follow = follow;
  }

  /** Begins to read with the first follower, and stops when the last has left by what this gives back. */
  join(): () => void {
    this.#followers += 1;
    if (this.#reading === null) {
      this.#reading = new AbortController();
      this.#follow(this.#reading.signal);
    }
    let left = false;
    return () => {
      if (left) return;
      left = true;
      this.#followers -= 1;
      if (this.#followers > 0) return;
      this.#reading?.abort();
      this.#reading = null;
    };
  }
}
