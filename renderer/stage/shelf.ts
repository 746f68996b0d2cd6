import type Phaser from 'phaser';
import { ClockHands } from './clock-hands.ts';
import { Drawing } from './drawing.ts';
import type { Layers } from './layers.ts';
import { shelve } from './layout.ts';
import type { Motion } from './motion.ts';
import type { Pictures } from './pictures.ts';
import type { Place } from './places.ts';
import { propSize } from './props.ts';

/** Things stand a little in front of the counter's far edge. */
const COUNTER = 782;

/** Someone in the middle is not to be hidden; between two, the first thing stands in the middle. */
const BEFORE_ONE = { left: 165, right: 165 };
const BETWEEN_TWO = { left: 106, right: -106 };

interface Thing {
  readonly id: string;
  readonly view: Phaser.GameObjects.Container;
  readonly drawing: Drawing;
  readonly hands: ClockHands | null;
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
    const known = [...new Set(ids)].filter((id) => propSize(id) !== undefined);
    const moved = this.#room?.place.id !== room.place.id;
    this.#wanted = known;
    this.#room = room;
    for (const thing of this.#things.values()) {
      if (moved || !known.includes(thing.id)) this.#remove(thing, moved);
    }
    this.#arrange();
    await Promise.all(known.filter((id) => !this.#things.has(id)).map((id) => this.#add(id, moved)));
  }

  resize(room: Pick<Room, 'middle' | 'left' | 'right'>): void {
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
    return { x: clock.view.x, y: clock.view.y };
  }

  async #add(id: string, moved: boolean): Promise<void> {
    const size = propSize(id);
    if (size === undefined) return;
    const hung = this.#anchor(id)?.on === 'wall';
    const origin = { x: size.width / 2, y: hung ? size.height / 2 : size.height };
    const drawing = new Drawing(this.#scene, this.#pictures, size, origin);
    const view = this.#scene.add.container(0, 0, [drawing.image]).setVisible(false);
    const hands = id === 'clock' ? new ClockHands(this.#scene, this.#motion) : null;
    if (hands !== null) view.add(hands.view.setPosition(0, hung ? 0 : -size.height / 2));
    const thing: Thing = { id, view, drawing, hands };
    this.#things.set(id, thing);
    const layer = this.#anchor(id) === null ? 'front' : 'room';
    this.#layers.get(layer).add(view);
    try {
      await drawing.show(`props/${id}.svg`, this.#scale);
    } catch (problem) {
      // The next view may ask for it again.
      this.#remove(thing, true);
      throw problem;
    }
    if (this.#things.get(id) !== thing) return;
    if (layer === 'front' && hands === null) this.#shadow(view, size.width);
    this.#arrange();
    this.#colour(thing);
    view.setVisible(true);
    if (!moved) {
      await this.#motion.play(260, (t) => view.setScale(0.86 + 0.14 * t).setAlpha(Math.min(1, t * 2)), 'Back.easeOut');
    }
  }

  #colour({ id, drawing }: Thing): void {
    drawing.image.setTint(this.#anchor(id) === null ? 0xffffff : this.#tint);
  }

  #shadow(view: Phaser.GameObjects.Container, width: number): void {
    view.addAt(this.#scene.add.ellipse(8, -3, width * 0.9, 22, 0x2b1a10, 0.22), 0);
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

  #anchor(id: string): { readonly on: 'wall' | 'floor'; readonly x: number; readonly y: number } | null {
    if (this.#room === null) return null;
    const { place, people } = this.#room;
    const wall = place.wall[id];
    if (wall !== undefined) return { on: 'wall', ...(people % 2 === 0 && people > 0 ? (wall.between ?? wall) : wall) };
    const floor = place.floor[id];
    return floor === undefined ? null : { on: 'floor', ...floor };
  }

  #arrange(): void {
    const room = this.#room;
    if (room === null) return;
    const standing: Thing[] = [];
    for (const id of this.#wanted) {
      const thing = this.#things.get(id);
      if (thing === undefined) continue;
      thing.hands?.set(room.hour, 0);
      const anchor = this.#anchor(id);
      if (anchor === null) standing.push(thing);
      else thing.view.setPosition(anchor.x, anchor.y);
    }
    const widths = standing.map(({ id }) => propSize(id)?.width ?? 0);
    const places = shelve(widths, {
      middle: room.middle,
      left: Math.max(room.left, room.place.counter.left),
      right: Math.min(room.right, room.place.counter.right),
      from: room.people > 0 && room.people % 2 === 0 ? BETWEEN_TWO : BEFORE_ONE,
    });
    standing.forEach(({ view }, index) => view.setPosition(places[index] ?? room.middle, COUNTER));
  }
}
