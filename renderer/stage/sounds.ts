/** The interface's sounds. A grade that falls short has none: nobody is buzzed at for a mistake. */
export type SoundName = 'advance' | 'choose' | 'dazzle' | 'promise-kept' | 'walk-out' | 'card-c' | 'card-a';

export interface Note {
  /** Seconds after the beginning. */
  readonly at: number;
  readonly seconds: number;
  /** Hertz at the beginning and at the end. */
  readonly from: number;
  readonly to: number;
  /** 0 to 1. */
  readonly gain: number;
  readonly wave: 'sine' | 'triangle';
}

const C4 = 261.63;
const E4 = 329.63;
const G4 = 392;
const A4 = 440;
const C5 = 523.25;
const D5 = 587.33;
const E5 = 659.26;
const G5 = 783.99;
const C6 = 1046.5;
const E6 = 1318.51;

/** A struck bar: the tone and a fainter one two octaves above that dies sooner. */
function bell(at: number, pitch: number, seconds: number, gain: number): readonly Note[] {
  return [
    { at, seconds, from: pitch, to: pitch, gain, wave: 'sine' },
    { at, seconds: seconds * 0.35, from: pitch * 4, to: pitch * 4, gain: gain * 0.18, wave: 'sine' },
  ];
}

/** A knock on wood. */
function knock(at: number, pitch: number, gain: number): readonly Note[] {
  return [{ at, seconds: 0.07, from: pitch, to: pitch * 0.6, gain, wave: 'triangle' }];
}

export const SOUNDS: Readonly<Record<SoundName, readonly Note[]>> = {
  advance: knock(0, 520, 0.16),
  choose: [...knock(0, 440, 0.22), ...bell(0.05, E5, 0.22, 0.16)],
  dazzle: [C5, E5, G5, C6, E6].flatMap((pitch, index) => bell(index * 0.075, pitch, 0.9, 0.2)),
  'promise-kept': [...knock(0, 1400, 0.16), ...knock(0.24, 1150, 0.16), ...bell(0.48, G4, 0.8, 0.2), ...bell(0.5, D5, 0.9, 0.16)],
  'walk-out': [
    { at: 0, seconds: 0.34, from: A4 / 2, to: A4 / 2.1, gain: 0.26, wave: 'triangle' },
    { at: 0.26, seconds: 0.6, from: E4 / 2, to: E4 / 2.15, gain: 0.24, wave: 'triangle' },
  ],
  'card-c': [...bell(0, C4, 0.8, 0.2), ...bell(0.02, G4, 0.8, 0.16), ...bell(0.2, E5, 0.9, 0.14)],
  'card-a': [
    ...[C4, E4, G4, C5].flatMap((pitch) => bell(0, pitch, 1.3, 0.12)),
    ...[G5, C6, E6].flatMap((pitch, index) => bell(0.22 + index * 0.11, pitch, 1.1, 0.16)),
  ],
};
