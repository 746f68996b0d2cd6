import { bell, clink, footstep, knock, noise, type Note, ring } from './sound-notes.ts';

/** Sounds of the interface. A grade that falls short has none: nobody is buzzed at for a mistake. */
type InterfaceSound = 'advance' | 'choose' | 'dazzle' | 'promise-kept' | 'card-c' | 'card-a';

/** Sounds of things that happen in the story. */
type StorySound = 'phone' | 'door' | 'glass' | 'hang-up' | 'walk-out';

export type SoundName = InterfaceSound | StorySound;

const C4 = 261.63;
const E4 = 329.63;
const G4 = 392;
const C5 = 523.25;
const D5 = 587.33;
const E5 = 659.26;
const G5 = 783.99;
const C6 = 1046.5;
const E6 = 1318.51;

/** A door that falls shut: the latch, the leaf in its frame, the wall behind it. */
const door = (at: number): readonly Note[] => [
  ...knock(at, 900, 0.1),
  ...noise(at + 0.03, 190, 0.3, 0.3),
  { at: at + 0.03, seconds: 0.34, from: 120, to: 82, gain: 0.3, wave: 'triangle' },
  ...noise(at + 0.05, 900, 0.12, 0.1),
];

/** Someone going away: each step a little fainter. */
const stepsAway = (count: number): readonly Note[] =>
  Array.from({ length: count }, (_, step) => footstep(step * 0.36, 150 + (step % 2) * 25, 0.24 / (1 + step * 0.35))).flat();

export const SOUNDS: Readonly<Record<SoundName, readonly Note[]>> = {
  advance: knock(0, 520, 0.16),
  choose: [...knock(0, 440, 0.22), ...bell(0.05, E5, 0.22, 0.16)],
  dazzle: [C5, E5, G5, C6, E6].flatMap((pitch, index) => bell(index * 0.075, pitch, 0.9, 0.2)),
  'promise-kept': [...knock(0, 1400, 0.16), ...knock(0.24, 1150, 0.16), ...bell(0.48, G4, 0.8, 0.2), ...bell(0.5, D5, 0.9, 0.16)],
  // The two motifs begin with the same three notes; the A's goes on where the C's ends.
  'card-c': [C4, E4, G4].flatMap((pitch, index) => bell(index * 0.16, pitch, 1.1, 0.18)),
  'card-a': [
    ...[C4, E4, G4].flatMap((pitch, index) => bell(index * 0.16, pitch, 1.1, 0.16)),
    ...[C5, G5, E6].flatMap((pitch, index) => bell(0.48 + index * 0.12, pitch, 1.2, 0.14)),
    ...[C5, E5, G5].flatMap((pitch) => bell(0.96, pitch, 1.4, 0.1)),
  ],
  phone: [...ring(0, 0.1), ...ring(1, 0.1)],
  door: door(0),
  glass: [
    ...noise(0, 4200, 0.16, 0.16),
    ...[1870, 2510, 2210, 1730, 2380].flatMap((pitch, piece) => clink(0.03 + piece * 0.07, pitch, 0.12 / (1 + piece * 0.3))),
  ],
  'hang-up': [...knock(0, 700, 0.2), ...noise(0.02, 1800, 0.05, 0.16), ...knock(0.09, 480, 0.2)],
  'walk-out': [...stepsAway(4), ...door(1.55)],
};
