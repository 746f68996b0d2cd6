import type { CliIo } from './io.ts';

/** Work that is over sooner shows no line. */
const QUIET_MS = 400;
const BETWEEN_MS = 100;
const CLEAR_LINE = '\r\u001B[K';

/** A line on a terminal's stderr that says how many states a proof has explored so far. */
export class ProofProgress {
  readonly #io: CliIo;
  readonly #shown: boolean;
  readonly #now: () => number;
  readonly #began: number;
  #drawnAt = -Infinity;

  /**
   * @param quiet true where no line is wanted
   * @param now milliseconds on any clock that only goes on
   */
  constructor(io: CliIo, quiet: boolean, now: () => number) {
    this.#io = io;
    this.#shown = io.isTty && !quiet;
    this.#now = now;
    this.#began = now();
  }

  /** Tells of a file's states. */
  tell(file: string, states: number): void {
    const now = this.#now();
    if (!this.#shown || now - this.#began < QUIET_MS || now - this.#drawnAt < BETWEEN_MS) return;
    this.#drawnAt = now;
    this.#io.stderr(`${CLEAR_LINE}${file}: ${states.toLocaleString('en')} states so far; Ctrl+C stops`);
  }

  /** Takes the line away. */
  end(): void {
    if (this.#drawnAt > -Infinity) this.#io.stderr(CLEAR_LINE);
  }
}
