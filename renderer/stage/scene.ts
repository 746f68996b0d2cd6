import Phaser from 'phaser';
import { Backdrop } from './backdrop.ts';
import { Effects } from './effects.ts';
import { Layers } from './layers.ts';
import { frameOf, visibleWidth } from './layout.ts';
import type { Frame, Size } from './layout.ts';
import { Lighting } from './lighting.ts';
import { Motion, approach } from './motion.ts';
import { People } from './people.ts';
import { Pictures } from './pictures.ts';
import { placeOf } from './places.ts';
import type { Place } from './places.ts';
import { EVERYONE_HERE, personOfMoment, presenceIn, walkOut } from './presence.ts';
import { Shelf } from './shelf.ts';
import type { StageMoment, StageOptions, StagePerson, StageView } from './stage.ts';

/** The colour of the paper everything is drawn on; seen while a setting changes. */
export const PAPER = 0xeadfca;

/** How far the view follows whoever speaks, in world units from the middle to the side. */
const FOLLOW = 30;

export interface SceneOptions extends StageOptions {
  readonly problem: (problem: unknown) => void;
  readonly ready: (scene: StageScene) => void;
}

/** Turns views into pictures. It always works towards the newest view, whatever is still on its way. */
export class StageScene extends Phaser.Scene {
  readonly #options: SceneOptions;
  #parts: Parts | null = null;
  #size: Size = { width: 1, height: 1 };
  #frame: Frame = frameOf({ width: 1, height: 1 }, 0.4);
  #covered: number;
  #view: StageView | null = null;
  #place: Place | null = null;
  #changing = false;
  #presence = EVERYONE_HERE;
  #sharpening: Phaser.Time.TimerEvent | null = null;

  constructor(options: SceneOptions) {
    super('stage');
    this.#options = options;
    this.#covered = options.covered ?? 0.4;
  }

  create(): void {
    this.#parts = buildParts(this, this.#options);
    this.resize({ width: this.scale.width, height: this.scale.height });
    this.#options.ready(this);
  }

  override update(now: number, ms: number): void {
    const { people, layers, motion } = this.#built();
    people.live(now, Math.min(ms, 100));
    const speaker = people.find(this.#view?.speaking ?? null);
    const wanted = speaker === undefined ? 0 : (speaker.x / this.#size.width - 0.5) * 2 * FOLLOW;
    const next = approach(layers.shift, wanted, motion.reduced ? Number.POSITIVE_INFINITY : ms, 420);
    if (Math.abs(next - layers.shift) > 0.02) layers.shift = next;
  }

  show(view: StageView): void {
    this.#view = view;
    this.#presence = presenceIn(this.#presence, view.people, view.speaking);
    const place = placeOf(view.setting);
    if (place.id !== this.#place?.id) this.#try(this.#enter(place));
    else if (!this.#changing) this.#try(this.#draw(view, place, false));
  }

  moment(name: StageMoment): void {
    const view = this.#view;
    const { people, effects, shelf, layers } = this.#built();
    const person = people.find(personOfMoment(view?.people ?? [], view?.speaking ?? null));
    if (name === 'slip') this.#try(effects.dip(0.8));
    if (name === 'dazzle' && person !== undefined) this.#try(effects.dazzle(person, 11));
    if (name === 'promise-kept' && view !== null) {
      const clock = shelf.tick();
      const room = layers.get('room');
      const { scale } = this.#frame;
      if (clock !== null) this.#try(effects.glow(room.x + clock.x * scale, room.y + clock.y * scale, 460 * scale, 'effects', 1700));
      else if (person !== undefined) this.#try(effects.showClock(person, view.hour));
    }
    if (name === 'walk-out' && view !== null) {
      this.#presence = walkOut(view.people, view.speaking);
      this.#try(effects.dip(0.55));
      this.#redraw();
    }
    if (name === 'won-back' && view !== null) {
      this.#presence = EVERYONE_HERE;
      this.#redraw();
      this.#try(this.#welcome(view));
    }
  }

  set reducedMotion(on: boolean) {
    this.#built().motion.reduced = on;
  }

  set covered(fraction: number) {
    this.#covered = Math.min(0.7, Math.max(0, fraction));
    this.resize(this.#size);
  }

  resize(size: Size): void {
    const { layers, lighting, people, curtain, shelf } = this.#built();
    this.#size = size;
    this.#frame = frameOf(size, this.#covered);
    layers.frame(this.#frame);
    lighting.resize(size);
    curtain.setSize(size.width, size.height);
    people.resize(size, this.#frame);
    shelf.resize(this.#sides());
    this.#sharpening?.remove();
    // While someone drags the window's edge the old pictures are merely scaled.
    if (this.#place === null) this.#sharpen();
    else this.#sharpening = this.time.delayedCall(140, () => this.#sharpen());
  }

  /** A new setting: the paper covers the old one until everything of the new one is there. */
  async #enter(place: Place): Promise<void> {
    const { backdrop, curtain, motion } = this.#built();
    const first = this.#place === null;
    this.#place = place;
    this.#changing = true;
    const current = (): boolean => this.#place === place;
    if (!first) await motion.play(220, (t) => curtain.setAlpha(Math.max(curtain.alpha, t)));
    let drawn: StageView | null = null;
    try {
      if (current()) await backdrop.show(place);
      if (current() && this.#view !== null) {
        drawn = this.#view;
        await this.#draw(drawn, place, true);
      }
    } finally {
      if (current()) {
        this.#changing = false;
        if (this.#view !== drawn) this.#redraw();
        this.#try(motion.play(340, (t) => current() && curtain.setAlpha(1 - t)));
      }
    }
  }

  async #draw(view: StageView, place: Place, cut: boolean): Promise<void> {
    const { lighting, people, shelf } = this.#built();
    const here = view.people.filter(({ id }) => id !== this.#presence.away);
    lighting.show(place, view.hour, cut);
    const room = { place, hour: view.hour, people: here.length, ...this.#sides() };
    await Promise.all([people.show(here, view.speaking, cut), shelf.show(view.props, room)]);
  }

  #redraw(): void {
    if (this.#view !== null && this.#place !== null && !this.#changing) this.#try(this.#draw(this.#view, this.#place, false));
  }

  async #welcome(view: StageView): Promise<void> {
    const { motion, people, effects } = this.#built();
    await motion.hold(motion.reduced ? 0 : 750);
    const who: StagePerson | undefined = view.people.find(({ id }) => id === personOfMoment(view.people, view.speaking));
    const person = people.find(who?.id ?? null);
    if (person !== undefined) await effects.dazzle(person, 5);
  }

  #sharpen(): void {
    const { backdrop, people, shelf } = this.#built();
    const { scale } = this.#frame;
    this.#try(Promise.all([backdrop.sharpen(scale), people.sharpen(), shelf.sharpen(scale)]));
  }

  #sides(): { readonly middle: number; readonly left: number; readonly right: number } {
    const { left, right } = visibleWidth(this.#size, this.#frame);
    return { middle: (left + right) / 2, left: left + 14, right: right - 14 };
  }

  #built(): Parts {
    if (this.#parts === null) throw new Error('The stage is not built yet.');
    return this.#parts;
  }

  #try(work: Promise<unknown>): void {
    work.catch(this.#options.problem);
  }
}

interface Parts {
  readonly motion: Motion;
  readonly layers: Layers;
  readonly backdrop: Backdrop;
  readonly lighting: Lighting;
  readonly people: People;
  readonly shelf: Shelf;
  readonly effects: Effects;
  readonly curtain: Phaser.GameObjects.Rectangle;
}

function buildParts(scene: StageScene, { assetsUrl, reducedMotion, random }: SceneOptions): Parts {
  const motion = new Motion(scene, reducedMotion);
  const pictures = new Pictures(scene.textures, assetsUrl);
  const layers = new Layers(scene);
  const backdrop = new Backdrop(scene, layers, pictures);
  const shelf = new Shelf(scene, layers, pictures, motion);
  const lighting = new Lighting(scene, layers, backdrop, shelf, motion);
  const people = new People({ scene, pictures, motion, random }, layers.get('people'));
  const effects = new Effects({ scene, layers, pictures, motion, lighting, people, random });
  const curtain = scene.add.rectangle(0, 0, 1, 1, PAPER).setOrigin(0);
  layers.get('curtain').add(curtain);
  return { motion, layers, backdrop, lighting, people, shelf, effects, curtain };
}
