import type Phaser from 'phaser';
import { ClockHands } from './clock-hands.ts';
import { Drawing } from './drawing.ts';
import type { Layers } from './layers.ts';
import type { Lighting } from './lighting.ts';
import { MOMENT_MS, STILL_MS, dipAt, markAt, swell } from './moments.ts';
import type { Motion } from './motion.ts';
import type { People } from './people.ts';
import type { Person } from './person.ts';
import type { Pictures } from './pictures.ts';
import { propSize } from './props.ts';
import { DROPS, HALO, PUFF, SEAL, STAR, paintSprites } from './sprites.ts';

export interface EffectParts {
  readonly scene: Phaser.Scene;
  readonly layers: Layers;
  readonly pictures: Pictures;
  readonly motion: Motion;
  readonly lighting: Lighting;
  readonly people: People;
  readonly random: () => number;
}

interface Point {
  readonly x: number;
  readonly y: number;
}

/**
 * What happens once and passes. Nothing here flashes: light comes and goes once in a moment. Where nothing may
 * move, a moment's mark stands for a while instead.
 */
export class Effects {
  readonly #parts: EffectParts;

  constructor(parts: EffectParts) {
    this.#parts = parts;
    paintSprites(parts.scene.textures);
  }

  /** Warm light behind someone, and stars around them. */
  async dazzle(person: Person, stars: number): Promise<void> {
    const glow = this.#glow(person.face, 900 * person.scale, 'behind', 0.75);
    const all = Array.from({ length: stars }, (_, index) => this.#star(person, index / stars));
    await Promise.all([glow, ...all]);
  }

  /** The light dips, shoulders fall, and drops fly off the brow. */
  async slip(person: Person | undefined): Promise<void> {
    const drops = person === undefined ? null : this.#mark(DROPS, beside(person), 270 * person.scale, MOMENT_MS.slip);
    await Promise.all([this.#dip(0.8, MOMENT_MS.slip), drops]);
  }

  /** The light dips: someone has had enough. */
  async gloom(): Promise<void> {
    await this.#dip(0.55, MOMENT_MS['walk-out']);
  }

  /** A puff stays where someone stood who has walked out. */
  async puff({ face, scale }: Person): Promise<void> {
    await this.#mark(PUFF, { x: face.x, y: face.y + 300 * scale }, 420 * scale, MOMENT_MS['walk-out']);
  }

  /** A seal on the clock that hangs there, whose middle is at `at`. */
  async keptOnWall(at: Point, scale: number): Promise<void> {
    const corner = { x: at.x + 62 * scale, y: at.y + 58 * scale };
    const ms = MOMENT_MS['promise-kept'];
    await Promise.all([this.#glow(at, 520 * scale, 'effects', 0.4), this.#mark(SEAL, corner, 130 * scale, ms)]);
  }

  /** The same for places where no clock hangs: one comes up beside someone, ticks, and goes. */
  async kept(person: Person, hour: number): Promise<void> {
    const { scene, layers, pictures, motion } = this.#parts;
    const size = propSize('clock');
    if (size === undefined) return;
    const face = new Drawing(scene, pictures, size, { x: size.width / 2, y: size.height / 2 });
    const hands = new ClockHands(scene, motion);
    hands.set(hour, 0);
    const scale = person.scale * 1.5;
    const at = { x: person.face.x + 330 * person.scale, y: person.face.y - 150 * person.scale };
    const view = scene.add.container(at.x, at.y, [face.image, hands.view]).setScale(0.01);
    layers.get('effects').add(view);
    try {
      await face.show('props/clock.svg', scale);
      const ticks = hands.tick();
      const seal = this.keptOnWall(at, scale);
      await this.#stand(MOMENT_MS['promise-kept'], (t) => {
        const mark = markAt(t);
        view.setScale(scale * mark.size).setAlpha(mark.alpha);
      });
      await Promise.all([ticks, seal]);
    } finally {
      face.destroy();
      view.destroy();
    }
  }

  /** A soft light that comes and goes, `width` pixels wide and at most so strong, 0 to 1. */
  async #glow({ x, y }: Point, width: number, layer: 'behind' | 'effects', strength: number): Promise<void> {
    const { scene, layers, motion } = this.#parts;
    const halo = scene.add.image(x, y, HALO).setBlendMode('ADD').setAlpha(0);
    layers.get(layer).add(halo);
    await this.#stand(MOMENT_MS.dazzle, (t) => {
      const size = width * (motion.reduced ? 1 : 0.8 + 0.3 * t);
      halo.setDisplaySize(size, size).setAlpha(strength * (motion.reduced ? 0.75 : swell(t)));
    });
    halo.destroy();
  }

  async #dip(depth: number, ms: number): Promise<void> {
    const { lighting, people, motion } = this.#parts;
    people.slump(depth);
    await this.#stand(ms, (t) => {
      if (!motion.reduced && t > 0.5) people.slump(0);
      lighting.dip = depth * (motion.reduced ? 0.6 : dipAt(t));
    });
    people.slump(0);
    lighting.dip = 0;
    motion.cut();
  }

  async #mark(key: string, at: Point, size: number, ms: number): Promise<void> {
    const { scene, layers } = this.#parts;
    const mark = scene.add.image(at.x, at.y, key);
    layers.get('effects').add(mark);
    await this.#stand(ms, (t) => {
      const { size: part, alpha } = markAt(t);
      mark.setDisplaySize(size * part, size * part).setAlpha(alpha);
    });
    mark.destroy();
  }

  /** `step` with 0 to 1 over `ms`; where nothing may move, its middle, for as long as it takes to see it. */
  async #stand(ms: number, step: (t: number) => void): Promise<void> {
    const { motion } = this.#parts;
    if (motion.reduced) {
      step(0.5);
      motion.cut();
      await motion.hold(STILL_MS);
    } else await motion.play(ms, step, 'Linear');
  }

  async #star(person: Person, turn: number): Promise<void> {
    const { scene, layers, motion, random } = this.#parts;
    // An arch over the head and down to the shoulders, the face left free.
    const angle = -Math.PI * (1.14 * turn - 0.02 + random() * 0.08);
    const reach = (330 + random() * 130) * person.scale;
    const { x, y } = person.face;
    const size = (84 + random() * 80) * person.scale;
    const late = motion.reduced ? 0 : random() * 360;
    const spin = random() - 0.5;
    const star = scene.add.image(x, y, STAR).setVisible(false);
    layers.get('effects').add(star);
    if (late > 0) await motion.hold(late);
    star.setVisible(true);
    await this.#stand(MOMENT_MS.dazzle - 360, (t) => {
      const far = reach * (0.86 + 0.28 * t);
      const now = Math.max(0.001, size * swell(t));
      star.setPosition(x + Math.cos(angle) * far, y + Math.sin(angle) * far * 0.8 - 30 * person.scale * t);
      star.setDisplaySize(now, now).setRotation(spin * t);
    });
    star.destroy();
  }
}

/** Beside someone's brow, on the side where clocks and stars are, never behind what the page has at the top. */
function beside({ face, scale }: Person): Point {
  return { x: face.x + 262 * scale, y: Math.max(200 * scale, face.y - 170 * scale) };
}
