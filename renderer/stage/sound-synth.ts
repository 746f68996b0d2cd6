import { HUSH, NOISE_Q, type Note, riseOf } from './sound-notes.ts';

/**
 * Adds a note to a loop of samples; what sounds beyond its end goes on at its beginning.
 *
 * @param start seconds into the loop
 * @param random uniform in [0, 1), for noise
 */
export function addNote(loop: Float32Array, rate: number, start: number, note: Note, gain: number, random: () => number): void {
  const length = Math.round(note.seconds * rate);
  const first = Math.round((start + note.at) * rate);
  const wave = note.wave === 'noise' ? noiseOf(note, rate, random) : toneOf(note, rate);
  for (let index = 0; index < length; index++) {
    const at = (first + index) % loop.length;
    const level = envelope(note, index / rate) * gain * note.gain;
    loop[at] = (loop[at] ?? 0) + wave(index / length) * level;
  }
}

/** A quick rise, a long fall; 0 to 1. */
function envelope(note: Note, time: number): number {
  const rise = riseOf(note);
  return time < rise ? HUSH ** (1 - time / rise) : HUSH ** ((time - rise) / (note.seconds - rise));
}

/** Samples one after the other, asked for with the share of the note that has passed. */
type Wave = (passed: number) => number;

function toneOf({ from, to, wave }: Note, rate: number): Wave {
  let turns = 0;
  return (passed) => {
    turns = (turns + (from * (to / from) ** passed) / rate) % 1;
    return wave === 'sine' ? Math.sin(2 * Math.PI * turns) : 1 - 4 * Math.abs(((turns + 0.25) % 1) - 0.5);
  };
}

/** White noise through a band-pass of two poles (Andrew Simper's state variable filter). */
function noiseOf({ from, to }: Note, rate: number, random: () => number): Wave {
  const damping = 1 / NOISE_Q;
  let low = 0;
  let band = 0;
  return (passed) => {
    const g = Math.tan((Math.PI * Math.min(from * (to / from) ** passed, rate * 0.45)) / rate);
    const input = random() * 2 - 1;
    const next = (band + g * (input - low)) / (1 + g * (g + damping));
    const middle = low + g * next;
    band = 2 * next - band;
    low = 2 * middle - low;
    return next * damping;
  };
}
