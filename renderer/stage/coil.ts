export interface Point {
  readonly x: number;
  readonly y: number;
}

/** The turns of a coiled cord from one point to another, which sags; all in pixels. */
export function coil(from: Point, to: Point, scale: number): readonly Point[] {
  const length = Math.hypot(to.x - from.x, to.y - from.y);
  const turns = Math.max(3, Math.round(length / (46 * scale)));
  const points = turns * 10;
  const sag = Math.min(length * 0.12, 60 * scale);
  return Array.from({ length: points + 1 }, (_, index) => {
    const t = index / points;
    // Straight at both ends, where it goes into its plugs.
    const width = 17 * scale * Math.min(1, t * 8, (1 - t) * 8);
    const turn = t * turns * Math.PI * 2;
    return {
      x: from.x + (to.x - from.x) * t + Math.sin(turn) * width,
      y: from.y + (to.y - from.y) * t + Math.sin(Math.PI * t) * sag - (Math.cos(turn) - 1) * width * 0.35,
    };
  });
}
