import type Phaser from 'phaser';
import { Scene } from 'phaser';
import { frameOf, visibleWidth } from './layout.ts';
import type { Frame, Size } from './layout.ts';
import { approach } from './motion.ts';
import { buildParts } from './parts.ts';
import type { Parts } from './parts.ts';
import { placeOf } from './places.ts';
import type { Place } from './places.ts';
import { EVERYONE_HERE, presenceIn, walkOut } from './presence.ts';
import type { StageMoment, StageOptions, StageView } from './stage.ts';

/** How far the view follows whoever speaks, in world units from the middle to the side. */
const FOLLOW = 30;

/** With less than this left, nobody would be seen anyway. */
const MOST_COVERED = 0.7;

export interface SceneOptions extends StageOptions {
  readonly problem: (problem: unknown) => void;
  readonly ready: (scene: StageScene) => void;
}

/** Turns views into pictures. It always works towards the newest view, whatever is still on its way. */
export class StageScene extends Scene {
  readonly #options: SceneOptions;
  #parts: Parts | null = null;
  #size: Size = { width: 1, height: 1 };
  #frame: Frame = frameOf({ width: 1, height: 1 }, 0.4);
  #covered: number;
  #wantedCovered: number;
  #view: StageView | null = null;
  #place: Place | null = null;
  #changing = false;
  #presence = EVERYONE_HERE;
  #sharpening: Phaser.Time.TimerEvent | null = null;
  #closed = false;

  constructor(options: SceneOptions) {
    super('stage');
    this.#options = options;
    this.#covered = Math.min(MOST_COVERED, Math.max(0, options.covered ?? 0.4));
    this.#wantedCovered = this.#covered;
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
    if (this.#closed) return;
    this.#view = view;
    this.#presence = presenceIn(this.#presence, view.people, view.speaking);
    const place = placeOf(view.setting);
    if (place.id !== this.#place?.id) this.#try(this.#enter(place));
    else if (!this.#changing) this.#try(this.#draw(view, place, false));
  }

  moment(name: StageMoment): void {
    if (this.#closed) return;
    const view = this.#view;
    const { people, effects, shelf, layers } = this.#built();
    const person = people.find(view?.people[0]?.id ?? null);
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

  /** From now on nothing is drawn, and what is still on its way may fail unheard. */
  close(): void {
    this.#closed = true;
  }

  set reducedMotion(on: boolean) {
    this.#built().motion.reduced = on;
  }

  set covered(fraction: number) {
    const from = this.#covered;
    const to = Math.min(MOST_COVERED, Math.max(0, fraction));
    this.#wantedCovered = to;
    // A page that breathes by a pixel or two is no reason to move.
    if (this.#closed || Math.abs(to - from) < 0.005) return;
    const move = (t: number): void => {
      if (this.#wantedCovered !== to) return;
      this.#covered = from + (to - from) * t;
      this.resize(this.#size);
    };
    if (this.#view === null) move(1);
    else this.#try(this.#built().motion.play(260, move));
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
    } catch (problem) {
      // The next view tries again.
      if (current()) this.#place = null;
      throw problem;
    }
    if (!current()) return;
    this.#changing = false;
    if (this.#view !== drawn) this.#redraw();
    await motion.play(340, (t) => current() && curtain.setAlpha(1 - t));
  }

  async #draw(view: StageView, place: Place, cut: boolean): Promise<void> {
    const { lighting, people, shelf } = this.#built();
    const here = view.people.filter(({ id }) => id !== this.#presence.away);
    lighting.show(place, view.hour, cut);
    const room = { place, hour: view.hour, people: here.length, ...this.#sides() };
    // A picture that cannot be had costs itself, not the others.
    await Promise.all([this.#heard(people.show(here, view.speaking, cut)), this.#heard(shelf.show(view.props, room))]);
  }

  #redraw(): void {
    if (this.#view !== null && this.#place !== null && !this.#changing) this.#try(this.#draw(this.#view, this.#place, false));
  }

  async #welcome(view: StageView): Promise<void> {
    const { motion, people, effects } = this.#built();
    await motion.hold(motion.reduced ? 0 : 750);
    const person = people.find(view.people[0]?.id ?? null);
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
    void this.#heard(work);
  }

  async #heard(work: Promise<unknown>): Promise<void> {
    try {
      await work;
    } catch (problem) {
      if (!this.#closed) this.#options.problem(problem);
    }
  }
}
