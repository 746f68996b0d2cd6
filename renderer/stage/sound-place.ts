import type { Loop } from './sound-ambience.ts';
import type { Device } from './sound-device.ts';
import type { Loops } from './sound-loops.ts';

/** The one place that is heard, and the change from one to another. */
export interface PlaceSound {
  /** Goes over to this setting's sound; null: to silence. */
  go(setting: string | null): void;
  /** Lets a few seconds of it be heard, over whatever else there is. */
  sample(setting: string): void;
}

const CROSSFADE_SECONDS = 1.6;
const STOP_SECONDS = 0.25;
const SAMPLE_SECONDS = 4;

interface Playing {
  readonly source: AudioBufferSourceNode;
  readonly level: GainNode;
}

export function createPlaceSound({ context, ambience }: Device, loops: Loops): PlaceSound {
  let wanted: string | null = null;
  let playing: Playing | null = null;

  const begin = (loop: Loop, fadeSeconds: number): Playing => {
    const source = context.createBufferSource();
    const level = context.createGain();
    source.buffer = bufferOf(context, loop);
    source.loop = true;
    level.gain.setValueAtTime(0, context.currentTime);
    level.gain.linearRampToValueAtTime(1, context.currentTime + fadeSeconds);
    source.connect(level).connect(ambience);
    // After a pause a place goes on somewhere else, not at its beginning.
    source.start(0, context.currentTime % source.buffer.duration);
    return { source, level };
  };

  const goOver = async (setting: string): Promise<void> => {
    const loop = await loops.get(setting);
    if (wanted !== setting) return;
    end(context, playing, context.currentTime, CROSSFADE_SECONDS);
    playing = loop === null ? null : begin(loop, CROSSFADE_SECONDS);
  };

  const beHeard = async (setting: string): Promise<void> => {
    const loop = await loops.get(setting);
    if (loop === null) return;
    end(context, begin(loop, STOP_SECONDS), context.currentTime + SAMPLE_SECONDS, STOP_SECONDS);
  };

  return {
    go(setting) {
      if (setting === wanted) return;
      wanted = setting;
      if (setting === null) {
        end(context, playing, context.currentTime, STOP_SECONDS);
        playing = null;
        return;
      }
      void goOver(setting);
    },
    sample: (setting) => void beHeard(setting),
  };
}

/** Fades out from `at` on, and is over then. */
function end(context: AudioContext, playing: Playing | null, at: number, seconds: number): void {
  if (playing === null) return;
  const { gain } = playing.level;
  // What it has come up to by now is where it begins to fall, whatever was still planned.
  const from = at > context.currentTime ? 1 : gain.value;
  if (at <= context.currentTime) gain.cancelScheduledValues(at);
  gain.setValueAtTime(from, at);
  gain.linearRampToValueAtTime(0, at + seconds);
  playing.source.stop(at + seconds);
}

function bufferOf(context: AudioContext, { left, right, rate }: Loop): AudioBuffer {
  const buffer = context.createBuffer(2, left.length, rate);
  buffer.copyToChannel(left, 0);
  buffer.copyToChannel(right, 1);
  return buffer;
}
