import { expect, it } from 'vitest';
import { postureOf } from '#renderer/stage/posture.ts';

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
