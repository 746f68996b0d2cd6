/** Red, green and blue, 0 to 255. */
export type Colour = readonly [number, number, number];

/** The light of an hour. Tints multiply what lies below them; the rest are strengths, 0 to 1. */
export interface Light {
  readonly skyTop: Colour;
  readonly skyBottom: Colour;
  /** The street, the city: what is seen through the windows. */
  readonly outside: Colour;
  /** The room behind the people. */
  readonly room: Colour;
  /** Everything, people and counter included. */
  readonly all: Colour;
  /** Lamps indoors. */
  readonly lamps: number;
  /** Windows and lanterns outdoors. */
  readonly night: number;
  /** Sunlight falling in. */
  readonly sun: number;
  readonly sunColour: Colour;
}

interface Key extends Light {
  readonly hour: number;
}

const colour = (hex: number): Colour => [(hex >> 16) & 255, (hex >> 8) & 255, hex & 255];

function key(
  hour: number,
  [skyTop, skyBottom, outside, room, all, sunColour]: readonly [number, number, number, number, number, number],
  [lamps, night, sun]: readonly [number, number, number],
): Key {
  return {
    hour,
    skyTop: colour(skyTop),
    skyBottom: colour(skyBottom),
    outside: colour(outside),
    room: colour(room),
    all: colour(all),
    sunColour: colour(sunColour),
    lamps,
    night,
    sun,
  };
}

/** The day in keys; the light of any hour lies between two of them. */
const DAY: readonly Key[] = [
  key(0, [0x141c3a, 0x353c63, 0x454b78, 0x98889a, 0xeae0e2, 0xffd591], [1, 1, 0]),
  key(4.5, [0x1f2a52, 0x5b557e, 0x55598a, 0x9b8c9f, 0xeae0e2, 0xffd591], [0.95, 0.9, 0]),
  key(6, [0x6f8cb6, 0xf3b994, 0xc9a5a8, 0xd3b9b8, 0xf6e6df, 0xffc98f], [0.5, 0.35, 0.25]),
  key(7.5, [0x9cc6de, 0xfde6c2, 0xfff0da, 0xfdecd4, 0xfff6ea, 0xffe0a3], [0.12, 0, 0.6]),
  key(10, [0x8fc4e6, 0xe2f0ea, 0xffffff, 0xffffff, 0xffffff, 0xfff2cf], [0, 0, 0.34]),
  key(14, [0x8bc0e4, 0xe4f0e6, 0xffffff, 0xffffff, 0xffffff, 0xfff2cf], [0, 0, 0.28]),
  key(16.5, [0x86b4d2, 0xfbdfae, 0xffedd0, 0xfff0da, 0xfff5e6, 0xffdb97], [0.05, 0, 0.55]),
  key(18.5, [0x6483b2, 0xf9ab78, 0xf6c9a8, 0xf9dcc0, 0xffeedd, 0xffb56c], [0.42, 0.3, 0.6]),
  key(20, [0x2b3a68, 0x9a7390, 0x74709c, 0xb09ca4, 0xeee2e2, 0xffb56c], [0.85, 0.85, 0]),
  key(21.5, [0x161f3f, 0x3d4269, 0x4c517e, 0x9c8c9d, 0xebe1e3, 0xffd591], [1, 1, 0]),
];

const mixColour = (a: Colour, b: Colour, t: number): Colour => [
  a[0] + (b[0] - a[0]) * t,
  a[1] + (b[1] - a[1]) * t,
  a[2] + (b[2] - a[2]) * t,
];

const mixNumber = (a: number, b: number, t: number): number => a + (b - a) * t;

/** The light `t` of the way from one to another. */
export function mixLight(a: Light, b: Light, t: number): Light {
  return {
    skyTop: mixColour(a.skyTop, b.skyTop, t),
    skyBottom: mixColour(a.skyBottom, b.skyBottom, t),
    outside: mixColour(a.outside, b.outside, t),
    room: mixColour(a.room, b.room, t),
    all: mixColour(a.all, b.all, t),
    lamps: mixNumber(a.lamps, b.lamps, t),
    night: mixNumber(a.night, b.night, t),
    sun: mixNumber(a.sun, b.sun, t),
    sunColour: mixColour(a.sunColour, b.sunColour, t),
  };
}

/** The light of an hour; hours beyond a day wrap around. */
export function lightAt(hour: number): Light {
  const h = ((hour % 24) + 24) % 24;
  const next = DAY.findIndex((entry) => entry.hour > h);
  const before = DAY.at(next === -1 ? -1 : next - 1);
  const after = DAY.at(next === -1 ? 0 : next);
  if (before === undefined || after === undefined) throw new Error('The day has no light.');
  const span = (after.hour - before.hour + 24) % 24;
  return mixLight(before, after, (h - before.hour) / span);
}

const dyed = (a: Colour, b: Colour): Colour => [(a[0] * b[0]) / 255, (a[1] * b[1]) / 255, (a[2] * b[2]) / 255];

const WHITE = colour(0xffffff);
const COLD_ROOM = colour(0xdfe6f5);
const COLD_ALL = colour(0xf3f5ff);
const WARM_ROOM = colour(0xfff7e2);

/** A light as a mood (0 to 100) has it: colder and with less sun when low, warmer when high, as it is at 50. */
export function inMood(light: Light, mood: number): Light {
  const low = Math.min(1, Math.max(0, 1 - mood / 50));
  const high = Math.min(1, Math.max(0, mood / 50 - 1));
  return {
    ...light,
    room: dyed(light.room, dyed(mixColour(WHITE, COLD_ROOM, low), mixColour(WHITE, WARM_ROOM, high))),
    all: dyed(light.all, mixColour(WHITE, COLD_ALL, low)),
    sun: Math.min(1, light.sun * (1 - 0.55 * low + 0.3 * high)),
  };
}

const WET = colour(0xdde3ea);

/** A light as rain has it: no sun, a grey sky, everything a little colder, and somebody has put a lamp on. */
export function inRain(light: Light): Light {
  return {
    ...light,
    skyTop: greyed(light.skyTop),
    skyBottom: greyed(light.skyBottom),
    outside: dyed(light.outside, WET),
    room: dyed(light.room, mixColour(WHITE, WET, 0.6)),
    lamps: Math.max(light.lamps, 0.45),
    sun: 0,
  };
}

function greyed(sky: Colour): Colour {
  const grey = (sky[0] * 0.3 + sky[1] * 0.59 + sky[2] * 0.11) * 0.88;
  return mixColour(sky, [grey * 0.98, grey, grey * 1.03], 0.85);
}

/** The colour that a sheet of another colour turns into this one, as far as there is such a colour. */
export function seenThrough(wanted: Colour, sheet: Colour): Colour {
  const part = (at: 0 | 1 | 2): number => Math.min(255, (wanted[at] * 255) / Math.max(1, sheet[at]));
  return [part(0), part(1), part(2)];
}

/** A colour as the drawing library wants it. */
export function toHex([red, green, blue]: Colour): number {
  return (Math.round(red) << 16) | (Math.round(green) << 8) | Math.round(blue);
}
