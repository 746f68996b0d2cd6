import type Phaser from 'phaser';
import { BEHIND_CALLER, BEHIND_SCALE, BEHIND_SHEET, PANEL, PANEL_BOX } from './call-layout.ts';
import { Cord } from './cord.ts';
import { Drawing } from './drawing.ts';
import type { HeadParts } from './head.ts';
import { toHex } from './light.ts';
import type { Light } from './light.ts';
import { OWN_SHEET } from './own-art.ts';
import { partFile, placeOf } from './places.ts';
import { Voice } from './voice.ts';

const INK = 0x191412;
const CARD = 0xfffaf0;
const DAYLIGHT = 0xcfe3e4;

/** The frame in which someone on the line is seen, with what is behind them, and a cord to the telephone. */
export class CallFrame {
  readonly view: Phaser.GameObjects.Container;
  /** Where the caller goes: between what is behind them and the strip below. */
  readonly slot: Phaser.GameObjects.Container;
  readonly #back: Phaser.GameObjects.Container;
  readonly #front: Phaser.GameObjects.Container;
  readonly #parts: HeadParts;
  readonly #behind: readonly (readonly ['back' | 'night' | 'middle', Drawing])[];
  /** The organisation's own picture, in place of all of these. */
  readonly #own: Drawing;
  readonly #sky: Phaser.GameObjects.Rectangle;
  readonly #outside: Phaser.GameObjects.Rectangle;
  readonly #room: Phaser.GameObjects.Rectangle;
  readonly #voice: Voice;
  readonly #cord: Cord;
  #opened = 1;

  constructor(parts: HeadParts) {
    const { scene, pictures } = parts;
    const { window } = PANEL;
    this.#parts = parts;
    const at = { x: BEHIND_CALLER.x, y: BEHIND_CALLER.y };
    this.#behind = (['back', 'night', 'middle'] as const).map((file) => [file, new Drawing(scene, pictures, BEHIND_SHEET, at)] as const);
    this.#own = new Drawing(scene, pictures, { ...OWN_SHEET, part: BEHIND_CALLER }, at);
    const pane = (colour: number): Phaser.GameObjects.Rectangle =>
      scene.add.rectangle(window.x, window.y, window.width, window.height, colour).setOrigin(0);
    const [far, lights, near] = this.#behind.map(([, { image }]) =>
      scene.add.container(window.x, window.y, [image]).setScale(BEHIND_SCALE),
    );
    const own = scene.add.container(window.x, window.y, [this.#own.image]).setScale(BEHIND_SCALE);
    this.#sky = pane(DAYLIGHT);
    this.#outside = pane(0xffffff).setBlendMode('MULTIPLY');
    this.#room = pane(0xffffff).setBlendMode('MULTIPLY');
    const layers = [this.#sky, far, this.#outside, lights, near, own, this.#room].filter((layer) => layer !== undefined);
    this.#back = scene.add.container(0, 0, [card(scene), ...layers]);
    this.#voice = new Voice(scene);
    this.#front = scene.add.container(0, 0, [strip(scene), this.#voice.view]);
    this.#cord = new Cord(scene);
    this.slot = scene.add.container(0, 0);
    this.view = scene.add.container(0, 0, [this.#cord.view, this.#back, this.slot, this.#front]).setVisible(false);
  }

  /** Shows a setting behind the caller. */
  async show(setting: string, scale: number): Promise<void> {
    const place = placeOf(setting);
    const show = async (drawing: Drawing, file: string | null): Promise<void> => {
      if (file === null) drawing.clear();
      else await drawing.show(file, scale * BEHIND_SCALE);
    };
    const parts = this.#behind.map(([part, drawing]) => show(drawing, partFile(place, part)));
    await Promise.all([...parts, show(this.#own, place.picture ?? null)]);
  }

  async sharpen(scale: number): Promise<void> {
    await Promise.all(this.#all().map((drawing) => drawing.sharpen(scale * BEHIND_SCALE)));
  }

  /** The light behind the caller, which is the light of the hour. */
  set light({ skyBottom, outside, room, night }: Light) {
    this.#sky.setFillStyle(toHex(skyBottom));
    this.#outside.setFillStyle(toHex(outside));
    this.#room.setFillStyle(toHex(room));
    for (const [file, { image }] of this.#behind) if (file === 'night') image.setAlpha(night);
  }

  /** Where the cord ends, in pixels; null where no telephone can be seen. */
  set telephone(point: { readonly x: number; readonly y: number } | null) {
    this.#cord.end = point;
  }

  /** Hangs at the caller's waist; `time` drives the voice, null where nothing may move. */
  follow(at: { readonly x: number; readonly y: number; readonly scale: number }, speaks: boolean, time: number | null): void {
    const drop = (1 - this.#opened) * 60 * at.scale;
    for (const part of [this.#back, this.#front]) part.setPosition(at.x, at.y + drop).setScale(at.scale);
    this.slot.setPosition(0, drop);
    this.#cord.draw({ x: at.x + PANEL_BOX.width * 0.36 * at.scale, y: at.y + PANEL.strip * at.scale }, at.scale);
    this.#voice.speak(speaks, time);
  }

  /** The call comes in, or ends. */
  async open(): Promise<void> {
    await this.#parts.motion.play(340, (t) => this.#appear(t), 'Back.easeOut');
  }

  async close(): Promise<void> {
    await this.#parts.motion.play(300, (t) => this.#appear(1 - t), 'Sine.easeIn');
  }

  destroy(): void {
    for (const drawing of this.#all()) drawing.destroy();
    this.view.destroy();
  }

  #all(): readonly Drawing[] {
    return [...this.#behind.map(([, drawing]) => drawing), this.#own];
  }

  #appear(t: number): void {
    if (!this.view.active) return;
    this.#opened = t;
    this.view.setAlpha(Math.min(1, Math.max(0, t)));
  }
}

/** The card that everything lies on: its shadow, its edge, the mat, and the edge of the window. */
function card(scene: Phaser.Scene): Phaser.GameObjects.Graphics {
  const { x, y, width, height } = PANEL_BOX;
  const { window, shadow } = PANEL;
  const graphics = scene.add.graphics();
  graphics.fillStyle(INK).fillRoundedRect(x - 8, y - 8 + shadow, width + 16, height + 16, 46);
  graphics.fillRoundedRect(x - 8, y - 8, width + 16, height + 16, 46);
  graphics.fillStyle(CARD).fillRoundedRect(x, y, width, height, 40);
  graphics.fillStyle(INK).fillRect(window.x - 6, window.y - 6, window.width + 12, window.height + 12);
  return graphics;
}

/** The strip below the caller, which also hides where their picture ends. */
function strip(scene: Phaser.Scene): Phaser.GameObjects.Graphics {
  const { x, width } = PANEL_BOX;
  const { strip: height } = PANEL;
  const graphics = scene.add.graphics();
  graphics.fillStyle(INK).fillRect(x, -26, width, 40);
  graphics.fillStyle(CARD).fillRoundedRect(x, -20, width, height + 20, { tl: 0, tr: 0, bl: 40, br: 40 });
  return graphics;
}
