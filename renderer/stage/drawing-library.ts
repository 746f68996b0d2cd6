/** Whether there is a canvas to paint on: every picture of the stage is painted on one first, with WebGL as well. */
export function hasCanvas(): boolean {
  return document.createElement('canvas').getContext('2d') !== null;
}

/** The part of the stage that comes with the drawing library; fetched once, and never where it could not draw. */
export function fetchDrawing() {
  return import('./game.ts');
}

/** Fetches it before a stage is opened; a failure shows when one is. */
export function warmStage(): void {
  if (hasCanvas()) fetchDrawing().catch(() => {});
}
