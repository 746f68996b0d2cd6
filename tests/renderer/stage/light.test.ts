import { describe, expect, it } from 'vitest';
import { inMood, inRain, lightAt, mixLight, seenThrough, toHex } from '#renderer/stage/light.ts';
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

describe('inMood', () => {
  it('leaves the light of an hour as it is at mood 50', () => {
    expect(inMood(lightAt(9), 50)).toEqual(lightAt(9));
  });

  it('is colder and has less sun the lower the mood, and warmer the higher', () => {
    const lights = [0, 25, 50, 75, 100].map((mood) => inMood(lightAt(9), mood));
    for (const [index, light] of lights.entries()) {
      const next = lights[index + 1];
      if (next === undefined) break;
      expect(next.sun).toBeGreaterThan(light.sun);
      expect(next.room[0] - next.room[2]).toBeGreaterThan(light.room[0] - light.room[2]);
    }
  });

  it('changes nothing that a screen cannot show, and nothing beyond 0 and 100', () => {
    expect(inMood(lightAt(18), -40)).toEqual(inMood(lightAt(18), 0));
    expect(inMood(lightAt(18), 400)).toEqual(inMood(lightAt(18), 100));
    for (const part of inMood(lightAt(18), 100).room) expect(part).toBeLessThanOrEqual(255);
  });
});

describe('seenThrough', () => {
  it('is the colour that the sheet turns into the wanted one', () => {
    const sheet: Colour = [200, 100, 50];
    const [red, green, blue] = seenThrough([100, 50, 25], sheet);
    expect([red * 200, green * 100, blue * 50].map((part) => part / 255)).toEqual([100, 50, 25]);
  });

  it('is as bright as can be where the sheet is too dark', () => {
    expect(seenThrough([250, 250, 250], [0, 10, 255])).toEqual([255, 255, 250]);
  });
});

describe('inRain', () => {
  it.each([0, 6, 9, 12, 18, 22])('has no sun, a greyer sky, and no less light in the room at %i', (hour) => {
    const [dry, wet] = [lightAt(hour), inRain(lightAt(hour))];
    const bright = (sky: readonly number[]) => Math.max(...sky) - Math.min(...sky);
    expect(wet.sun).toBe(0);
    expect(bright(wet.skyTop)).toBeLessThan(bright(dry.skyTop));
    expect(wet.lamps).toBeGreaterThanOrEqual(dry.lamps);
    for (const part of [...wet.skyTop, ...wet.skyBottom, ...wet.outside, ...wet.room]) {
      expect(part).toBeGreaterThanOrEqual(0);
      expect(part).toBeLessThanOrEqual(255);
    }
  });
});
