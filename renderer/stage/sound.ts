import { SOUNDS } from './sounds.ts';
import type { Note, SoundName } from './sounds.ts';

export interface Sound {
  /** Silent before the first press of a key or button, and where there is no audio. */
  play(name: SoundName): void;
  /** 0 to 1. */
  setVolume(volume: number): void;
  close(): void;
}

/** The loudest the interface gets, whatever the volume: it accompanies, it does not announce. */
const CEILING = 0.5;

/** The small sounds of the interface, made here and now; there are no sound files. */
export function createSound(options: { readonly volume: number }): Sound {
  let volume = clamp(options.volume);
  let device: Device | null = null;
  let closed = false;

  return {
    play(name) {
      if (closed || volume === 0 || !pressedBefore()) return;
      device ??= openDevice();
      if (device === null) return;
      device.output.gain.value = volume * CEILING;
      device.context.resume().catch(() => {});
      for (const note of SOUNDS[name]) strike(device, note);
    },
    setVolume(to) {
      volume = clamp(to);
      if (device !== null) device.output.gain.value = volume * CEILING;
    },
    close() {
      closed = true;
      device?.context.close().catch(() => {});
      device = null;
    },
  };
}

/** Browsers that cannot tell keep an early sound silent by themselves. */
function pressedBefore(): boolean {
  return !('userActivation' in navigator) || navigator.userActivation.hasBeenActive;
}

interface Device {
  readonly context: AudioContext;
  readonly output: GainNode;
}

/** Null where the machine has no audio, or none that it lends. */
function openDevice(): Device | null {
  try {
    const context = new AudioContext({ latencyHint: 'interactive' });
    const output = context.createGain();
    output.connect(context.destination);
    return { context, output };
  } catch {
    return null;
  }
}

/** One note: a quick rise, a long fall. */
function strike({ context, output }: Device, note: Note): void {
  const start = context.currentTime + note.at;
  const end = start + note.seconds;
  const oscillator = context.createOscillator();
  const envelope = context.createGain();
  oscillator.type = note.wave;
  oscillator.frequency.setValueAtTime(note.from, start);
  if (note.to !== note.from) oscillator.frequency.exponentialRampToValueAtTime(note.to, end);
  envelope.gain.setValueAtTime(0.0001, start);
  envelope.gain.exponentialRampToValueAtTime(note.gain, start + Math.min(0.012, note.seconds / 4));
  envelope.gain.exponentialRampToValueAtTime(0.0001, end);
  oscillator.connect(envelope).connect(output);
  oscillator.start(start);
  oscillator.stop(end + 0.02);
}

function clamp(volume: number): number {
  return Number.isFinite(volume) ? Math.min(1, Math.max(0, volume)) : 0;
}
