import type Phaser from 'phaser';
import { BlendModes, Renderer } from 'phaser';
import { Backdrop } from './backdrop.ts';
import { Effects } from './effects.ts';
import { Layers } from './layers.ts';
import { Lighting } from './lighting.ts';
import { Motion } from './motion.ts';
import { People } from './people.ts';
import { Pictures } from './pictures.ts';
import { Shelf } from './shelf.ts';
import type { SceneOptions } from './scene.ts';

/** The colour of the paper everything is drawn on; seen while a setting changes. */
export const PAPER = 0xeadfca;

/** What the stage consists of. */
export interface Parts {
  readonly motion: Motion;
  readonly layers: Layers;
  readonly backdrop: Backdrop;
  readonly lighting: Lighting;
  readonly people: People;
  readonly shelf: Shelf;
  readonly effects: Effects;
  readonly curtain: Phaser.GameObjects.Rectangle;
}

export function buildParts(scene: Phaser.Scene, { files, reducedMotion, random, stir }: SceneOptions): Parts {
  allowMultiply(scene.renderer);
  const motion = new Motion(scene, reducedMotion, stir);
  const pictures = new Pictures(scene.textures, files, stir);
  const layers = new Layers(scene);
  const backdrop = new Backdrop(scene, layers, pictures);
  const shelf = new Shelf(scene, layers, pictures, motion);
  const people = new People({ scene, pictures, motion, random }, layers.get('people'));
  const lighting = new Lighting(scene, { layers, backdrop, shelf, people, motion });
  const effects = new Effects({ scene, layers, pictures, motion, lighting, people, random });
  const curtain = scene.add.rectangle(0, 0, 1, 1, PAPER).setOrigin(0);
  layers.get('curtain').add(curtain);
  return { motion, layers, backdrop, lighting, people, shelf, effects, curtain };
}

/** Phaser asks a canvas what it can do and does not wait for the answer; every browser it runs in can multiply. */
function allowMultiply(renderer: Phaser.Scene['renderer']): void {
  if (renderer instanceof Renderer.Canvas.CanvasRenderer) {
    renderer.blendModes[BlendModes.MULTIPLY] = 'multiply';
  }
}
