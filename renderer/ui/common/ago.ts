/** How long ago something was, as it is told. */
export interface Ago {
  readonly unit: 'minute' | 'hour' | 'day';
  /** Whole units; 0: it was just now. */
  readonly value: number;
  /** It is told otherwise after so long, in milliseconds. */
  readonly changesIn: number;
}

const MINUTE = 60_000;
const HOUR = 60 * MINUTE;
const DAY = 24 * HOUR;

/** @param ms how long ago it was, in milliseconds */
export function agoOf(ms: number): Ago {
  const past = Math.max(0, ms);
  const [unit, length] = past < HOUR ? (['minute', MINUTE] as const) : past < DAY ? (['hour', HOUR] as const) : (['day', DAY] as const);
  return { unit, value: Math.floor(past / length), changesIn: length - (past % length) };
}
