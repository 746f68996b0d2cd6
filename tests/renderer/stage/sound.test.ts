import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { LOOP_SECONDS } from '#renderer/stage/sound-ambience.ts';
import { createSound } from '#renderer/stage/sound.ts';
import type { Loops } from '#renderer/stage/sound-loops.ts';
import { SOUNDS } from '#renderer/stage/sounds.ts';

/** A value of the audio device that is where it was last sent to. */
class Param {
  value = 0;
  setValueAtTime(value: number) {
    this.value = value;
  }
  linearRampToValueAtTime(value: number) {
    this.value = value;
  }
  exponentialRampToValueAtTime(value: number) {
    this.value = value;
  }
  setTargetAtTime(value: number) {
    this.value = value;
  }
  cancelScheduledValues() {}
}

class Node {
  readonly gain = new Param();
  readonly frequency = new Param();
  readonly Q = new Param();
  type = '';
  loop = false;
  buffer: { duration: number } | null = null;
  started: number | null = null;
  stopped: number | null = null;
  connect(to: unknown) {
    return to;
  }
  start(at: number) {
    this.started = at;
  }
  stop(at: number) {
    this.stopped = at;
  }
}

/** The parts of Web Audio that the sounds use, which remember what was asked of them. */
class Device {
  static opened: Device[] = [];
  readonly currentTime = 10;
  readonly sampleRate = 8000;
  readonly destination = {};
  readonly gains: Node[] = [];
  readonly sources: Node[] = [];
  state = 'running';
  constructor() {
    Device.opened.push(this);
  }
  createGain() {
    return this.#kept(this.gains);
  }
  createOscillator() {
    return this.#kept(this.sources);
  }
  createBufferSource() {
    return this.#kept(this.sources);
  }
  createBiquadFilter() {
    return new Node();
  }
  createBuffer(_: number, length: number, rate: number) {
    return { duration: length / rate, copyToChannel: () => {} };
  }
  resume() {
    this.state = 'running';
    return Promise.reject(new Error('Refused.'));
  }
  suspend() {
    this.state = 'suspended';
    return Promise.resolve();
  }
  close() {
    return Promise.resolve();
  }
  /** Loops that are heard: started and not about to stop. */
  get places(): Node[] {
    return this.sources.filter(({ buffer, loop, stopped }) => loop && buffer?.duration === LOOP_SECONDS && stopped === null);
  }
  #kept(list: Node[]): Node {
    const node = new Node();
    list.push(node);
    return node;
  }
}

const pressed = (hasBeenActive: boolean) => ({ userActivation: { hasBeenActive } });
const LOUD = { effects: 1, ambience: 1 };

/** Loops without a sound in them, at once, for every setting but one. */
const loops: Loops = {
  get: (setting) => {
    const samples = new Float32Array(LOOP_SECONDS * 10);
    return Promise.resolve(setting === 'nowhere' ? null : { rate: 10, left: samples, right: samples });
  },
  close: () => {},
};

const device = (): Device => {
  const [opened] = Device.opened;
  if (opened === undefined) throw new Error('No device was opened.');
  return opened;
};

beforeEach(() => {
  Device.opened = [];
  vi.stubGlobal('AudioContext', Device);
  vi.stubGlobal('navigator', pressed(true));
});

afterEach(() => {
  vi.unstubAllGlobals();
});

describe('the sounds of the interface', () => {
  it('play every note, from now on', () => {
    createSound(LOUD, loops).play('dazzle');
    const started = device().sources.map((source) => source.started);
    expect(started).toHaveLength(SOUNDS.dazzle.length);
    expect(Math.min(...started.map(Number))).toBe(10);
  });

  it('do not play before the first press, at volume 0, or once closed', () => {
    vi.stubGlobal('navigator', pressed(false));
    createSound(LOUD, loops).play('choose');
    vi.stubGlobal('navigator', pressed(true));
    createSound({ effects: 0, ambience: 0 }, loops).play('choose');
    const closed = createSound(LOUD, loops);
    closed.close();
    closed.play('choose');
    expect(Device.opened).toHaveLength(0);
  });

  it('follow their volume, on one device', () => {
    const sound = createSound(LOUD, loops);
    sound.play('advance');
    const [effects, ambience] = device().gains;
    const loud = effects?.gain.value ?? 0;
    sound.setVolumes({ effects: 0.5, ambience: 0.25 });
    expect(effects?.gain.value).toBe(loud / 2);
    expect(ambience?.gain.value).toBe(0.25);
    sound.setVolumes({ effects: Number.NaN, ambience: 7 });
    expect(effects?.gain.value).toBe(0);
    expect(ambience?.gain.value).toBe(1);
    sound.setVolumes(LOUD);
    sound.play('advance');
    expect(Device.opened).toHaveLength(1);
  });
});

describe('the sound of a place', () => {
  it('goes over into the next one, and stops', async () => {
    const sound = createSound(LOUD, loops);
    sound.setPlace('office');
    await vi.waitFor(() => expect(device().places).toHaveLength(1));
    const [office] = device().places;
    sound.setPlace('office');
    sound.setPlace('street');
    await vi.waitFor(() => expect(office?.stopped).toBeGreaterThan(10));
    expect(device().places).toHaveLength(1);
    sound.setPlace(null);
    expect(device().places).toHaveLength(0);
  });

  it('stops at volume 0, and comes back', async () => {
    const sound = createSound(LOUD, loops);
    sound.setPlace('office');
    await vi.waitFor(() => expect(device().places).toHaveLength(1));
    sound.setVolumes({ effects: 1, ambience: 0 });
    expect(device().places).toHaveLength(0);
    sound.setVolumes(LOUD);
    await vi.waitFor(() => expect(device().places).toHaveLength(1));
  });

  it('is not heard where one left before it was made, or where a setting has none', async () => {
    const sound = createSound(LOUD, loops);
    sound.setPlace('office');
    sound.setPlace(null);
    sound.setPlace('nowhere');
    await Promise.resolve();
    sound.setPlace('street');
    await vi.waitFor(() => expect(device().places).toHaveLength(1));
    expect(device().sources).toHaveLength(1);
  });

  it('steps back while somebody speaks', () => {
    const sound = createSound(LOUD, loops);
    sound.setPlace('office');
    const [, ambience] = device().gains;
    sound.setSpeaking(true);
    expect(ambience?.gain.value).toBeLessThan(0.5);
    sound.setSpeaking(false);
    expect(ambience?.gain.value).toBe(1);
  });

  it('can be tried for a few seconds', async () => {
    createSound(LOUD, loops).samplePlace('office');
    await vi.waitFor(() => expect(device().sources).toHaveLength(1));
    expect(device().sources[0]?.stopped).toBeGreaterThan(12);
  });
});

it('hands the audio back while nobody is there, and takes it again', () => {
  const sound = createSound(LOUD, loops);
  sound.play('advance');
  sound.rest();
  expect(device().state).toBe('suspended');
  sound.play('advance');
  expect(device().state).toBe('running');
});

it.each([
  ['is missing', undefined],
  [
    'is refused',
    function refuse() {
      throw new DOMException('No device.', 'NotSupportedError');
    },
  ],
])('nothing throws where the audio %s', (_, audio) => {
  vi.stubGlobal('AudioContext', audio);
  const sound = createSound(LOUD, loops);
  expect(() => {
    sound.play('card-a');
    sound.setPlace('office');
    sound.samplePlace('street');
    sound.setSpeaking(true);
    sound.setVolumes({ effects: 0.3, ambience: 0.3 });
    sound.rest();
    sound.close();
  }).not.toThrow();
});

describe('the notes', () => {
  it.each(Object.entries(SOUNDS))('of %s are short and soft', (_, notes) => {
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
