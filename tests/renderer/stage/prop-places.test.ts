import { describe, expect, it } from 'vitest';
import { BUST, WORLD, counterRoom, frameOf, spotsFor, visibleWidth } from '#renderer/stage/layout.ts';
import { anchorOf, beforePeople, heightOn } from '#renderer/stage/prop-places.ts';
import { SETTINGS, placeOf } from '#renderer/stage/places.ts';
import { PROPS, propSize } from '#renderer/stage/props.ts';

const wide = { width: 1280, height: 800 };
const narrow = { width: 360, height: 740 };
const seenOn = (size: typeof wide): { left: number; right: number } => visibleWidth(size, frameOf(size, { bottom: 0.45, top: 0 }));

describe('anchorOf', () => {
  it('hangs the clock on every wall, between two people as well as beside one, seen whole', () => {
    for (const setting of SETTINGS) {
      for (const people of [0, 1, 2]) {
        for (const size of [wide, narrow]) {
          const { left, right } = seenOn(size);
          const at = anchorOf('clock', { place: placeOf(setting), people, left, right });
          if (at === null) continue;
          expect(at.x - 65).toBeGreaterThanOrEqual(left);
          expect(at.x + 65).toBeLessThanOrEqual(right);
        }
        expect(anchorOf('clock', { place: placeOf(setting), people, ...seenOn(wide) })).not.toBeNull();
      }
    }
  });

  it('puts dust on the wardrobe, and on the counter where no wardrobe can be seen', () => {
    const place = placeOf('suite');
    const on = anchorOf('dust', { place, people: 1, ...seenOn(wide) });
    expect(on?.x).toBe(place.wall['dust']?.x);
    expect(anchorOf('dust', { place, people: 1, ...seenOn(narrow) })).toBeNull();
    expect(anchorOf('dust', { place: placeOf('office'), people: 1, ...seenOn(wide) })).toBeNull();
  });

  it('stands luggage on the floor, and on the counter where it would vanish behind people', () => {
    const place = placeOf('suite');
    expect(anchorOf('luggage', { place, people: 1, ...seenOn(wide) })).toEqual(place.floor['luggage']);
    expect(anchorOf('luggage', { place, people: 1, ...seenOn(narrow) })).toBeNull();
    expect(anchorOf('luggage', { place, people: 2, ...seenOn(wide) })).toBeNull();
  });

  it('has no place for what was never drawn', () => {
    expect(anchorOf('rocket', { place: placeOf('suite'), people: 1, ...seenOn(wide) })).toBeNull();
  });
});

describe('things on the counter', () => {
  const SIZES = [wide, narrow, { width: 640, height: 720 }, { width: 320, height: 568 }, { width: 1920, height: 1080 }];

  it('hide no face, whoever stands there', () => {
    for (const size of SIZES) {
      for (const covered of [0.2, 0.4, 0.55]) {
        for (const people of [1, 2, 3]) {
          const frame = frameOf(size, { bottom: covered, top: 0 });
          const { base, highest } = counterRoom(size, frame, { bottom: covered, top: 0 }, people);
          const [spot] = spotsFor(people, size, frame);
          const chin = frame.ground - (BUST.waist - BUST.neckY + 70) * (spot?.scale ?? 0);
          for (const id of PROPS) {
            const height = propSize(id)?.height ?? 0;
            const top = frame.y + (base - height * heightOn(highest, height)) * frame.scale;
            expect(top, id).toBeGreaterThan(chin);
          }
        }
      }
    }
  });

  it('stand above whatever the page covers', () => {
    for (const size of SIZES) {
      for (const covered of [0, 0.4, 0.7]) {
        const frame = frameOf(size, { bottom: covered, top: 0 });
        const { base } = counterRoom(size, frame, { bottom: covered, top: 0 }, 1);
        expect(base).toBeGreaterThanOrEqual(WORLD.ground);
        expect(frame.y + base * frame.scale).toBeLessThanOrEqual(size.height * (1 - covered) + 0.001);
      }
    }
  });

  it('leave the middle to whoever stands there, and take it between two', () => {
    expect(beforePeople(1).right).toBeGreaterThan(100);
    expect(beforePeople(2).right).toBeLessThan(0);
    expect(beforePeople(0)).toEqual(beforePeople(1));
  });
});
