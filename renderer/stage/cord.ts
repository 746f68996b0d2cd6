import type Phaser from 'phaser';
import { Math as PhaserMath } from 'phaser';
import { coil } from './coil.ts';
import type { Point } from './coil.ts';

const INK = 0x2b221d;

/** The coiled cord between a caller's frame and the telephone. */
export class Cord {
  readonly view: Phaser.GameObjects.Graphics;
  #end: Point | null = null;
  #drawn = '';

  constructor(scene: Phaser.Scene) {
    this.view = scene.add.graphics();
  }

  set end(point: Point | null) {
    this.#end = point;
  }

  draw(from: Point, scale: number): void {
    const end = this.#end;
    const wanted = end === null ? '' : [from.x, from.y, end.x, end.y, scale].map(Math.round).join(' ');
    if (wanted === this.#drawn) return;
    this.#drawn = wanted;
    this.view.clear();
    if (end === null) return;
    const points = coil(from, end, scale).map(({ x, y }) => new PhaserMath.Vector2(x, y));
    this.view.lineStyle(Math.max(2, 9 * scale), INK).strokePoints(points);
  }
}
