import { z } from '#core/contract/zod.ts';

const pixel = z.int().min(-100_000).max(100_000);

const rectangleSchema = z.object({ x: pixel, y: pixel, width: pixel, height: pixel });

/** How the window stood when it was last closed; `bounds` are those it has when it fills no screen. */
const windowStateSchema = z.object({
  bounds: rectangleSchema,
  maximised: z.boolean(),
  fullScreen: z.boolean(),
});

export type WindowState = z.infer<typeof windowStateSchema>;
export type Rectangle = z.infer<typeof rectangleSchema>;

/** Where a new window goes; without `x` and `y`, the middle of the screen. */
export interface Placement {
  readonly x?: number;
  readonly y?: number;
  readonly width: number;
  readonly height: number;
  readonly maximised: boolean;
  readonly fullScreen: boolean;
}

/** The smallest window in which the page is still laid out whole. */
export const SMALLEST = { width: 640, height: 480 } as const;

const USUAL = { width: 1280, height: 800, maximised: false, fullScreen: false } as const;

/** How much of the window must be on a screen, so that it can be taken hold of. */
const GRIP = { width: 120, height: 40 } as const;

/**
 * Where the window goes, by how it stood last time and the screens there are now: `workAreas` are
 * their parts that no task bar covers. What was kept is checked, for it comes from a file.
 */
export function placeWindow(kept: unknown, workAreas: readonly Rectangle[]): Placement {
  const state = windowStateSchema.safeParse(kept);
  if (!state.success) return USUAL;
  const { bounds, maximised, fullScreen } = state.data;
  const area = workAreas.find((candidate) => canBeHeld(bounds, candidate));
  if (area === undefined) return { ...USUAL, maximised, fullScreen };
  const width = clamp(bounds.width, SMALLEST.width, area.width);
  const height = clamp(bounds.height, SMALLEST.height, area.height);
  return { x: bounds.x, y: bounds.y, width, height, maximised, fullScreen };
}

/** What of a window is kept. */
export interface KeptWindow {
  getNormalBounds(): Rectangle;
  isMaximized(): boolean;
  isFullScreen(): boolean;
}

/** How a window stands now. */
export function windowState(window: KeptWindow): WindowState {
  const { x, y, width, height } = window.getNormalBounds();
  return { bounds: { x, y, width, height }, maximised: window.isMaximized(), fullScreen: window.isFullScreen() };
}

/** The title bar is at the top, so it is the top edge that must be within reach. */
function canBeHeld(bounds: Rectangle, area: Rectangle): boolean {
  const left = Math.max(bounds.x, area.x);
  const right = Math.min(bounds.x + bounds.width, area.x + area.width);
  const isTopReachable = bounds.y >= area.y && bounds.y + GRIP.height <= area.y + area.height;
  return isTopReachable && right - left >= GRIP.width;
}

function clamp(value: number, least: number, most: number): number {
  return Math.max(least, Math.min(value, most));
}
