import type { Bed } from './sound-beds.ts';
import type { Happening } from './sound-happenings.ts';

/** How often something happens in a loop, and how loud it is. */
interface Sparse {
  readonly what: Happening;
  readonly times: number;
  readonly gain: number;
}

/** What a place sounds like. */
export interface Recipe {
  /** Of its beds, against the other places: 1 is a busy one. */
  readonly loudness: number;
  readonly beds: readonly Bed[];
  readonly sparse: readonly Sparse[];
}

const air = (level: number, low = 60, high = 300, sway = 0.3): Bed => ({ kind: 'air', low, high, level, sway });
const murmur = (level: number, low = 220, high = 700): Bed => ({ kind: 'murmur', low, high, level, sway: 0.3 });
const now = (what: Happening, times: number, gain: number): Sparse => ({ what, times, gain });

/** The ambience of every setting that the stage can draw. */
export const RECIPES: Readonly<Record<string, Recipe>> = {
  restaurant: {
    loudness: 1.2,
    beds: [air(0.5), murmur(1.4), air(0.05, 2500, 6000, 0.6)],
    sparse: [now('cutlery', 7, 0.35), now('cup', 5, 0.4), now('sizzle', 2, 0.18), now('steps-on-stone', 1, 0.2)],
  },
  office: {
    loudness: 0.7,
    beds: [air(1, 60, 280, 0.15), murmur(0.25), air(0.12, 400, 1200, 0.2)],
    sparse: [now('typing', 6, 0.25), now('far-phone', 1, 0.14), now('printer', 1, 0.2), now('page', 2, 0.2)],
  },
  suite: {
    loudness: 0.45,
    beds: [air(1, 45, 180, 0.4), air(0.2, 200, 700, 0.5)],
    sparse: [now('clock', 2, 0.1), now('lift', 1, 0.06), now('steps-on-carpet', 1, 0.14), now('car', 1, 0.14)],
  },
  'front-desk': {
    loudness: 0.7,
    beds: [air(0.9, 60, 350, 0.3), murmur(0.35)],
    sparse: [now('steps-on-stone', 3, 0.3), now('wheels', 1, 0.3), now('desk-bell', 1, 0.14), now('far-phone', 1, 0.1), now('lift', 1, 0.1)],
  },
  library: {
    loudness: 0.4,
    beds: [air(1, 50, 220, 0.2), air(0.1, 300, 900, 0.4)],
    sparse: [now('page', 5, 0.26), now('steps-on-carpet', 2, 0.2), now('clock', 2, 0.12), now('stamp', 1, 0.2)],
  },
  'gift-shop': {
    loudness: 0.6,
    beds: [air(0.8, 60, 300, 0.2), murmur(0.3)],
    sparse: [now('shop-bell', 1, 0.16), now('music-box', 1, 0.14), now('steps-on-stone', 2, 0.2), now('page', 2, 0.2)],
  },
  'call-centre': {
    loudness: 1.1,
    beds: [air(0.7, 60, 320, 0.15), murmur(1, 250, 900), murmur(0.5, 300, 1200)],
    sparse: [now('typing', 9, 0.3), now('far-phone', 2, 0.12)],
  },
  bank: {
    loudness: 0.6,
    beds: [air(1, 55, 260, 0.2), murmur(0.2)],
    sparse: [now('steps-on-stone', 3, 0.3), now('coins', 2, 0.16), now('stamp', 2, 0.3), now('page', 2, 0.2)],
  },
  clinic: {
    loudness: 0.6,
    beds: [air(1, 70, 380, 0.1), murmur(0.15), air(0.06, 1200, 2600, 0.2)],
    sparse: [now('chime', 1, 0.14), now('steps-on-stone', 2, 0.2), now('page', 2, 0.2), now('typing', 2, 0.2), now('wheels', 1, 0.2)],
  },
  bakery: {
    loudness: 0.8,
    beds: [air(0.7, 60, 300, 0.2), { kind: 'hum', low: 100, high: 420, level: 0.3, sway: 0.1 }, murmur(0.4)],
    sparse: [now('crust', 4, 0.3), now('tray', 2, 0.3), now('shop-bell', 1, 0.14), now('cup', 2, 0.25)],
  },
  street: {
    loudness: 1,
    beds: [air(1, 50, 400, 0.5), air(0.2, 500, 1600, 0.8)],
    sparse: [now('car', 3, 0.5), now('bird', 6, 0.3), now('steps-on-stone', 2, 0.24), now('bicycle-bell', 1, 0.12)],
  },
  room: {
    loudness: 0.4,
    beds: [air(1, 50, 220, 0.3), air(0.1, 300, 900, 0.5)],
    sparse: [now('clock', 3, 0.14), now('bird', 3, 0.14), now('car', 1, 0.2)],
  },
};
