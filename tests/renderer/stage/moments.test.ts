import { describe, expect, it } from 'vitest';
import { MOMENT_MS, STILL_MS, dipAt, markAt, swell } from '#renderer/stage/moments.ts';

const STEPS = Array.from({ length: 201 }, (_, step) => step / 200);

/** How often a brightness turns round. */
function turns(values: readonly number[]): number {
  const signs = values.slice(1).map((value, index) => Math.sign(value - (values[index] ?? 0))).filter((sign) => sign !== 0);
  return signs.slice(1).filter((sign, index) => sign !== signs[index]).length;
}

describe('every moment', () => {
  it('takes half a second to one and a half', () => {
    for (const ms of [...Object.values(MOMENT_MS), STILL_MS]) {
      expect(ms).toBeGreaterThanOrEqual(500);
      expect(ms).toBeLessThanOrEqual(1500);
    }
  });

  it('changes the light once, there and back, which is no flashing', () => {
    for (const light of [dipAt, swell]) {
      const values = STEPS.map(light);
      expect(turns(values)).toBe(1);
      expect(values.at(0)).toBeCloseTo(0, 6);
      expect(values.at(-1)).toBeCloseTo(0, 6);
      expect(Math.max(...values)).toBeLessThanOrEqual(1);
    }
  });

  it('sets its mark down, lets it stand, and takes it away', () => {
    expect(markAt(0).size).toBeLessThan(0.05);
    expect(markAt(0.5)).toEqual({ size: 1, alpha: 1 });
    expect(markAt(1).alpha).toBe(0);
    expect(Math.max(...STEPS.map((t) => markAt(t).size))).toBeLessThan(1.3);
    expect(turns(STEPS.map((t) => markAt(t).alpha))).toBe(0);
  });
});
