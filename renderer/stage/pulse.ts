/** The part of a game loop that can be stopped and started. */
export interface Loop {
  sleep(): void;
  wake(): void;
}

/** Why the stage may rest. */
export interface Rest {
  /** Nothing moves by itself. */
  still: boolean;
  /** The play is paused. */
  paused: boolean;
  /** Nobody can see the window. */
  hidden: boolean;
}

/** Frames after a change until it has surely been drawn; a slow screen may skip one. */
const FRESH = 3;

/** Draws frames while something moves, a few more after each change, and otherwise none. */
export class Pulse {
  readonly #loop: Loop;
  readonly #rest: Rest = { still: false, paused: false, hidden: false };
  #fresh = FRESH;

  constructor(loop: Loop) {
    this.#loop = loop;
  }

  /** Something has changed and wants to be seen. */
  stir(): void {
    this.#fresh = FRESH;
    this.#decide();
  }

  /** A reason to rest has come or gone. */
  rest(why: Partial<Rest>): void {
    Object.assign(this.#rest, why);
    this.stir();
  }

  /** A frame has been drawn. */
  beat(): void {
    if (this.#fresh > 0) this.#fresh -= 1;
    this.#decide();
  }

  #decide(): void {
    const { still, paused, hidden } = this.#rest;
    const moves = !still && !paused;
    if (!hidden && (moves || this.#fresh > 0)) this.#loop.wake();
    else this.#loop.sleep();
  }
}
