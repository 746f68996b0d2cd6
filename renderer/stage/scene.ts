import { Scene, WEBGL } from 'phaser';
import { besideCaller } from './call-layout.ts';
import { viewAt } from './camera.ts';
import { counterRoom, frameOf, visibleWidth } from './layout.ts';
import type { Cover, Frame, Size } from './layout.ts';
import { approach } from './motion.ts';
import { buildParts } from './parts.ts';
import type { Parts } from './parts.ts';
import { placeOf } from './places.ts';
import type { PictureFiles } from './picture-files.ts';
import type { Place } from './places.ts';
import { beforePeople } from './prop-places.ts';
import { isWeather } from './props.ts';
import { EVERYONE_HERE, presenceIn, walkOut } from './presence.ts';
import type { Presence } from './presence.ts';
import type { Room } from './shelf.ts';
import type { StageMoment, StageOptions, StageView } from './stage.ts';

/** With less than this left, nobody would be seen anyway. */
const MOST_COVERED = 0.7;

/** How a page that says nothing covers the view. */
const UNCOVERED: Cover = { bottom: 0.4, top: 0 };

function within({ bottom, top }: Cover): Cover {
  return { bottom: Math.min(MOST_COVERED, Math.max(0, bottom)), top: Math.min(1, Math.max(0, top)) };
}

/** The view's part of the world, as the shelf needs it. */
type Sides = Pick<Room, 'middle' | 'left' | 'right' | 'base' | 'from' | 'highest'>;

export interface SceneOptions extends StageOptions {
  readonly files: PictureFiles;
  readonly problem: (problem: unknown) => void;
  readonly ready: (scene: StageScene) => void;
  /** Called after every change that wants to be seen. */
  readonly stir: () => void;
}

/** Turns views into pictures. It always works towards the newest view, whatever is still on its way. */
export class StageScene extends Scene {
  readonly #options: SceneOptions;
  #parts: Parts | null = null;
  #size: Size = { width: 1, height: 1 };
  #frame: Frame = frameOf({ width: 1, height: 1 }, UNCOVERED);
  #cover: Cover;
  #wantedCover: Cover;
  #view: StageView | null = null;
  #place: Place | null = null;
  #changing = false;
  #presence = EVERYONE_HERE;
  #resized = 0;
  #closed = false;

  constructor(options: SceneOptions) {
    super('stage');
    this.#options = options;
    this.#cover = within(options.cover ?? UNCOVERED);
    this.#wantedCover = this.#cover;
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
    const at = speaker === undefined ? null : speaker.x / this.#size.width;
    // On the processor, a drift by parts of a pixel costs more than it gives.
    const drifts = !motion.reduced && this.renderer.type === WEBGL;
    layers.whole = !drifts;
    const wanted = viewAt(at, drifts ? now : null);
    const next = approach(layers.shift, wanted, motion.reduced ? Number.POSITIVE_INFINITY : ms, 420);
    if (Math.abs(next - layers.shift) > 0.005) layers.shift = next;
  }

  show(view: StageView): void {
    if (this.#closed) return;
    this.#view = view;
    this.#go(presenceIn(this.#presence, view.people, view.speaking));
    const place = placeOf(view.setting);
    if (place.id !== this.#place?.id) this.#try(this.#enter(place));
    else if (!this.#changing) this.#try(this.#draw(view, place, false));
  }

  moment(name: StageMoment): void {
    if (this.#closed) return;
    const view = this.#view;
    const { people, effects, shelf } = this.#built();
    const person = people.find(view?.people[0]?.id ?? null);
    if (name === 'slip') this.#try(effects.slip(person));
    if (name === 'dazzle' && person !== undefined) this.#try(effects.dazzle(person, 11));
    if (name === 'promise-kept' && view !== null) {
      const clock = shelf.tick();
      const { x, y, scale } = this.#frame;
      if (clock !== null) this.#try(effects.keptOnWall({ x: x + clock.x * scale, y: y + clock.y * scale }, scale));
      else if (person !== undefined) this.#try(effects.kept(person, view.hour));
    }
    if (name === 'walk-out' && view !== null) {
      this.#try(effects.gloom());
      this.#go(walkOut(view.people, view.speaking));
      this.#redraw();
    }
    if (name === 'won-back' && view !== null) {
      this.#presence = EVERYONE_HERE;
      this.#redraw();
      this.#try(this.#welcome(view));
    }
  }

  /** Whoever goes now leaves a puff behind. */
  #go(presence: Presence): void {
    const { people, effects } = this.#built();
    const gone = this.#presence.away === null ? people.find(presence.away) : undefined;
    this.#presence = presence;
    if (gone !== undefined) this.#try(effects.puff(gone));
  }

  /** From now on nothing is drawn, and what is still on its way may fail unheard. */
  close(): void {
    this.#closed = true;
    this.#built().motion.close();
  }

  set reducedMotion(on: boolean) {
    this.#built().motion.reduced = on;
  }

  set cover(cover: Cover) {
    const from = this.#cover;
    const to = within(cover);
    this.#wantedCover = to;
    // A page that breathes by a pixel or two is no reason to move.
    if (this.#closed || Math.abs(to.bottom - from.bottom) + Math.abs(to.top - from.top) < 0.005) return;
    const move = (t: number): void => {
      if (this.#wantedCover !== to) return;
      this.#cover = { bottom: from.bottom + (to.bottom - from.bottom) * t, top: from.top + (to.top - from.top) * t };
      this.resize(this.#size);
    };
    if (this.#view === null) move(1);
    else this.#try(this.#built().motion.play(260, move));
  }

  resize(size: Size): void {
    const { layers, lighting, people, curtain, shelf, motion } = this.#built();
    this.#size = size;
    this.#frame = frameOf(size, this.#cover);
    layers.frame(this.#frame);
    lighting.resize(size);
    curtain.setSize(size.width, size.height);
    people.resize(size, this.#frame);
    shelf.resize(this.#sides());
    people.telephone = this.#telephone();
    motion.cut();
    this.#resized += 1;
    if (this.#place === null) this.#sharpen();
    else this.#try(this.#sharpenSoon(this.#resized));
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
      if (current() && this.#view !== null) {
        drawn = this.#view;
        await Promise.all([backdrop.show(place), this.#draw(drawn, place, true)]);
      }
    } catch (problem) {
      // The next view tries again.
      if (current()) this.#place = null;
      throw problem;
    }
    if (!current()) return;
    this.#changing = false;
    if (this.#view !== drawn) this.#redraw();
    // The first picture has nothing to come out of, and somebody waits for it.
    if (first) curtain.setAlpha(0);
    else await motion.play(340, (t) => current() && curtain.setAlpha(1 - t));
    motion.cut();
  }

  async #draw(view: StageView, place: Place, cut: boolean): Promise<void> {
    const { backdrop, lighting, people, shelf, motion } = this.#built();
    const here = view.people.filter(({ id }) => id !== this.#presence.away);
    const rains = view.props.some(isWeather);
    lighting.show(place, { hour: view.hour, rains, mood: view.people[0]?.mood ?? 50 }, cut);
    const room = { place, hour: view.hour, people: here.length, ...this.#sides() };
    // A picture that cannot be had costs itself, not the others.
    const drawn = [this.#heard(people.show(here, view.speaking, cut)), this.#heard(shelf.show(view.props, room)), this.#heard(backdrop.rain(rains, place))];
    people.telephone = this.#telephone();
    await Promise.all(drawn);
    people.telephone = this.#telephone();
    motion.cut();
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

  /** While someone drags the window's edge the old pictures are merely scaled. */
  async #sharpenSoon(resized: number): Promise<void> {
    await this.#built().motion.hold(140);
    if (resized === this.#resized && !this.#closed) this.#sharpen();
  }

  #sides(): Sides {
    const { left, right } = visibleWidth(this.#size, this.#frame);
    const calls = (this.#view?.people ?? []).map(({ callsFrom }) => callsFrom !== undefined);
    return {
      middle: (left + right) / 2,
      left: left + 14,
      right: right - 14,
      from: besideCaller(calls, this.#size, this.#frame) ?? beforePeople(calls.length),
      ...counterRoom(this.#size, this.#frame, this.#cover, calls.length),
    };
  }

  /** Where a telephone stands, in pixels. */
  #telephone(): { readonly x: number; readonly y: number } | null {
    const top = this.#built().shelf.top(['headset', 'phone']);
    const { x, y, scale } = this.#frame;
    return top === null ? null : { x: x + top.x * scale, y: y + top.y * scale };
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
