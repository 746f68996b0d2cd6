import { describe, expect, test } from 'vitest';
import { firstSight, MARGIN, READABLE, type Rect, type Sight } from '#renderer/ui/studio/graph/first-sight.ts';

const ROOM = { width: 520, height: 310 };
const CARD = { width: 288, height: 292 };
const LAYER = 384;

/** Where a card lies on the screen. */
function seen({ x, y, width, height }: Rect, { x: left, y: top, zoom }: Sight): { left: number; top: number; right: number; bottom: number } {
  return { left: x * zoom + left, top: y * zoom + top, right: (x + width) * zoom + left, bottom: (y + height) * zoom + top };
}

function isWithin(card: Rect, sight: Sight, room = ROOM): boolean {
  const { left, top, right, bottom } = seen(card, sight);
  return left >= 0 && top >= 0 && right <= room.width && bottom <= room.height;
}

describe('how a graph is first seen', () => {
  test('a single card lies in the middle, as large as it is drawn', () => {
    const card = { x: 40, y: -20, width: 288, height: 100 };
    const sight = firstSight(ROOM, card, card, []);
    expect(sight.zoom).toBe(1);
    expect(seen(card, sight)).toEqual({ left: 116, top: 105, right: 404, bottom: 205 });
  });

  test('what can be read as a whole is shown as a whole', () => {
    const start = { x: 0, y: 0, width: 288, height: 148 };
    const end = { x: LAYER, y: 200, width: 288, height: 100 };
    const sight = firstSight({ width: 620, height: 310 }, { x: 0, y: 0, width: LAYER + 288, height: 300 }, start, [end]);
    expect(sight.zoom).toBeGreaterThan(READABLE);
    expect([start, end].every((card) => isWithin(card, sight, { width: 620, height: 310 }))).toBe(true);
  });

  test('of a long story the start is whole, with those it leads to beside it, and can be read', () => {
    const start = { x: 0, y: 900, ...CARD };
    const next = { x: LAYER, y: 920, ...CARD };
    const sight = firstSight(ROOM, { x: 0, y: 0, width: 20 * LAYER, height: 2_000 }, start, [next]);
    expect(isWithin(start, sight)).toBe(true);
    expect(isWithin(next, sight)).toBe(true);
    expect(sight.zoom).toBeGreaterThanOrEqual(READABLE);
  });

  test.each([
    ['a card that is taller than the room', { x: 200, y: 50, width: 288, height: 900 }, ROOM],
    ['a card that is wider than the room', { x: 200, y: 50, width: 576, height: 400 }, { width: 260, height: 300 }],
  ])('%s begins in sight, no smaller than can be read', (_, start, room) => {
    const sight = firstSight(room, { x: 0, y: 0, width: 9_000, height: 9_000 }, start, [{ x: 5_000, y: 0, ...CARD }]);
    expect(sight.zoom).toBe(READABLE);
    expect(seen(start, sight)).toMatchObject({ left: MARGIN, top: expect.closeTo(MARGIN, 6) });
  });
});
