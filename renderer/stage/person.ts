import type Phaser from 'phaser';
import { Drawing } from './drawing.ts';
import { filesOf } from './face.ts';
import { Head } from './head.ts';
import type { HeadParts } from './head.ts';
import { BUST } from './layout.ts';
import type { Spot } from './layout.ts';
import { lookOf } from './looks.ts';
import { approach } from './motion.ts';
import { postureOf } from './posture.ts';
import type { StagePerson } from './stage.ts';

const WAIST = { x: BUST.middle, y: BUST.waist };

/** How much larger someone is who has stepped forward to speak. */
const FORWARD = 0.045;

/** One breath, in milliseconds, and its size as a fraction of the height above the waist. */
const BREATH = 3900;
const DEPTH = 0.011;

/** Bust, head and all that makes them alive. Positions are pixels. */
export class Person {
  readonly id: string;
  readonly view: Phaser.GameObjects.Container;
  readonly #parts: HeadParts;
  readonly #look: StagePerson['look'];
  readonly #body: Drawing;
  readonly #head: Head;
  readonly #phase: number;
  #spot: Spot;
  #speaks = false;
  #mood: number;
  #gone = false;
  #slump = 0;
  /** What is seen now, on its way to what is wanted. */
  #now = { x: 0, y: 0, scale: 1, nod: 0, sink: 0, lean: 0, forward: 0 };
  /** Pixels away from the spot, and the height of a step, while walking in or out. */
  #walk = { x: 0, hop: 0 };
  #turned = false;

  constructor(parts: HeadParts, person: StagePerson, spot: Spot, layer: Phaser.GameObjects.Container) {
    this.id = person.id;
    this.#parts = parts;
    this.#look = person.look;
    this.#spot = spot;
    this.#mood = person.mood;
    this.#phase = parts.random() * Math.PI * 2;
    this.#body = new Drawing(parts.scene, parts.pictures, BUST, WAIST);
    this.#head = new Head(parts, lookOf(person.look), spot.scale);
    this.view = parts.scene.add.container(0, 0, [this.#body.image, this.#head.view]).setVisible(false);
    layer.add(this.view);
    for (const path of filesOf(lookOf(person.look)).all) parts.pictures.fetch(path);
  }

  get look(): string {
    return this.#look;
  }

  get x(): number {
    return this.#now.x;
  }

  /** The middle of the face, in pixels. */
  get face(): { readonly x: number; readonly y: number } {
    return { x: this.#now.x, y: this.#now.y - (BUST.waist - 430) * this.#now.scale };
  }

  get scale(): number {
    return this.#now.scale;
  }

  /** Loads the first pictures; the person is unseen until then. */
  async arrive(person: StagePerson): Promise<void> {
    const body = this.#body.show(filesOf(lookOf(person.look)).body, this.#spot.scale);
    await Promise.all([body, this.#head.feel(person.feels)]);
    if (this.#gone) return;
    this.settle();
    this.view.setVisible(true);
  }

  async feel(person: StagePerson): Promise<void> {
    this.#mood = person.mood;
    await this.#head.feel(person.feels);
  }

  set speaks(on: boolean) {
    this.#speaks = on;
  }

  /** The shoulders fall for a moment. */
  slump(amount: number): void {
    this.#slump = amount;
  }

  stand(spot: Spot): void {
    this.#spot = spot;
  }

  /** Jumps to wherever time would lead. */
  settle(): void {
    this.#move(Number.POSITIVE_INFINITY);
    this.#draw(0);
  }

  /** Lets `ms` pass at time `now`. */
  live(now: number, ms: number): void {
    const { reduced } = this.#parts.motion;
    this.#move(reduced ? Number.POSITIVE_INFINITY : ms);
    this.#draw(reduced ? 0 : Math.sin((now / BREATH) * Math.PI * 2 + this.#phase));
    this.#head.live(ms);
  }

  async walkIn(from: number): Promise<void> {
    await this.#go((t) => from * (1 - t), 'Sine.easeOut');
  }

  /** Turns to the side of `to` and goes. */
  async walkOut(to: number): Promise<void> {
    this.#turned = to * this.#spot.facing < 0;
    await this.#go((t) => to * t, 'Sine.easeIn');
  }

  async sharpen(): Promise<void> {
    await Promise.all([this.#body.sharpen(this.#spot.scale), this.#head.sharpen(this.#spot.scale)]);
  }

  destroy(): void {
    this.#gone = true;
    this.#body.destroy();
    this.#head.destroy();
    this.view.destroy();
  }

  async #go(distance: (t: number) => number, ease: string): Promise<void> {
    await this.#parts.motion.play(
      900,
      (t) => {
        this.#walk = { x: distance(t), hop: Math.abs(Math.sin(t * Math.PI * 3)) * 26 * this.#spot.scale };
      },
      ease,
    );
    this.#walk = { ...this.#walk, hop: 0 };
  }

  #move(ms: number): void {
    const posture = postureOf(this.#mood);
    const spot = this.#spot;
    const now = this.#now;
    this.#now = {
      x: approach(now.x, spot.x, ms, 130),
      y: approach(now.y, spot.y, ms, 130),
      scale: approach(now.scale, spot.scale, ms, 130),
      nod: approach(now.nod, posture.nod + this.#slump * 0.09, ms, 260),
      sink: approach(now.sink, posture.sink + this.#slump * 0.016, ms, 260),
      lean: approach(now.lean, posture.lean, ms, 320),
      forward: approach(now.forward, this.#speaks ? 1 : 0, ms, 170),
    };
  }

  #draw(breath: number): void {
    if (this.#gone) return;
    const { x, y, scale, nod, sink, lean, forward } = this.#now;
    const above = BUST.waist - BUST.neckY;
    const stretch = 1 + breath * DEPTH - (sink * BUST.height) / above;
    const size = scale * (1 + FORWARD * forward);
    const facing = this.#turned ? -this.#spot.facing : this.#spot.facing;
    this.view
      .setPosition(x + this.#walk.x, y + forward * 10 * scale - this.#walk.hop)
      .setScale(size * facing, size)
      .setRotation(lean * facing);
    this.#body.image.setDisplaySize(BUST.width, BUST.height * stretch);
    this.#head.view
      .setPosition(BUST.neckX - BUST.middle, -above * stretch)
      .setRotation(nod + breath * 0.004);
  }
}
