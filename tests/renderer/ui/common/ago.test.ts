import { describe, expect, it } from 'vitest';
import { agoOf } from '#renderer/ui/common/ago.ts';

describe('how long ago something was', () => {
  it.each([
    [0, 'minute', 0, 60_000],
    [59_999, 'minute', 0, 1],
    [60_000, 'minute', 1, 60_000],
    [150_000, 'minute', 2, 30_000],
    [3_599_000, 'minute', 59, 1_000],
    [3_600_000, 'hour', 1, 3_600_000],
    [90_000_000, 'day', 1, 82_800_000],
    [-5, 'minute', 0, 60_000],
  ] as const)('%i ms: %s %i, told otherwise after %i ms', (ms, unit, value, changesIn) => {
    expect(agoOf(ms)).toEqual({ unit, value, changesIn });
  });
});
