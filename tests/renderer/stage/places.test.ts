import { describe, expect, it } from 'vitest';
import { WORLD } from '#renderer/stage/layout.ts';
import { SETTINGS, placeOf } from '#renderer/stage/places.ts';
import { propSize } from '#renderer/stage/props.ts';

describe.each(SETTINGS)('%s', (setting) => {
  const place = placeOf(setting);

  it('hangs and stands only things that are drawn, inside the drawing', () => {
    for (const [id, { x, y }] of [...Object.entries(place.wall), ...Object.entries(place.floor)]) {
      expect(propSize(id), id).toBeDefined();
      expect(x).toBeGreaterThan(0);
      expect(x).toBeLessThan(WORLD.width);
      expect(y).toBeGreaterThan(0);
      expect(y).toBeLessThan(WORLD.height);
    }
  });

  it('lets the top of what stands on the floor show over the counter', () => {
    for (const [id, { y }] of Object.entries(place.floor)) {
      expect(y - (propSize(id)?.height ?? 0)).toBeLessThan(WORLD.ground - 100);
    }
  });

  it('has room on its counter on both sides of the middle', () => {
    expect(place.counter.left).toBeLessThan(WORLD.width / 2 - 200);
    expect(place.counter.right).toBeGreaterThan(WORLD.width / 2 + 300);
  });
});

it('is a plain room where the setting is not known', () => {
  expect(placeOf('the-moon').id).toBe('room');
  expect(placeOf('constructor').id).toBe('room');
  expect(propSize('constructor')).toBeUndefined();
});
