import { mulberry32 } from '#core/dialogue/shuffle.ts';
import { HUSH, NOISE_Q, type Note, riseOf } from './sound-notes.ts';

/** The machine's audio, with a way in for effects and one for the ambience. */
export interface Device {
  readonly context: AudioContext;
  readonly effects: GainNode;
  readonly ambience: GainNode;
  /** White noise, for whatever rustles. */
  readonly noise: AudioBuffer;
}

/** Null where the machine has no audio, or none that it lends. */
export function openDevice(): Device | null {
  try {
    const context = new AudioContext({ latencyHint: 'interactive' });
    const effects = context.createGain();
    const ambience = context.createGain();
    effects.connect(context.destination);
    ambience.connect(context.destination);
    return { context, effects, ambience, noise: whiteNoise(context) };
  } catch {
    return null;
  }
}

/** Plays one note from now on. */
export function strike(device: Device, note: Note): void {
  const { context, effects } = device;
  const start = context.currentTime + note.at;
  const end = start + note.seconds;
  const envelope = context.createGain();
  envelope.gain.setValueAtTime(HUSH, start);
  envelope.gain.exponentialRampToValueAtTime(note.gain, start + riseOf(note));
  envelope.gain.exponentialRampToValueAtTime(HUSH, end);
  const source =
    note.wave === 'noise' ? rustle(device, note, start, envelope) : tone(device, note, start, note.wave, envelope);
  envelope.connect(effects);
  source.start(start);
  source.stop(end + 0.02);
}

function tone(
  { context }: Device,
  note: Note,
  start: number,
  wave: OscillatorType,
  into: AudioNode,
): OscillatorNode {
  const oscillator = context.createOscillator();
  oscillator.type = wave;
  slide(oscillator.frequency, note, start);
  oscillator.connect(into);
  return oscillator;
}

function rustle({ context, noise }: Device, note: Note, start: number, into: AudioNode): AudioBufferSourceNode {
  const source = context.createBufferSource();
  const band = context.createBiquadFilter();
  source.buffer = noise;
  source.loop = true;
  band.type = 'bandpass';
  band.Q.value = NOISE_Q;
  slide(band.frequency, note, start);
  source.connect(band).connect(into);
  return source;
}

function slide(pitch: AudioParam, { from, to, seconds }: Note, start: number): void {
  pitch.setValueAtTime(from, start);
  if (to !== from) pitch.exponentialRampToValueAtTime(to, start + seconds);
}

function whiteNoise(context: AudioContext): AudioBuffer {
  const buffer = context.createBuffer(1, context.sampleRate, context.sampleRate);
  const random = mulberry32(1);
  buffer.copyToChannel(Float32Array.from({ length: context.sampleRate }, () => random() * 2 - 1), 0);
  return buffer;
}
