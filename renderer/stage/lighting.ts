import type Phaser from 'phaser';
import { GameObjects, Math as PhaserMath, WEBGL } from 'phaser';
import type { Backdrop } from './backdrop.ts';
import type { Layers } from './layers.ts';
import type { Size } from './layout.ts';
import { inMood, inRain, lightAt, mixLight, seenThrough, toHex } from './light.ts';
import type { Colour, Light } from './light.ts';
import type { Motion } from './motion.ts';
import type { People } from './people.ts';
import type { Place } from './places.ts';
import type { Shelf } from './shelf.ts';

const SKY = 'sky';
const SKY_HEIGHT = 128;

type Tint = 'dusk' | 'gloom' | 'shade';

/** What the light falls on, and what makes it change by degrees. */
export interface Lit {
  readonly layers: Layers;
  readonly backdrop: Backdrop;
  readonly shelf: Shelf;
  readonly people: People;
  readonly motion: Motion;
}

/**
 * Sky, tints, lamps and sunlight of the hour. WebGL tints the drawings themselves; Canvas cannot, and
 * lays a tinted sheet over everything behind the people instead.
 */
export class Lighting {
  readonly #backdrop: Backdrop;
  readonly #shelf: Shelf;
  readonly #people: People;
  readonly #motion: Motion;
  readonly #sheets: boolean;
  readonly #sky: Phaser.GameObjects.Image;
  readonly #skyTexture: Phaser.Textures.CanvasTexture;
  readonly #tints: Readonly<Record<Tint, Phaser.GameObjects.Rectangle>>;
  readonly #sun: Phaser.GameObjects.Graphics;
  #place: Place | null = null;
  #light: Light = lightAt(12);
  #wanted = '';
  #dip = 0;

  constructor(scene: Phaser.Scene, { layers, backdrop, shelf, people, motion }: Lit) {
    this.#backdrop = backdrop;
    this.#shelf = shelf;
    this.#people = people;
    this.#motion = motion;
    this.#sheets = scene.renderer.type !== WEBGL;
    const texture = scene.textures.createCanvas(SKY, 2, SKY_HEIGHT);
    if (texture === null) throw new Error('The sky could not be drawn.');
    this.#skyTexture = texture;
    this.#sky = new GameObjects.Image(scene, 0, 0, SKY).setOrigin(0);
    layers.get('sky').add(this.#sky);
    const tint = (layer: Tint): Phaser.GameObjects.Rectangle => {
      const rectangle = scene.add.rectangle(0, 0, 1, 1, 0xffffff).setOrigin(0).setBlendMode('MULTIPLY');
      layers.get(layer).add(rectangle.setVisible(layer === 'shade' || this.#sheets));
      return rectangle;
    };
    this.#tints = { dusk: tint('dusk'), gloom: tint('gloom'), shade: tint('shade') };
    this.#sun = scene.add.graphics().setBlendMode('ADD');
    layers.get('glow').add(this.#sun);
  }

  resize(size: Size): void {
    this.#sky.setDisplaySize(size.width, size.height);
    for (const tint of Object.values(this.#tints)) tint.setSize(size.width, size.height);
  }

  /** The light of this hour, weather and mood in this place: at once with `cut`, else it comes up. */
  show(place: Place, { hour, rains, mood }: { hour: number; rains: boolean; mood: number }, cut: boolean): void {
    this.#place = place;
    const from = this.#light;
    const dry = inMood(lightAt(hour), mood);
    const to = rains ? inRain(dry) : dry;
    const wanted = `${hour} ${rains} ${mood}`;
    const same = this.#wanted === wanted;
    this.#wanted = wanted;
    if (cut) this.#apply(to);
    else if (!same) void this.#motion.play(1200, (t) => this.#wanted === wanted && this.#apply(mixLight(from, to, t)));
  }

  /** Takes light away from everything, 0 to 1. */
  set dip(amount: number) {
    this.#dip = amount;
    this.#apply(this.#light);
  }

  #apply(light: Light): void {
    this.#light = light;
    this.#paintSky(light);
    if (this.#sheets) {
      this.#tints.dusk.setFillStyle(toHex(light.outside));
      this.#tints.gloom.setFillStyle(toHex(light.room));
    } else {
      this.#backdrop.tint('back', toHex(light.outside));
      this.#backdrop.tint('middle', toHex(light.room));
      this.#shelf.tint = toHex(light.room);
    }
    this.#people.light = light;
    this.#tints.shade.setFillStyle(toHex(darker(light.all, this.#dip)));
    this.#backdrop.light(light.night, light.lamps);
    this.#paintSun(light);
  }

  #paintSky(light: Light): void {
    const { context } = this.#skyTexture;
    const gradient = context.createLinearGradient(0, 0, 0, SKY_HEIGHT);
    // The dusk sheet lies over the sky as well.
    const seen = (wanted: Colour): Colour => (this.#sheets ? seenThrough(wanted, light.outside) : wanted);
    gradient.addColorStop(0, css(seen(light.skyTop)));
    gradient.addColorStop(0.55, css(seen(light.skyBottom)));
    context.fillStyle = gradient;
    context.fillRect(0, 0, 2, SKY_HEIGHT);
    this.#skyTexture.refresh();
  }

  #paintSun(light: Light): void {
    this.#sun.clear();
    if (this.#place === null || light.sun <= 0) return;
    this.#sun.fillStyle(toHex(light.sunColour), light.sun * 0.2);
    for (const patch of this.#place.sun) {
      this.#sun.fillPoints(patch.map(({ x, y }) => new PhaserMath.Vector2(x, y)), true);
    }
  }
}

const css = ([red, green, blue]: Colour): string =>
  `rgb(${Math.round(red)}, ${Math.round(green)}, ${Math.round(blue)})`;

const darker = ([red, green, blue]: Colour, by: number): Colour => [
  red * (1 - by * 0.42),
  green * (1 - by * 0.4),
  blue * (1 - by * 0.3),
];
