/** Counts active milliseconds on a clock that is passed in. */
export interface Stopwatch {
  /** Starts over, stopped, at `ms`. */
  readonly reset: (ms: number) => void;
  readonly run: () => void;
  readonly stop: () => void;
  readonly read: () => number;
}

export function createStopwatch(now: () => number): Stopwatch {
  let counted = 0;
  let since: number | null = null;
  const read = (): number => counted + (since === null ? 0 : now() - since);
  return {
    reset: (ms) => {
      counted = ms;
      since = null;
    },
    run: () => {
      since ??= now();
    },
    stop: () => {
      counted = read();
      since = null;
    },
    read,
  };
}
