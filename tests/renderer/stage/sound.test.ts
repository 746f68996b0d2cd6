import { afterEach, describe, expect, it, vi } from 'vitest';
import { createSound } from '#renderer/stage/sound.ts';
import { SOUNDS } from '#renderer/stage/sounds.ts';

const param = () => ({ value: 0, setValueAtTime: () => {}, exponentialRampToValueAtTime: () => {} });

/** The parts of Web Audio that the sounds use, which remember what was played. */
function audioDouble() {
  const started: number[] = [];
  const gains: { gain: { value: number } }[] = [];
  let contexts = 0;
  class AudioContext {
    readonly currentTime = 10;
    readonly destination = {};
    constructor() {
      contexts += 1;
    }
    createGain() {
      const node = { gain: param(), connect: (to: unknown) => to };
      gains.push(node);
      return node;
    }
    createOscillator() {
      return { type: '', frequency: param(), connect: (to: unknown) => to, start: (at: number) => started.push(at), stop: () => {} };
    }
    resume() {
      return Promise.resolve();
    }
    close() {
      return Promise.resolve();
    }
  }
  return { AudioContext, started, volume: () => gains[0]?.gain.value, contexts: () => contexts };
}

const pressed = (hasBeenActive: boolean) => ({ userActivation: { hasBeenActive } });

afterEach(() => {
  vi.unstubAllGlobals();
});

describe('createSound', () => {
  it('plays every note of a sound', () => {
    const audio = audioDouble();
    vi.stubGlobal('AudioContext', audio.AudioContext);
    vi.stubGlobal('navigator', pressed(true));
    createSound({ volume: 1 }).play('dazzle');
    expect(audio.started).toHaveLength(SOUNDS.dazzle.length);
    expect(Math.min(...audio.started)).toBe(10);
  });

  it('plays nothing before the first press, at volume 0, or once closed', () => {
    const audio = audioDouble();
    vi.stubGlobal('AudioContext', audio.AudioContext);
    vi.stubGlobal('navigator', pressed(false));
    createSound({ volume: 1 }).play('choose');
    vi.stubGlobal('navigator', pressed(true));
    createSound({ volume: 0 }).play('choose');
    const closed = createSound({ volume: 1 });
    closed.close();
    closed.play('choose');
    expect(audio.contexts()).toBe(0);
  });

  it('never throws without an audio device', () => {
    vi.stubGlobal('navigator', pressed(true));
    vi.stubGlobal('AudioContext', undefined);
    const sound = createSound({ volume: 1 });
    expect(() => {
      sound.play('card-a');
      sound.setVolume(0.3);
      sound.close();
    }).not.toThrow();
  });

  it('follows the volume and opens the device once', () => {
    const audio = audioDouble();
    vi.stubGlobal('AudioContext', audio.AudioContext);
    vi.stubGlobal('navigator', pressed(true));
    const sound = createSound({ volume: 1 });
    sound.play('advance');
    const loud = audio.volume();
    sound.setVolume(0.5);
    expect(audio.volume()).toBe((loud ?? 0) / 2);
    sound.setVolume(Number.NaN);
    expect(audio.volume()).toBe(0);
    sound.setVolume(1);
    sound.play('advance');
    expect(audio.contexts()).toBe(1);
  });
});

describe('the sounds', () => {
  it.each(Object.entries(SOUNDS))('%s is short and soft', (_, notes) => {
    expect(notes.length).toBeGreaterThan(0);
    for (const { at, seconds, from, to, gain } of notes) {
      expect(at + seconds).toBeLessThan(2.5);
      expect(gain).toBeLessThanOrEqual(0.3);
      for (const pitch of [from, to]) {
        expect(pitch).toBeGreaterThan(80);
        expect(pitch).toBeLessThan(6000);
      }
    }
  });
});
