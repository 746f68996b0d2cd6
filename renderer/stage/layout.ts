/** Where things stand. Plain arithmetic: pixels in, pixels out, no drawing. */

export interface Size {
  readonly width: number;
  readonly height: number;
}

/** Every setting is drawn on a canvas of this size; `ground` is the far edge of its counter or table. */
export const WORLD = { width: 1600, height: 1440, ground: 740 } as const;

/** The picture of a person; `waist` is the height that stands at the ground line, `neck` where a head turns. */
export const BUST = { width: 900, height: 1330, middle: 450, waist: 985, neckX: 470, neckY: 690, crown: 20 } as const;

/** Layers are drawn a little larger than the view, so that they can shift against each other. */
const OVERSCAN = 1.06;

/** The share of the visible upper part that lies above the counter. */
const ABOVE_COUNTER = 0.9;

/** However much the page covers at the top, so much of what is above the counter is left to people. */
const MOST_OVERHEAD = 0.6;

/** From the waist to the brow, in units of a bust: hair may be covered, a face may not. */
const BROW = 745;

/** Shoulders of a bust, in its own units. */
const SHOULDERS = 770;

/** How world units become pixels: `pixel = x + world * scale`. */
export interface Frame {
  readonly scale: number;
  readonly x: number;
  readonly y: number;
  /** The counter's far edge, in pixels. */
  readonly ground: number;
  /** What the page covers at the top, in pixels. */
  readonly top: number;
}

/** What of the view the page lies over, as shares of its height. */
export interface Cover {
  readonly bottom: number;
  readonly top: number;
}

/** A person's place: `x` of the middle and `y` of the waist in pixels, pixels per unit of the bust. */
export interface Spot {
  readonly x: number;
  readonly y: number;
  readonly scale: number;
  /** 1 looks to the right, -1 to the left. */
  readonly facing: 1 | -1;
}

/** The whole view is covered, the counter stays above whatever the page lays over the lower part. */
export function frameOf(size: Size, { bottom, top }: Cover): Frame {
  const ground = size.height * (1 - bottom) * ABOVE_COUNTER;
  const needed = Math.max(
    size.width / WORLD.width,
    ground / WORLD.ground,
    (size.height - ground) / (WORLD.height - WORLD.ground),
  );
  const scale = needed * OVERSCAN;
  const x = size.width / 2 - (WORLD.width / 2) * scale;
  return { scale, ground, x, y: ground - WORLD.ground * scale, top: Math.min(size.height * top, ground * MOST_OVERHEAD) };
}

/** Places for `count` people, left to right, who look towards each other. */
export function spotsFor(count: number, size: Size, frame: Frame): readonly Spot[] {
  const headroom = Math.min(
    (frame.ground * 0.97) / (BUST.waist - BUST.crown),
    (frame.ground - frame.top) / BROW,
  );
  const slot = size.width / Math.max(1, count);
  const scale = Math.min(headroom, (slot * (count === 1 ? 0.74 : 1.2)) / SHOULDERS);
  const step = Math.min(slot, SHOULDERS * scale * 1.3);
  // Alone, people stand a little to the left and leave room for what hangs and lies beside them.
  const middle = size.width * (count === 1 ? 0.46 : 0.5);
  return Array.from({ length: count }, (_, index) => {
    const offset = index - (count - 1) / 2;
    return { x: middle + offset * step, y: frame.ground, scale, facing: offset > 0 ? -1 : 1 };
  });
}

/** The part of the world's width that can be seen, in world units. */
export function visibleWidth(size: Size, frame: Frame): { readonly left: number; readonly right: number } {
  const half = size.width / 2 / frame.scale;
  return { left: WORLD.width / 2 - half, right: WORLD.width / 2 + half };
}

/** Things stand so far in front of the counter's far edge, in world units, where there is room. */
const IN_FRONT = 42;

/** From the waist to just below the chin, in units of a bust. */
const CHIN = 355;

/**
 * Where things stand on the counter and how high they may be, in world units: never where the page covers them,
 * never before a face.
 */
export function counterRoom(
  size: Size,
  frame: Frame,
  { bottom }: Cover,
  people: number,
): { readonly base: number; readonly highest: number } {
  const free = (size.height * (1 - bottom) - frame.ground) / frame.scale;
  const inFront = Math.max(0, Math.min(IN_FRONT, free - 6));
  const [spot] = spotsFor(people, size, frame);
  const chin = spot === undefined ? Number.POSITIVE_INFINITY : (CHIN * spot.scale) / frame.scale;
  return { base: WORLD.ground + inFront, highest: Math.min(230, chin + inFront) };
}

/** The stretch of a counter that things may take, and how far from the middle each side begins. */
export interface Counter {
  readonly left: number;
  readonly right: number;
  readonly middle: number;
  /** Distances from the middle; a negative one begins on the other side of it. */
  readonly from: { readonly left: number; readonly right: number };
}

/**
 * Where things of these widths stand on a counter: from the middle outwards, each on the side that is less
 * full, the first to the right. They move closer together rather than leave the counter.
 */
export function shelve(widths: readonly number[], counter: Counter): readonly number[] {
  const sides = { right: sideOf('right', counter), left: sideOf('left', counter) };
  const taken = widths.map((width) => {
    const fullness = (side: Side): number => (side.used + width + GAP) / Math.max(1, side.room);
    const side = fullness(sides.left) < fullness(sides.right) ? sides.left : sides.right;
    const at = side.used + (width + GAP) / 2;
    side.used += width + GAP;
    return { side, at };
  });
  return taken.map(({ side, at }) => {
    const closer = Math.min(1, side.room / Math.max(1, side.used));
    return counter.middle + side.direction * (side.start + at * closer);
  });
}

/** One side of a counter while it fills: distances from the middle. */
interface Side {
  readonly direction: 1 | -1;
  readonly start: number;
  readonly room: number;
  used: number;
}

function sideOf(side: 'left' | 'right', { middle, from, ...ends }: Counter): Side {
  const direction = side === 'right' ? 1 : -1;
  const reach = Math.max(0, (ends[side] - middle) * direction);
  const start = Math.min(from[side], reach);
  return { direction, start, room: reach - start, used: 0 };
}

/** The space between things. */
const GAP = 22;
