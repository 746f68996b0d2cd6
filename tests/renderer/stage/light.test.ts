import { describe, expect, it } from 'vitest';
import { lightAt, mixLight, toHex } from '#renderer/stage/light.ts';
import type { Colour } from '#renderer/stage/light.ts';

const brightness = ([red, green, blue]: Colour): number => red + green + blue;

describe('lightAt', () => {
  it('leaves the drawings as they are at noon', () => {
    const noon = lightAt(12);
    expect([noon.outside, noon.room, noon.all].map(toHex)).toEqual([0xffffff, 0xffffff, 0xffffff]);
    expect(noon.lamps).toBe(0);
    expect(noon.night).toBe(0);
  });

  it('lights the lamps at night and lets no sun in', () => {
    for (const hour of [22, 23, 0, 3]) {
      const night = lightAt(hour);
      expect(night.lamps).toBeGreaterThan(0.9);
      expect(night.night).toBeGreaterThan(0.8);
      expect(night.sun).toBe(0);
      expect(brightness(night.room)).toBeLessThan(brightness(lightAt(12).room));
    }
  });

  it('is warmest in the evening', () => {
    const [red, , blue] = lightAt(18).room;
    expect(red - blue).toBeGreaterThan(30);
  });

  it('changes little from one hour to the next, midnight included', () => {
    for (let hour = 0; hour < 24; hour += 0.25) {
      const step = brightness(lightAt(hour + 0.25).all) - brightness(lightAt(hour).all);
      expect(Math.abs(step)).toBeLessThan(16);
    }
  });

  it('stays within what a screen can show', () => {
    for (let hour = 0; hour < 24; hour += 0.5) {
      const { skyTop, skyBottom, outside, room, all, sunColour, lamps, night, sun } = lightAt(hour);
      for (const part of [skyTop, skyBottom, outside, room, all, sunColour].flat()) {
        expect(part).toBeGreaterThanOrEqual(0);
        expect(part).toBeLessThanOrEqual(255);
      }
      for (const strength of [lamps, night, sun]) {
        expect(strength).toBeGreaterThanOrEqual(0);
        expect(strength).toBeLessThanOrEqual(1);
      }
    }
  });

  it('wraps around the day', () => {
    expect(lightAt(24)).toEqual(lightAt(0));
    expect(lightAt(-1)).toEqual(lightAt(23));
  });
});

describe('mixLight', () => {
  it('runs from the first to the second', () => {
    const [noon, night] = [lightAt(12), lightAt(0)];
    expect(mixLight(noon, night, 0)).toEqual(noon);
    expect(mixLight(noon, night, 1)).toEqual(night);
    expect(mixLight(noon, night, 0.5).lamps).toBeCloseTo((noon.lamps + night.lamps) / 2, 9);
  });
});
