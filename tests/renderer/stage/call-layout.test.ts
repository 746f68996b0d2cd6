import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { BEHIND_CALLER, PANEL, PANEL_BOX, besideCaller, spotsOf } from '#renderer/stage/call-layout.ts';
import { coil } from '#renderer/stage/coil.ts';
import { BUST, WORLD, frameOf, spotsFor, visibleWidth } from '#renderer/stage/layout.ts';
import { barHeight } from '#renderer/stage/voice.ts';

const SIZES = [
  { width: 1280, height: 800 },
  { width: 640, height: 720 },
  { width: 360, height: 740 },
  { width: 320, height: 568 },
  { width: 2560, height: 500 },
];

describe('a caller', () => {
  it('hangs over the counter in a panel that is seen whole', () => {
    fc.assert(
      fc.property(
        fc.record({ width: fc.integer({ min: 280, max: 4000 }), height: fc.integer({ min: 300, max: 3000 }) }),
        fc.double({ min: 0, max: 0.7, noNaN: true }),
        fc.constantFrom([true], [true, false], [true, true]),
        (size, covered, calls) => {
          const frame = frameOf(size, { bottom: covered, top: 0 });
          for (const [index, { x, y, scale }] of spotsOf(calls, size, frame).entries()) {
            if (calls[index] !== true) continue;
            expect(x + PANEL_BOX.x * scale).toBeGreaterThanOrEqual(-0.01);
            expect(x + (PANEL_BOX.x + PANEL_BOX.width) * scale).toBeLessThanOrEqual(size.width + 0.01);
            expect(y + PANEL_BOX.y * scale).toBeGreaterThanOrEqual(0);
            expect(y + (PANEL_BOX.y + PANEL_BOX.height) * scale).toBeLessThanOrEqual(frame.ground);
          }
        },
      ),
    );
  });

  it('is never larger than someone who is there', () => {
    for (const size of SIZES) {
      const frame = frameOf(size, { bottom: 0.4, top: 0 });
      const [there] = spotsFor(2, size, frame);
      const [calls, other] = spotsOf([true, false], size, frame);
      expect(calls?.scale).toBeLessThan(there?.scale ?? 0);
      expect(other).toEqual(spotsFor(2, size, frame)[1]);
    }
  });

  it('fits into the window of the panel, hair and shoulders', () => {
    const { window } = PANEL;
    expect(window.x).toBeLessThan(-770 / 2);
    expect(-window.y).toBeGreaterThan(BUST.waist - BUST.crown);
  });

  it('has a part of a setting behind them that is drawn, in the shape of the window', () => {
    expect(BEHIND_CALLER.x + BEHIND_CALLER.width).toBeLessThan(WORLD.width);
    expect(BEHIND_CALLER.y + BEHIND_CALLER.height).toBeLessThan(WORLD.height);
    const shape = PANEL.window.width / PANEL.window.height;
    expect(BEHIND_CALLER.width / BEHIND_CALLER.height).toBeCloseTo(shape, 2);
  });
});

describe('what stands on the counter', () => {
  it('stands beside the panel where there is room', () => {
    const size = { width: 1280, height: 800 };
    const frame = frameOf(size, { bottom: 0.4, top: 0 });
    const from = besideCaller([true], size, frame);
    const [spot] = spotsOf([true], size, frame);
    if (from === null || spot === undefined) throw new Error('There is no panel.');
    const { left, right } = visibleWidth(size, frame);
    const edge = (left + right) / 2 + from.right;
    const panel = WORLD.width / 2 + (spot.x + (PANEL_BOX.width / 2) * spot.scale - size.width / 2) / frame.scale;
    expect(edge).toBeGreaterThan(panel);
  });

  it('stands before it where there is none, and as ever where nobody calls', () => {
    const narrow = { width: 360, height: 740 };
    expect(besideCaller([true], narrow, frameOf(narrow, { bottom: 0.5, top: 0 }))).toBeNull();
    expect(besideCaller([false, false], narrow, frameOf(narrow, { bottom: 0.5, top: 0 }))).toBeNull();
  });
});

describe('a voice', () => {
  it('is flat while the caller listens, and stands still where nothing may move', () => {
    const bars = Array.from({ length: 13 }, (_, bar) => bar);
    expect(new Set(bars.map((bar) => barHeight(bar, false, 400))).size).toBe(1);
    expect(new Set(bars.map((bar) => barHeight(bar, true, null))).size).toBeGreaterThan(3);
    expect(barHeight(6, true, 0)).toBe(barHeight(6, true, null));
    expect(barHeight(6, true, 0)).not.toBe(barHeight(6, true, 300));
  });

  it('never leaves its strip', () => {
    for (let now = 0; now < 5000; now += 50) expect(barHeight(6, true, now)).toBeLessThan(PANEL.strip * 0.7);
  });
});

describe('the cord', () => {
  it('goes from the panel to the telephone', () => {
    const points = coil({ x: 10, y: 20 }, { x: 200, y: 90 }, 0.4);
    expect(points.at(0)).toEqual({ x: 10, y: 20 });
    expect(points.at(-1)?.x).toBeCloseTo(200, 6);
    expect(points.at(-1)?.y).toBeCloseTo(90, 6);
  });
});
