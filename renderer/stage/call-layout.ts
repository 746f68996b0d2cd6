import { BUST, WORLD, spotsFor } from './layout.ts';
import type { Frame, Size, Spot } from './layout.ts';

/**
 * The frame around someone on the line, in units of a bust, measured from the middle of the waist: the window
 * through which they are seen, the mat around it, and the strip below with their voice.
 */
export const PANEL = {
  window: { x: -430, y: -1020, width: 860, height: 1020 },
  mat: 30,
  strip: 118,
  /** Solid, as below everything that lies on the paper. */
  shadow: 12,
} as const;

/** The panel with all its edges. */
export const PANEL_BOX = {
  x: PANEL.window.x - PANEL.mat,
  y: PANEL.window.y - PANEL.mat,
  width: PANEL.window.width + 2 * PANEL.mat,
  height: PANEL.window.height + PANEL.mat + PANEL.strip,
} as const;

/** The part of a setting's drawing that is seen behind a caller; every setting has its windows there. */
export const BEHIND_CALLER = { x: 110, y: 92, width: 600, height: 712 } as const;

/** Someone's size compared to how they would stand there, and the room over and below their panel. */
const SMALLER = 0.86;
const AIR = 0.035;

/** The share of what the page covers at the top that a panel keeps clear of; its upper edge is only air. */
const UNDER = 0.8;

/** Places for people left to right, of whom some are on the line: their panel hangs over the counter. */
export function spotsOf(calls: readonly boolean[], size: Size, frame: Frame): readonly Spot[] {
  const spots = spotsFor(calls.length, size, frame);
  const slot = size.width / Math.max(1, calls.length);
  const above = Math.max(frame.ground * AIR, frame.top * UNDER);
  const high = (frame.ground * (1 - AIR) - above) / (PANEL_BOX.height + PANEL.shadow);
  return spots.map((spot, index) => {
    if (calls[index] !== true) return spot;
    const scale = Math.min(spot.scale * SMALLER, high, (slot * 0.94) / PANEL_BOX.width);
    const bottom = frame.ground * (1 - AIR) - PANEL.shadow * scale;
    const half = (PANEL_BOX.width / 2) * scale;
    const wanted = calls.length === 1 ? size.width * 0.45 : spot.x;
    const x = Math.min(size.width - half, Math.max(half, wanted));
    return { ...spot, x, y: bottom - PANEL.strip * scale, scale };
  });
}

/** Half of what stands on the counter, in world units: with less room beside a panel, things go before it. */
const THING = 130;

/**
 * How far from the middle things may begin to stand on either side, in world units, so that they do not hide
 * callers' voices; null: nobody calls, or their panel fills the view.
 */
export function besideCaller(
  calls: readonly boolean[],
  size: Size,
  frame: Frame,
): { readonly left: number; readonly right: number } | null {
  const spots = spotsOf(calls, size, frame).filter((_, index) => calls[index] === true);
  const [first, last] = [spots[0], spots.at(-1)];
  if (first === undefined || last === undefined) return null;
  const world = (x: number): number => (x - size.width / 2) / frame.scale;
  const half = (spot: Spot): number => (PANEL_BOX.width / 2 + 20) * spot.scale;
  const [left, right] = [-world(first.x - half(first)), world(last.x + half(last))];
  return world(size.width) - right < 2 * THING ? null : { left, right };
}

/** Units of a bust for one unit of the setting behind the caller. */
export const BEHIND_SCALE = PANEL.window.width / BEHIND_CALLER.width;

/** The height of a caller's picture: what lies below the waist is cut off. */
export const CALLER_PART = { x: 0, y: 0, width: BUST.width, height: BUST.waist } as const;

/** A setting's drawing of which only the part behind a caller is wanted. */
export const BEHIND_SHEET = { width: WORLD.width, height: WORLD.height, part: BEHIND_CALLER } as const;
