import { beforeAll, describe, expect, it } from 'vitest';
import { type Loop, LOOP_SECONDS, renderAmbience } from '#renderer/stage/sound-ambience.ts';
import { SETTINGS } from '#renderer/stage/places.ts';
import { RECIPES } from '#renderer/stage/sound-recipes.ts';

const loops = new Map<string, Loop>();

beforeAll(() => {
  for (const setting of SETTINGS) {
    const loop = renderAmbience(setting);
    if (loop !== null) loops.set(setting, loop);
  }
}, 120_000);

function loopOf(setting: string): Loop {
  const loop = loops.get(setting);
  if (loop === undefined) throw new Error(`There is no loop for ${setting}.`);
  return loop;
}

const decibel = (level: number): number => 20 * Math.log10(level);

function rms(samples: Float32Array): number {
  return Math.sqrt(samples.reduce((sum, sample) => sum + sample * sample, 0) / samples.length);
}

/** The loudest moment of 50 ms. */
function loudest(samples: Float32Array, rate: number): number {
  const length = Math.round(rate / 20);
  return Math.max(
    ...Array.from({ length: Math.floor(samples.length / length) }, (_, at) => rms(samples.subarray(at * length, (at + 1) * length))),
  );
}

/** How bright it is: the mean change from sample to sample, against the mean level. */
function brightness(samples: Float32Array): number {
  return rms(samples.map((sample, at) => sample - (samples[at - 1] ?? 0))) / rms(samples);
}

describe.each(SETTINGS)('the ambience of %s', (setting) => {
  it('is very quiet, never silent and never near the limit', () => {
    const { left, right, rate } = loopOf(setting);
    for (const channel of [left, right]) {
      expect(channel).toHaveLength(LOOP_SECONDS * rate);
      expect(decibel(rms(channel))).toBeGreaterThan(-46);
      expect(decibel(rms(channel))).toBeLessThan(-28);
      expect(channel.every((sample) => Math.abs(sample) < 0.5)).toBe(true);
    }
  });

  it('has moments that stand out', () => {
    const { left, right, rate } = loopOf(setting);
    const standsOut = [left, right].map((channel) => decibel(loudest(channel, rate)) - decibel(rms(channel)));
    expect(Math.max(...standsOut)).toBeGreaterThan(3);
  });

  it('repeats without a click', () => {
    for (const channel of [loopOf(setting).left, loopOf(setting).right]) {
      const steps = channel.map((sample, at) => Math.abs(sample - (channel.at(at - 1) ?? 0)));
      const usual = rms(steps);
      // The first step is the one from the end back to the beginning.
      expect(steps[0]).toBeLessThan(usual * 4);
    }
  });
});

it('every setting has one, and there are no others', () => {
  expect(Object.keys(RECIPES).toSorted()).toEqual([...SETTINGS].toSorted());
  expect(renderAmbience('the moon')).toBeNull();
});

it('is the same every time, and different in both ears', () => {
  const again = renderAmbience('office');
  expect(again?.left).toEqual(loopOf('office').left);
  expect(again?.left).not.toEqual(again?.right);
});

it('places are told apart: a restaurant is brighter than a library, and louder', () => {
  const [restaurant, library] = [loopOf('restaurant').left, loopOf('library').left];
  expect(brightness(restaurant)).toBeGreaterThan(brightness(library) * 1.5);
  expect(decibel(rms(restaurant)) - decibel(rms(library))).toBeGreaterThan(5);
});
