import { expect, it } from 'vitest';
import { FEELINGS } from '#core/scenario/format.ts';
import { carriageOf, postureOf } from '#renderer/stage/posture.ts';

it('is at rest at mood 50', () => {
  expect(postureOf(50)).toEqual({ nod: 0, sink: 0, lean: 0 });
});

it('droops the further the mood falls, and lifts as it rises', () => {
  const moods = [0, 25, 50, 75, 100].map(postureOf);
  for (const [index, posture] of moods.entries()) {
    const next = moods[index + 1];
    if (next === undefined) break;
    expect(next.nod).toBeLessThan(posture.nod);
    expect(next.sink).toBeLessThan(posture.sink);
    expect(next.lean).toBeGreaterThan(posture.lean);
  }
});

it('treats moods out of range as the nearest there is', () => {
  expect(postureOf(-20)).toEqual(postureOf(0));
  expect(postureOf(140)).toEqual(postureOf(100));
});

it('lets a feeling be seen on top of the mood, each in its own way', () => {
  expect(carriageOf(50, 'calm')).toEqual(postureOf(50));
  expect(new Set(FEELINGS.map((feeling) => JSON.stringify(carriageOf(30, feeling)))).size).toBe(FEELINGS.length);
  expect(carriageOf(50, 'sad').nod).toBeGreaterThan(carriageOf(50, 'delighted').nod);
  expect(carriageOf(50, 'angry').lean).toBeGreaterThan(carriageOf(50, 'surprised').lean);
});

it('never bends anybody further than a neck goes', () => {
  for (const feeling of FEELINGS) {
    for (const mood of [0, 50, 100]) {
      const { nod, sink, lean } = carriageOf(mood, feeling);
      expect(Math.abs(nod)).toBeLessThan(0.2);
      expect(Math.abs(lean)).toBeLessThan(0.06);
      expect(Math.abs(sink)).toBeLessThan(0.03);
    }
  }
});
