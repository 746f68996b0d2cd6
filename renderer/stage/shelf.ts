import type Phaser from 'phaser';
import { ClockHands } from './clock-hands.ts';
import { Drawing } from './drawing.ts';
import type { Layers } from './layers.ts';
import { shelve } from './layout.ts';
import type { Counter } from './layout.ts';
import { anchorOf, heightOn } from './prop-places.ts';
import type { Anchor } from './prop-places.ts';
import type { Motion } from './motion.ts';
import type { Pictures } from './pictures.ts';
import type { Place } from './places.ts';
import { isWeather, liesFlat, propFile, propSize } from './props.ts';

interface Thing {
  readonly id: string;
  readonly view: Phaser.GameObjects.Container;
  readonly drawing: Drawing;
  readonly hands: ClockHands | null;
  /** Seen where it stands on the counter. */
  readonly shadow: Phaser.GameObjects.Ellipse | null;
}

/** What the shelf must know to put things in their places. */
export interface Room {
  readonly place: Place;
  readonly hour: number;
  readonly people: number;
  /** The middle of the view and its sides, in world units. */
  readonly middle: number;
  readonly left: number;
  readonly right: number;
  /** Where on the counter things stand: a little in front of its far edge, and above what the page covers. */
  readonly base: number;
  /** How far from the middle things begin to stand on either side. */
  readonly from: Counter['from'];
  /** The highest that something on the counter may be without hiding a chin. */
  readonly highest: number;
}

/** The props: on the counter, on the wall, on the floor. */
export class Shelf {
  readonly #scene: Phaser.Scene;
  readonly #layers: Layers;
  readonly #pictures: Pictures;
  readonly #motion: Motion;
  readonly #things = new Map<string, Thing>();
  #wanted: readonly string[] = [];
  #room: Room | null = null;
  #scale = 1;
  #tint = 0xffffff;

  constructor(scene: Phaser.Scene, layers: Layers, pictures: Pictures, motion: Motion) {
    this.#scene = scene;
    this.#layers = layers;
    this.#pictures = pictures;
    this.#motion = motion;
  }

  /** Shows these props; those that nobody has drawn are left out. */
  async show(ids: readonly string[], room: Room): Promise<void> {
    const known = [...new Set(ids)].filter((id) => propSize(id) !== undefined && !isWeather(id));
    const moved = this.#room?.place.id !== room.place.id;
    this.#wanted = known;
    this.#room = room;
    for (const thing of this.#things.values()) {
      if (moved || !known.includes(thing.id)) this.#remove(thing, moved);
    }
    this.#arrange();
    await Promise.all(known.filter((id) => !this.#things.has(id)).map((id) => this.#add(id, moved)));
  }

  resize(room: Pick<Room, 'middle' | 'left' | 'right' | 'base' | 'from' | 'highest'>): void {
    if (this.#room === null) return;
    this.#room = { ...this.#room, ...room };
    this.#arrange();
  }

  async sharpen(scale: number): Promise<void> {
    this.#scale = scale;
    await Promise.all([...this.#things.values()].map(({ drawing }) => drawing.sharpen(scale)));
  }

  /** Colours what hangs on the wall or stands on the floor like the room around it. */
  set tint(colour: number) {
    this.#tint = colour;
    for (const thing of this.#things.values()) this.#colour(thing);
  }

  /** The clock ticks where one hangs. Tells where, in world units; null where none does. */
  tick(): { readonly x: number; readonly y: number } | null {
    const clock = [...this.#things.values()].find(({ hands }) => hands !== null);
    if (clock === undefined) return null;
    void clock.hands?.tick();
    return { x: clock.view.x, y: clock.view.y - ((propSize('clock')?.height ?? 0) / 2) * clock.view.scale };
  }

  /** The top of the first of these that stands somewhere, in world units. */
  top(ids: readonly string[]): { readonly x: number; readonly y: number } | null {
    const thing = ids.map((id) => this.#things.get(id)).find((found) => found !== undefined);
    if (thing === undefined) return null;
    const { x, y, scale } = thing.view;
    return { x, y: y - (propSize(thing.id)?.height ?? 0) * scale * 0.7 };
  }

  async #add(id: string, moved: boolean): Promise<void> {
    const size = propSize(id);
    if (size === undefined) return;
    const drawing = new Drawing(this.#scene, this.#pictures, size, { x: size.width / 2, y: size.height });
    const view = this.#scene.add.container(0, 0, [drawing.image]).setVisible(false);
    const hands = id === 'clock' ? new ClockHands(this.#scene, this.#motion) : null;
    if (hands !== null) view.add(hands.view.setPosition(0, -size.height / 2));
    const shadow = hands === null && !liesFlat(id) ? this.#scene.add.ellipse(8, -3, size.width * 0.9, 22, 0x2b1a10, 0.22) : null;
    if (shadow !== null) view.addAt(shadow, 0);
    const thing: Thing = { id, view, drawing, hands, shadow };
    this.#things.set(id, thing);
    this.#layers.get('front').add(view);
    try {
      await drawing.show(propFile(id), this.#scale);
    } catch (problem) {
      // The next view may ask for it again.
      this.#remove(thing, true);
      throw problem;
    }
    if (this.#things.get(id) !== thing) return;
    this.#arrange();
    view.setVisible(true);
    if (!moved) await this.#motion.play(260, (t) => view.setAlpha(t));
  }

  #colour(thing: Thing): void {
    thing.drawing.image.setTint(this.#anchor(thing.id) === null ? 0xffffff : this.#tint);
  }

  #remove(thing: Thing, atOnce: boolean): void {
    this.#things.delete(thing.id);
    const gone = (): void => {
      thing.drawing.destroy();
      thing.view.destroy();
    };
    if (atOnce) gone();
    else void this.#motion.play(200, (t) => thing.view.setAlpha(1 - t)).then(gone);
  }

  #anchor(id: string): Anchor | null {
    return this.#room === null ? null : anchorOf(id, this.#room);
  }

  #arrange(): void {
    const room = this.#room;
    if (room === null) return;
    const standing: Thing[] = [];
    for (const id of this.#wanted) {
      const thing = this.#things.get(id);
      if (thing === undefined) continue;
      thing.hands?.set(room.hour, 0);
      this.#colour(thing);
      const anchor = this.#anchor(id);
      thing.shadow?.setVisible(anchor === null);
      this.#layers.get(anchor === null ? 'front' : 'room').add(thing.view);
      if (anchor === null) standing.push(thing);
      else thing.view.setPosition(anchor.x, anchor.y).setScale(1);
    }
    this.#line(standing, room);
  }

  #line(standing: readonly Thing[], room: Room): void {
    const scales = standing.map(({ id }) => heightOn(room.highest, propSize(id)?.height ?? 1));
    const widths = standing.map(({ id }, index) => (propSize(id)?.width ?? 0) * (scales[index] ?? 1));
    const places = shelve(widths, {
      middle: room.middle,
      left: Math.max(room.left, room.place.counter.left),
      right: Math.min(room.right, room.place.counter.right),
      from: room.from,
    });
    standing.forEach(({ id, view }, index) => {
      const scale = scales[index] ?? 1;
      view.setPosition(places[index] ?? room.middle, room.base).setScale(scale, liesFlat(id) ? scale * 0.5 : scale);
    });
  }
}
