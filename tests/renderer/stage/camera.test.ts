import { describe, expect, it } from 'vitest';
import { FURTHEST, viewAt } from '#renderer/stage/camera.ts';
import { WORLD, frameOf } from '#renderer/stage/layout.ts';
import { DEPTHS } from '#renderer/stage/layers.ts';

describe('the view', () => {
  it('stays in the middle while nobody speaks and nothing may drift', () => {
    expect(viewAt(null, null)).toBe(0);
    expect(viewAt(0.5, null)).toBe(0);
  });

  it('follows whoever speaks to their side', () => {
    expect(viewAt(0.2, null)).toBeLessThan(0);
    expect(viewAt(0.8, null)).toBeGreaterThan(0);
    expect(viewAt(0.8, null)).toBeCloseTo(-viewAt(0.2, null), 9);
  });

  it('drifts slowly: never as much as a unit within a tenth of a second', () => {
    for (let now = 0; now < 60_000; now += 100) {
      expect(Math.abs(viewAt(null, now + 100) - viewAt(null, now))).toBeLessThan(1);
    }
  });

  it('never looks past the edge of a setting, however near the layer', () => {
    const nearest = Math.max(...DEPTHS.map(([, pace]) => pace ?? 0));
    for (const size of [
      { width: 1280, height: 720 },
      { width: 3440, height: 1440 },
      { width: 360, height: 740 },
    ]) {
      const { x, scale } = frameOf(size, { bottom: 0.4, top: 0 });
      const beyond = FURTHEST * nearest * scale;
      expect(x + beyond).toBeLessThanOrEqual(0);
      expect(x + WORLD.width * scale - beyond).toBeGreaterThanOrEqual(size.width);
    }
    for (const speaker of [-1, 0, 0.3, 1, 2]) {
      for (let now = 0; now < 30_000; now += 500) {
        expect(Math.abs(viewAt(speaker, now))).toBeLessThanOrEqual(FURTHEST);
      }
    }
  });
});

describe('the layers', () => {
  it('lie far, in the middle and near, and the nearer ones go further', () => {
    const paces = ['outside', 'room', 'people', 'front'].map((name) => DEPTHS.find(([layer]) => layer === name)?.[1] ?? 0);
    expect(paces).toEqual(paces.toSorted((a, b) => a - b));
    expect(new Set(paces).size).toBe(paces.length);
  });
});
