import { describe, expect, test } from 'vitest';
import { layOut, type Places, type Plan } from '#renderer/ui/studio/graph/lay-out.ts';
import { settle } from '#renderer/ui/studio/graph/settle.ts';

const BOX = { width: 100, height: 60 };

function planOf(ids: readonly string[], ways: Plan['ways']): Plan {
  return { boxes: Object.fromEntries(ids.map((id) => [id, BOX])), ways, rem: 10 };
}

/** Pairs that lie on one another. */
function clashes(places: Places, { boxes }: Plan): readonly string[] {
  const all = Object.keys(boxes).flatMap((id) => {
    const [at, box] = [places[id], boxes[id]];
    return at === undefined || box === undefined ? [] : [{ id, ...at, ...box }];
  });
  return all.flatMap((a, index) =>
    all.slice(index + 1).flatMap((b) => (a.x < b.x + b.width && b.x < a.x + a.width && a.y < b.y + b.height && b.y < a.y + a.height ? [`${a.id} ${b.id}`] : [])),
  );
}

describe('a layout', () => {
  const plan = planOf(['a', 'b', 'c', 'd', 'alone'], [['a', 'b'], ['a', 'c'], ['b', 'd'], ['c', 'd'], ['d', 'a'], ['a', 'b']]);

  test('goes from left to right along the ways, and nothing lies on anything else', () => {
    const places = layOut(plan);
    expect(places['a']?.x).toBeLessThan(places['b']?.x ?? 0);
    expect(places['b']?.x).toBe(places['c']?.x);
    expect(places['b']?.x).toBeLessThan(places['d']?.x ?? 0);
    expect(clashes(places, plan)).toEqual([]);
  });

  test('of many beats has them all, none on another', () => {
    const ids = Array.from({ length: 300 }, (_, at) => `b${at}`);
    const many = planOf(ids, ids.slice(1).map((id, at) => [`b${Math.floor(at / 2)}`, id]));
    const places = layOut(many);
    expect(Object.keys(places)).toHaveLength(300);
    expect(clashes(places, many)).toEqual([]);
  });
});

describe('beats that came later', () => {
  const before = planOf(['a', 'b'], [['a', 'b']]);
  const placed = layOut(before);

  test('leave the others where they are, and lie behind what leads to them', () => {
    const after = planOf(['a', 'b', 'c', 'd'], [['a', 'b'], ['a', 'c'], ['c', 'd']]);
    const places = settle(placed, layOut(after), after);
    expect(places).toMatchObject(placed);
    expect(places['c']?.x).toBe(placed['b']?.x);
    expect(places['d']?.x).toBeGreaterThan(places['c']?.x ?? Infinity);
    expect(clashes(places, after)).toEqual([]);
  });

  test('that nothing leads to lie free of the others', () => {
    const after = planOf(['a', 'b', 'x', 'y', 'z'], [['a', 'b']]);
    expect(clashes(settle(placed, layOut(after), after), after)).toEqual([]);
  });

  test('come back to where they were before they went', () => {
    const without = planOf(['a'], []);
    const gone = settle(placed, layOut(without), without);
    expect(settle(gone, layOut(before), before)).toEqual(placed);
  });

  test('a wholly other story is laid out anew', () => {
    const other = planOf(['x', 'y'], [['x', 'y']]);
    expect(settle(placed, layOut(other), other)).toMatchObject(layOut(other));
  });
});
