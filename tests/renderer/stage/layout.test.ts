import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { BUST, WORLD, frameOf, shelve, spotsFor, visibleWidth } from '#renderer/stage/layout.ts';

const SIZES = [
  { width: 1280, height: 720 },
  { width: 640, height: 720 },
  { width: 360, height: 640 },
  { width: 320, height: 568 },
  { width: 3440, height: 1440 },
  { width: 2560, height: 500 },
];

const anySize = fc.record({ width: fc.integer({ min: 200, max: 4000 }), height: fc.integer({ min: 200, max: 3000 }) });
const anyCover = fc.double({ min: 0, max: 0.7, noNaN: true });

describe('frameOf', () => {
  it('leaves no part of the view undrawn, however it is shaped and covered', () => {
    fc.assert(
      fc.property(anySize, anyCover, (size, covered) => {
        const frame = frameOf(size, { bottom: covered, top: 0 });
        expect(frame.x).toBeLessThanOrEqual(0);
        expect(frame.y).toBeLessThanOrEqual(0);
        expect(frame.x + WORLD.width * frame.scale).toBeGreaterThanOrEqual(size.width);
        expect(frame.y + WORLD.height * frame.scale).toBeGreaterThanOrEqual(size.height);
      }),
    );
  });

  it('keeps the counter above what the page covers', () => {
    for (const size of SIZES) {
      const frame = frameOf(size, { bottom: 0.4, top: 0 });
      expect(frame.ground).toBeLessThan(size.height * 0.6);
      expect(frame.y + WORLD.ground * frame.scale).toBeCloseTo(frame.ground, 6);
    }
  });
});

describe('spotsFor', () => {
  it('shows every face whole, above the counter', () => {
    for (const size of SIZES) {
      for (const covered of [0.3, 0.4, 0.6]) {
        const frame = frameOf(size, { bottom: covered, top: 0 });
        for (const spot of spotsFor(3, size, frame)) {
          const crown = spot.y - (BUST.waist - BUST.crown) * spot.scale;
          expect(crown).toBeGreaterThan(0);
          expect(spot.y).toBe(frame.ground);
        }
      }
    }
  });

  it('keeps every face clear of what the page has at the top, as long as half of the stage is left', () => {
    for (const size of SIZES) {
      for (const top of [0, 0.06, 0.15, 0.25]) {
        for (const count of [1, 2]) {
          const frame = frameOf(size, { bottom: 0.4, top });
          for (const spot of spotsFor(count, size, frame)) {
            const brow = spot.y - 745 * spot.scale;
            expect(brow).toBeGreaterThanOrEqual(size.height * top - 0.001);
          }
        }
      }
    }
  });

  it('still shows people where the page leaves next to nothing', () => {
    const size = { width: 360, height: 640 };
    const [spot] = spotsFor(1, size, frameOf(size, { bottom: 0.7, top: 0.4 }));
    expect(330 * (spot?.scale ?? 0)).toBeGreaterThan(24);
  });

  it('keeps heads inside the view and apart', () => {
    const head = 330;
    for (const size of SIZES) {
      for (const count of [1, 2, 3, 4]) {
        const spots = spotsFor(count, size, frameOf(size, { bottom: 0.4, top: 0 }));
        for (const [index, spot] of spots.entries()) {
          expect(spot.x - (head / 2) * spot.scale).toBeGreaterThan(0);
          expect(spot.x + (head / 2) * spot.scale).toBeLessThan(size.width);
          const next = spots[index + 1];
          if (next !== undefined) expect(next.x - spot.x).toBeGreaterThan(head * spot.scale);
        }
      }
    }
  });

  it('lets people look at each other', () => {
    const size = { width: 1280, height: 720 };
    const frame = frameOf(size, { bottom: 0.4, top: 0 });
    expect(spotsFor(2, size, frame).map(({ facing }) => facing)).toEqual([1, -1]);
    expect(spotsFor(3, size, frame).map(({ facing }) => facing)).toEqual([1, 1, -1]);
    expect(spotsFor(0, size, frame)).toEqual([]);
  });
});

describe('visibleWidth', () => {
  it('is the whole world on a wide stage and its middle on a narrow one', () => {
    const wide = { width: 1280, height: 720 };
    const narrow = { width: 320, height: 568 };
    const seen = visibleWidth(wide, frameOf(wide, { bottom: 0.4, top: 0 }));
    expect(seen.right - seen.left).toBeGreaterThan(WORLD.width * 0.93);
    const slit = visibleWidth(narrow, frameOf(narrow, { bottom: 0.4, top: 0 }));
    expect((slit.left + slit.right) / 2).toBe(WORLD.width / 2);
    expect(slit.right - slit.left).toBeLessThan(WORLD.width / 2);
  });
});

describe('shelve', () => {
  const counter = { left: 400, right: 1300, middle: 800, from: { left: 165, right: 165 } };

  it('begins on the right, and keeps the middle free for the person', () => {
    const [first, second] = shelve([190, 190], counter);
    expect(first).toBeGreaterThan(counter.middle + counter.from.right);
    expect(second).toBeLessThan(counter.middle - counter.from.left);
  });

  it('does not let things overlap while there is room', () => {
    const widths = [190, 90, 130];
    const spans = shelve(widths, counter)
      .map((place, index) => ({ from: place - (widths[index] ?? 0) / 2, to: place + (widths[index] ?? 0) / 2 }))
      .toSorted((a, b) => a.from - b.from);
    for (const [index, span] of spans.entries()) {
      const next = spans[index + 1];
      if (next !== undefined) expect(next.from).toBeGreaterThan(span.to);
    }
  });

  it('fills both sides alike', () => {
    const places = shelve([190, 190, 190, 190], counter);
    expect(places.filter((place) => place > counter.middle)).toHaveLength(2);
  });

  it('never leaves the counter, however narrow it is', () => {
    fc.assert(
      fc.property(fc.array(fc.integer({ min: 60, max: 240 }), { maxLength: 12 }), fc.integer({ min: 200, max: 700 }), (widths, half) => {
        const narrow = { ...counter, left: 800 - half, right: 800 + half };
        for (const place of shelve(widths, narrow)) {
          expect(place).toBeGreaterThanOrEqual(narrow.left);
          expect(place).toBeLessThanOrEqual(narrow.right);
        }
      }),
    );
  });
});
