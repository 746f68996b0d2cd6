import type Phaser from 'phaser';
import { ClockHands } from './clock-hands.ts';
import { Drawing } from './drawing.ts';
import type { Layers } from './layers.ts';
import type { Lighting } from './lighting.ts';
import type { Motion } from './motion.ts';
import type { People } from './people.ts';
import type { Person } from './person.ts';
import type { Pictures } from './pictures.ts';
import { propSize } from './props.ts';
import { HALO, STAR, paintHalo, paintStar } from './sprites.ts';

export interface EffectParts {
  readonly scene: Phaser.Scene;
  readonly layers: Layers;
  readonly pictures: Pictures;
  readonly motion: Motion;
  readonly lighting: Lighting;
  readonly people: People;
  readonly random: () => number;
}

/** How long an effect stands still when nothing may move. */
const STILL = 1300;

/** A rise and fall between 0 and 1. */
const swell = (t: number): number => Math.sin(Math.PI * t);

/** What happens once and passes. Nothing here flashes: every light takes at least a third of a second to come. */
export class Effects {
  readonly #parts: EffectParts;

  constructor(parts: EffectParts) {
    this.#parts = parts;
    paintHalo(parts.scene.textures);
    paintStar(parts.scene.textures);
  }

  /** Warm light behind someone, and stars around them. */
  async dazzle(person: Person, stars: number): Promise<void> {
    const { face } = person;
    const glow = this.glow(face.x, face.y, 900 * person.scale, 'behind', 1900);
    const all = Array.from({ length: stars }, (_, index) => this.#star(person, index / stars));
    await Promise.all([glow, ...all]);
  }

  /** A soft light that comes and goes, `width` pixels wide. */
  async glow(x: number, y: number, width: number, layer: 'behind' | 'effects', ms: number): Promise<void> {
    const { scene, layers, motion } = this.#parts;
    const halo = scene.add.image(x, y, HALO).setBlendMode('ADD').setAlpha(0);
    layers.get(layer).add(halo);
    if (motion.reduced) {
      halo.setDisplaySize(width, width).setAlpha(0.55);
      await motion.hold(STILL);
    } else {
      await motion.play(
        ms,
        (t) => halo.setDisplaySize(width * (0.8 + 0.3 * t), width * (0.8 + 0.3 * t)).setAlpha(0.75 * swell(t)),
        'Linear',
      );
    }
    halo.destroy();
  }

  /** The light dips, shoulders fall; `depth` is 0 to 1. */
  async dip(depth: number): Promise<void> {
    const { motion, lighting, people } = this.#parts;
    people.slump(depth);
    await motion.play(450, (t) => (lighting.dip = depth * t));
    await motion.hold(520);
    people.slump(0);
    await motion.play(800, (t) => (lighting.dip = depth * (1 - t)));
  }

  /** A clock beside someone, for places where none hangs on the wall: it appears, ticks, and goes. */
  async showClock(person: Person, hour: number): Promise<void> {
    const { scene, layers, pictures, motion } = this.#parts;
    const size = propSize('clock');
    if (size === undefined) return;
    const middle = { x: size.width / 2, y: size.height / 2 };
    const face = new Drawing(scene, pictures, size, middle);
    const hands = new ClockHands(scene, motion);
    hands.set(hour, 0);
    const scale = person.scale * 1.5;
    const at = { x: person.face.x + 330 * person.scale, y: person.face.y - 150 * person.scale };
    const view = scene.add.container(at.x, at.y, [face.image, hands.view]).setScale(0);
    layers.get('effects').add(view);
    try {
      await face.show('props/clock.svg', scale);
      await motion.play(320, (t) => view.setScale(scale * t), 'Back.easeOut');
      const glow = this.glow(at.x, at.y, 420 * scale, 'effects', 1500);
      await hands.tick();
      await motion.hold(900);
      await motion.play(260, (t) => view.setAlpha(1 - t));
      await glow;
    } finally {
      face.destroy();
      view.destroy();
    }
  }

  async #star(person: Person, turn: number): Promise<void> {
    const { scene, layers, motion, random } = this.#parts;
    // An arch over the head and down to the shoulders, the face left free.
    const angle = -Math.PI * (1.14 * turn - 0.02 + random() * 0.08);
    const reach = (330 + random() * 130) * person.scale;
    const { x, y } = person.face;
    const size = (84 + random() * 80) * person.scale;
    const place = (far: number): { x: number; y: number } => ({
      x: x + Math.cos(angle) * reach * far,
      y: y + Math.sin(angle) * reach * 0.8 * far,
    });
    const start = place(1);
    const star = scene.add.image(start.x, start.y, STAR).setDisplaySize(size, size);
    layers.get('effects').add(star);
    if (motion.reduced) {
      await motion.hold(STILL);
    } else {
      star.setVisible(false);
      await motion.hold(random() * 520);
      star.setVisible(true);
      const spin = random() - 0.5;
      await motion.play(
        1150,
        (t) => {
          const at = place(0.86 + 0.28 * t);
          const now = Math.max(0.001, size * swell(t));
          star.setPosition(at.x, at.y - 30 * person.scale * t).setDisplaySize(now, now).setRotation(spin * t);
        },
        'Sine.easeOut',
      );
    }
    star.destroy();
  }
}
