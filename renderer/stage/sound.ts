import { type Device, openDevice, strike } from './sound-device.ts';
import { createLoops, type Loops } from './sound-loops.ts';
import { createPlaceSound, type PlaceSound } from './sound-place.ts';
import { SOUNDS, type SoundName } from './sounds.ts';

/** How loud each kind of sound is, 0 to 1. */
export interface Volumes {
  readonly effects: number;
  readonly ambience: number;
}

export interface Sound {
  /** Silent before the first press of a key or button, and where there is no audio. */
  play(name: SoundName): void;
  /** Goes over to the sound of being in a setting, and stays there; null: to silence. */
  setPlace(setting: string | null): void;
  /** Lets a few seconds of a setting be heard. */
  samplePlace(setting: string): void;
  /** While somebody speaks, the place steps back. */
  setSpeaking(on: boolean): void;
  setVolumes(volumes: Volumes): void;
  /** Hands the audio back to the system, until there is something to be heard again. */
  rest(): void;
  close(): void;
}

/** The loudest the interface gets, whatever the volume: it accompanies, it does not announce. */
const CEILING = 0.5;
/** What is left of a place while somebody speaks, and how fast that comes and goes. */
const DUCKED = 0.35;
const DUCK_SECONDS = 0.15;

/** The sounds of the window, made here and now; there are no sound files. */
export function createSound(volumes: Volumes, loops: Loops = createLoops()): Sound {
  let { effects, ambience } = clamped(volumes);
  let device: Device | null = null;
  let place: PlaceSound | null = null;
  let setting: string | null = null;
  let speaking = false;
  let closed = false;

  /** The device, as soon as it may be used; null where there is none to be had. */
  const opened = (): Device | null => {
    if (closed || !pressedBefore()) return null;
    if (device === null) {
      device = openDevice();
      if (device === null) return null;
      place = createPlaceSound(device, loops);
      setLevels(device);
    }
    device.context.resume().catch(() => {});
    return device;
  };
  const setLevels = (to: Device): void => {
    const { currentTime } = to.context;
    to.effects.gain.setTargetAtTime(effects * CEILING, currentTime, 0.01);
    to.ambience.gain.setTargetAtTime(ambience * (speaking ? DUCKED : 1), currentTime, DUCK_SECONDS);
  };
  const settle = (): void => {
    const heard = ambience === 0 ? null : setting;
    if (heard !== null) opened();
    place?.go(heard);
  };

  return {
    play(name) {
      settle();
      if (effects === 0) return;
      const ready = opened();
      if (ready !== null) for (const note of SOUNDS[name]) strike(ready, note);
    },
    setPlace(to) {
      setting = to;
      settle();
    },
    samplePlace(of) {
      if (ambience > 0 && opened() !== null) place?.sample(of);
    },
    setSpeaking(on) {
      speaking = on;
      if (device !== null) setLevels(device);
    },
    setVolumes(to) {
      ({ effects, ambience } = clamped(to));
      if (device !== null) setLevels(device);
      settle();
    },
    rest() {
      device?.context.suspend().catch(() => {});
    },
    close() {
      closed = true;
      device?.context.close().catch(() => {});
      device = null;
      place = null;
      loops.close();
    },
  };
}

/** Browsers that cannot tell keep an early sound silent by themselves. */
function pressedBefore(): boolean {
  return !('userActivation' in navigator) || navigator.userActivation.hasBeenActive;
}

function clamped({ effects, ambience }: Volumes): Volumes {
  return { effects: clamp(effects), ambience: clamp(ambience) };
}

function clamp(volume: number): number {
  return Number.isFinite(volume) ? Math.min(1, Math.max(0, volume)) : 0;
}
