/** One tone, or one breath of noise. */
export interface Note {
  /** Seconds after the beginning. */
  readonly at: number;
  readonly seconds: number;
  /** Hertz at the beginning and at the end; of noise, the middle of its band. */
  readonly from: number;
  readonly to: number;
  /** 0 to 1. */
  readonly gain: number;
  readonly wave: 'sine' | 'triangle' | 'noise';
  /** Seconds until it is at its loudest; absent: at once, as something struck. */
  readonly rise?: number;
}

/** How narrow the band of a noise is, as filters count it. */
export const NOISE_Q = 1.1;

/** What a fade counts as silence; it cannot count from or to nothing. */
export const HUSH = 0.0001;

const STRUCK_SECONDS = 0.012;

/** Seconds until a note is at its loudest. */
export function riseOf({ seconds, rise }: Note): number {
  return rise ?? Math.min(STRUCK_SECONDS, seconds / 4);
}

/** A struck bar: the tone and a fainter one two octaves above that dies sooner. */
export function bell(at: number, pitch: number, seconds: number, gain: number): readonly Note[] {
  return [
    { at, seconds, from: pitch, to: pitch, gain, wave: 'sine' },
    { at, seconds: seconds * 0.35, from: pitch * 4, to: pitch * 4, gain: gain * 0.18, wave: 'sine' },
  ];
}

/** A knock on wood. */
export function knock(at: number, pitch: number, gain: number): readonly Note[] {
  return [{ at, seconds: 0.07, from: pitch, to: pitch * 0.6, gain, wave: 'triangle' }];
}

/** A rustle, a scrape or a thud, by its band and its length. */
export function noise(at: number, band: number, seconds: number, gain: number, rise?: number): readonly Note[] {
  return [{ at, seconds, from: band, to: band * 0.8, gain, wave: 'noise', ...(rise !== undefined && { rise }) }];
}

/** Glass or china that is touched: partials that do not agree with each other. */
export function clink(at: number, pitch: number, gain: number): readonly Note[] {
  return [1, 1.51, 2.32].map((ratio, index) => ({
    at,
    seconds: 0.22 / (index + 1),
    from: pitch * ratio,
    to: pitch * ratio,
    gain: gain / (index + 1),
    wave: 'sine' as const,
  }));
}

/** A step on a floor: low for carpet, higher for stone. */
export function footstep(at: number, pitch: number, gain: number): readonly Note[] {
  return [...knock(at, pitch, gain), ...noise(at, pitch * 5, 0.05, gain * 0.5)];
}

/** One ring of a desk telephone: two bells struck in quick turn. */
export function ring(at: number, gain: number): readonly Note[] {
  return Array.from({ length: 10 }, (_, stroke) => stroke).flatMap((stroke) =>
    bell(at + stroke * 0.06, stroke % 2 === 0 ? 880 : 1046.5, 0.16, gain),
  );
}
