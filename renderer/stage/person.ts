import type Phaser from 'phaser';
import { CallFrame } from './call-frame.ts';
import { CALLER_PART } from './call-layout.ts';
import { Drawing } from './drawing.ts';
import { filesOf } from './face.ts';
import type { Gaze } from './gaze.ts';
import { Head } from './head.ts';
import type { HeadParts } from './head.ts';
import { BUST } from './layout.ts';
import type { Spot } from './layout.ts';
import type { Light } from './light.ts';
import { lookOf } from './looks.ts';
import { approach } from './motion.ts';
import { carriageOf } from './posture.ts';
import type { StagePerson } from './stage.ts';

const WAIST = { x: BUST.middle, y: BUST.waist };

/** How much larger someone is who has stepped forward to speak. */
const FORWARD = 0.045;

/** How far a listener's head goes to whom it listens to: units of the bust, radians. */
const ATTENTION = { x: 11, tilt: 0.022 };

/** One breath, in milliseconds, and its size as a fraction of the height above the waist. */
const BREATH = 3900;
const DEPTH = 0.011;

/** Bust, head and all that makes them alive. Positions are pixels. */
export class Person {
  readonly id: string;
  readonly view: Phaser.GameObjects.Container;
  readonly #parts: HeadParts;
  readonly #body: Drawing;
  readonly #head: Head;
  readonly #phase: number;
  /** Null: they are here. */
  readonly #call: CallFrame | null;
  /** The height of the body's picture. */
  readonly #height: number;
  #spot: Spot;
  #speaks = false;
  #gaze: Gaze;
  #person: StagePerson;
  #gone = false;
  #slump = 0;
  /** What is seen now, on its way to what is wanted. */
  #now = { x: 0, y: 0, scale: 1, nod: 0, sink: 0, lean: 0, forward: 0, facing: 1, attends: 0 };
  /** Pixels away from the spot, and the height of a step, while walking in or out. */
  #walk = { x: 0, hop: 0 };

  constructor(parts: HeadParts, person: StagePerson, spot: Spot, layer: Phaser.GameObjects.Container) {
    this.id = person.id;
    this.#parts = parts;
    this.#person = person;
    this.#spot = spot;
    this.#gaze = { facing: spot.facing, attends: false };
    this.#call = person.callsFrom === undefined ? null : new CallFrame(parts);
    this.#phase = parts.random() * Math.PI * 2;
    const sheet = this.#call === null ? BUST : { ...BUST, part: CALLER_PART };
    this.#height = this.#call === null ? BUST.height : CALLER_PART.height;
    this.#body = new Drawing(parts.scene, parts.pictures, sheet, WAIST);
    this.#head = new Head(parts, lookOf(person.look), spot.scale);
    this.view = parts.scene.add.container(0, 0, [this.#body.image, this.#head.view]).setVisible(false);
    this.#call?.slot.add(this.view);
    layer.add(this.root);
  }

  /** All there is to see of them. */
  get root(): Phaser.GameObjects.Container {
    return this.#call?.view ?? this.view;
  }

  /** Whether someone else is wanted, or the same one elsewhere. */
  isOther({ look, callsFrom }: StagePerson): boolean {
    return look !== this.#person.look || callsFrom !== this.#person.callsFrom;
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
    const call = this.#call?.show(person.callsFrom ?? '', this.#spot.scale);
    await Promise.all([body, call, this.#head.feel(person.feels)]);
    if (this.#gone) return;
    this.settle();
    this.view.setVisible(true);
    this.root.setVisible(true);
    // Their other faces are wanted soon, but not before they can be seen at all.
    for (const path of filesOf(lookOf(person.look)).all) this.#parts.pictures.fetch(path);
  }

  async feel(person: StagePerson): Promise<void> {
    this.#person = person;
    await this.#head.feel(person.feels);
  }

  set speaks(on: boolean) {
    this.#speaks = on;
  }

  set gaze(gaze: Gaze) {
    this.#gaze = gaze;
  }

  /** The light behind a caller. */
  set light(light: Light) {
    if (this.#call !== null) this.#call.light = light;
  }

  /** Where a caller's cord ends, in pixels. */
  set telephone(point: { readonly x: number; readonly y: number } | null) {
    if (this.#call !== null) this.#call.telephone = point;
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
    this.#draw(0, null);
  }

  /** Lets `ms` pass at time `now`. */
  live(now: number, ms: number): void {
    const { reduced } = this.#parts.motion;
    this.#move(reduced ? Number.POSITIVE_INFINITY : ms);
    this.#draw(reduced ? 0 : Math.sin((now / BREATH) * Math.PI * 2 + this.#phase), reduced ? null : now);
    this.#head.live(ms);
  }

  /** Comes in from `from` pixels away, or onto the line. */
  async walkIn(from: number): Promise<void> {
    if (this.#call !== null) await this.#call.open();
    else await this.#go((t) => from * (1 - t), 'Sine.easeOut');
  }

  /** Turns to the side of `to` and goes, or is off the line. */
  async walkOut(to: number): Promise<void> {
    if (this.#call !== null) {
      await this.#call.close();
      return;
    }
    this.#gaze = { facing: to < 0 ? -1 : 1, attends: false };
    await this.#go((t) => to * t, 'Sine.easeIn');
  }

  async sharpen(): Promise<void> {
    const { scale } = this.#spot;
    await Promise.all([this.#body.sharpen(scale), this.#head.sharpen(scale), this.#call?.sharpen(scale)]);
  }

  destroy(): void {
    this.#gone = true;
    this.#body.destroy();
    this.#head.destroy();
    this.view.destroy();
    this.#call?.destroy();
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
    const posture = carriageOf(this.#person.mood, this.#person.feels);
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
      facing: approach(now.facing, this.#gaze.facing, ms, 70),
      attends: approach(now.attends, this.#gaze.attends ? 1 : 0, ms, 220),
    };
  }

  #draw(breath: number, time: number | null): void {
    if (this.#gone) return;
    const { x, y, scale, nod, sink, lean, forward, facing, attends } = this.#now;
    const above = BUST.waist - BUST.neckY;
    const stretch = 1 + breath * DEPTH - (sink * BUST.height) / above;
    const size = scale * (1 + FORWARD * forward);
    // A frame does not step forward.
    const down = this.#call === null ? forward * 10 * scale : 0;
    this.view
      .setPosition(x + this.#walk.x, y + down - this.#walk.hop)
      .setScale(size * facing, size)
      .setRotation(lean * facing);
    this.#body.image.setDisplaySize(BUST.width, this.#height * stretch);
    this.#head.view
      .setPosition(BUST.neckX - BUST.middle + ATTENTION.x * attends, -above * stretch)
      .setRotation(nod + breath * 0.004 + ATTENTION.tilt * attends);
    this.#call?.follow({ x, y, scale }, this.#speaks, time);
  }
}
